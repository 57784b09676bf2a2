using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Scoring.Formulas;
using FeedbackBot.Goals.Values;
using FeedbackBot.People;
using FeedbackBot.Scheduling.WorkingTimes;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Updating;

/// <summary>
/// Reads which KPIs somebody says the values of: as their data owner, or as the goal's owner where the data owner has left. Those of agreed
/// goals whose period runs, or has just ended.
/// </summary>
internal sealed class KpisToUpdate(FeedbackDb db, NewestValues newest, WorkingTimes working, TimeProvider clock)
{
    /// <summary>In days: how far ahead absences and holidays are looked at to find the last working day of a stretch.</summary>
    private const int Ahead = 31;

    /// <summary>What each of these people is to be asked today, in the order of goals and their KPIs; nothing for who does not work today.</summary>
    public async Task<ILookup<PersonId, DueKpi>> DueAsync(IReadOnlyCollection<PersonId> people, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var all = await OfAsync(people, now, ct);
        var times = await working.LoadAsync(people, now, Ahead, ct);
        var ids = all.Select(k => k.Kpi.Id).ToList();
        var asked = await db.Set<RequestedUpdate>().Where(u => ids.Contains(u.KpiId)).GroupBy(u => u.KpiId)
            .Select(g => new { g.Key, Until = g.Max(u => u.Until) }).ToDictionaryAsync(g => g.Key, g => g.Until, ct);
        return (
            from one in all
            where times.ContainsKey(one.Asked)
            let time = times[one.Asked]
            let made = one.Kpi.Id.MadeAt().DateIn(time.Zone)
            let so = new UpdatedSoFar(one.Newest?.Day, one.Newest?.Source == ValueSource.Http, asked.TryGetValue(one.Kpi.Id, out var until) ? until : null)
            let due = UpdateDue.Of(
                one.Kpi.Terms!.Cadence, new DateRange(made > one.Goal.From ? made : one.Goal.From, one.Goal.To), now.DateIn(time.Zone), so, time.WorksOn)
            where due is not null
            select new DueKpi(one, due.Value)).ToLookup(d => d.Kpi.Asked);
    }

    /// <summary>All KPIs of running goals that these people say the values of.</summary>
    public async Task<IReadOnlyList<KpiToUpdate>> OfAsync(IReadOnlyCollection<PersonId> people, DateTimeOffset now, CancellationToken ct)
    {
        var today = now.DateIn(TimeZoneInfo.Utc);
        var (latest, earliest) = (today.AddDays(1), today.AddDays(-UpdateSlots.Grace(UpdateCadence.Quarterly) - 1));
        var rows = await (
            from kpi in db.Set<Kpi>().AsNoTracking()
            join goal in db.Set<Goal>().AsNoTracking() on kpi.GoalId equals goal.Id
            join who in db.Set<Person>() on kpi.DataOwnerId equals who.Id
            where kpi.LiveKey != null && kpi.Terms != null && goal.Status == GoalStatus.Agreed && goal.From <= latest && goal.To >= earliest
                && (people.Contains(goal.OwnerId) || db.Set<Kpi>().Any(k => k.GoalId == goal.Id && people.Contains(k.DataOwnerId)))
            select new { Kpi = kpi, Goal = goal, IsThere = who.IsActive }).ToListAsync(ct);
        var values = await newest.OfAsync([.. rows.Select(r => r.Kpi.Id)], ct);
        return [.. rows.GroupBy(r => r.Goal.Id).OrderBy(g => g.First().Goal.Name, StringComparer.Ordinal).ThenBy(g => g.Key.Value)
            .SelectMany(goal => goal.OrderBy(r => r.Kpi.Key, StringComparer.Ordinal)
                .Where(r => IsSaid(r.Kpi.Terms!, [.. goal.Select(k => k.Kpi.Terms!)]))
                .Select(r => new KpiToUpdate(r.IsThere ? r.Kpi.DataOwnerId : r.Goal.OwnerId, r.Kpi, r.Goal, values.GetValueOrDefault(r.Kpi.Id))))
            .Where(k => people.Contains(k.Asked))];
    }

    /// <summary>Whether anybody needs to say its value: the points of a formula come from others, unless something looks at its own value. A milestone is done once, and says so itself.</summary>
    internal static bool IsSaid(KpiTerms kpi, IReadOnlyList<KpiTerms> goal) => !kpi.IsMilestone && (kpi.Rule is not ScoringRule.Formula
        || goal.Any(k => k.Guards.Any(g => g.Watches == kpi.Key))
        || goal.Select(k => k.Rule).OfType<ScoringRule.Formula>().Any(f => FormulaReader.Read(f.Expression) is { Problem: null, Value: var node }
            && node.All().OfType<FormulaNode.Named>().Any(n => n.Key == kpi.Key && !n.IsPoints)));
}

/// <param name="Asked">Who says its values.</param>
/// <param name="Newest">What held last; null where nothing was said.</param>
internal sealed record KpiToUpdate(PersonId Asked, Kpi Kpi, Goal Goal, KpiValue? Newest);

/// <param name="Until">The last day of the stretch a value is wanted for.</param>
internal sealed record DueKpi(KpiToUpdate Kpi, DateOnly Until);
