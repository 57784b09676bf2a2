using FeedbackBot.Common;
using FeedbackBot.Goals.Closing;
using FeedbackBot.Goals.Confidences;
using FeedbackBot.Goals.Indicators;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Milestones;
using FeedbackBot.Goals.Notes;
using FeedbackBot.Goals.Outlook;
using FeedbackBot.Goals.Targets;
using FeedbackBot.Goals.Tasks;
using FeedbackBot.Goals.Tree;
using FeedbackBot.Goals.Values;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Definition;

/// <summary>Reads what a goal's cards show beside the goal.</summary>
internal sealed class GoalReader(FeedbackDb db, GoalAccess access, LatestValues latest, TargetHistory history, MilestonesDone done, GoalsBelow below, PictureReader pictures, ReadConfidences confidences, IndicatorLibrary indicators, TimeProvider clock)
{
    public async Task<GoalFacts> FactsAsync(Goal goal, PersonId viewer, CancellationToken ct)
    {
        var stored = await db.Set<GoalTerms>().Where(t => t.GoalId == goal.Id).ToListAsync(ct);

        // What this very piece of work wrote is not in the database yet.
        var terms = stored.Union(db.Set<GoalTerms>().Local.Where(t => t.GoalId == goal.Id)).OrderBy(t => t.Number).ToList();
        var seesOpen = goal.IsSide(viewer) || goal.Status == GoalStatus.Draft || await ManagerTree.Below(db, viewer).AnyAsync(p => p.Id == goal.OwnerId, ct);
        if (!seesOpen)
            terms = [.. terms.Where(t => t.Number == goal.AgreedNumber)];
        var closing = await ClosingAsync(goal, ct);
        var parent = goal.ParentId is { } id ? await access.VisibleTo(viewer).Where(g => g.Id == id).Select(g => g.Name).SingleOrDefaultAsync(ct) : null;
        var ids = terms.SelectMany(t => t.Kpis.Select(k => k.DataOwner).Append(t.WrittenBy).Append(t.AnsweredBy))
            .Append(goal.OwnerId).Append(goal.PartnerId).Append(goal.DropAskedBy).Append(closing?.ById).Append(closing?.WordsById).Append(closing?.ReopenedById).Append(viewer).OfType<PersonId>().Distinct().ToList();
        var known = await db.Set<Person>().Where(p => ids.Contains(p.Id)).ToListAsync(ct);
        var people = known.Union(db.Set<Person>().Local.Where(p => ids.Contains(p.Id))).ToDictionary(p => p.Id);
        var isSetting = goal.IsSide(viewer) || goal.Status == GoalStatus.Draft;
        var agreed = terms.Find(t => t.Number == goal.AgreedNumber);
        return new GoalFacts(goal, terms, people, viewer, parent)
        {
            SeesOpen = seesOpen,
            Closing = closing,
            NoteCount = seesOpen ? await db.Set<GoalNote>().CountAsync(n => n.GoalId == goal.Id, ct) : null,
            Past = isSetting && goal.OpenNumber is { } open ? await history.OfAsync(goal, terms.Single(t => t.Number == open).Kpis, viewer, ct) : new Dictionary<KpiId, KpiPast>(),
            Pictures = agreed is null ? new Dictionary<KpiId, KpiPicture>() : (await pictures.OfAsync(goal, agreed.Kpis, ct)).ToDictionary(p => p.Terms.Id),
            Sure = agreed is null ? null : (await confidences.OfAsync([goal.Id], ct)).GetValueOrDefault(goal.Id),
            Latest = goal.AgreedNumber is null ? new Dictionary<KpiId, LatestValue>() : await latest.OfAsync(goal, ct),
            Done = goal.AgreedNumber is null ? new Dictionary<KpiId, DateOnly>() : await done.SinceAsync([.. terms.SelectMany(t => t.Kpis)], ct),
            OpenTasks = await db.Set<GoalTask>().CountAsync(t => t.GoalId == goal.Id && t.Status == GoalTaskStatus.Open, ct),
            Today = clock.GetUtcNow().DateIn(people[goal.OwnerId].Zone),
            RolledUp = goal.AgreedNumber is not null && await db.Set<Goal>().AnyAsync(g => g.ParentId == goal.Id, ct) ? (await below.OfAsync(goal.Id, viewer, ct))?.Rolled : null,
            MayDivide = goal.IsAgreed && goal.IsSide(viewer) && goal.Level != GoalLevel.Role && terms.Any(t => t.Number == goal.AgreedNumber && t.Kpis.Count > 0)
                && (goal.Level != GoalLevel.Person || (goal.OwnerId == viewer && await db.Set<Person>().AnyAsync(p => p.ManagerId == viewer && p.IsActive, ct))),
            Context = isSetting ? await SettingAsync(goal, terms.Single(t => t.Number == goal.CurrentNumber).Kpis, viewer, people, ct) : GoalContext.None,
        };
    }

    /// <summary>Of this very piece of work, else the last one stored.</summary>
    private async Task<GoalClosing?> ClosingAsync(Goal goal, CancellationToken ct) =>
        db.Set<GoalClosing>().Local.Where(c => c.GoalId == goal.Id).MaxBy(c => c.Number)
        ?? await db.Set<GoalClosing>().Where(c => c.GoalId == goal.Id).OrderByDescending(c => c.Number).FirstOrDefaultAsync(ct);

    private async Task<GoalContext> SettingAsync(Goal goal, IReadOnlyList<KpiTerms> kpis, PersonId viewer, IReadOnlyDictionary<PersonId, Person> people, CancellationToken ct)
    {
        var context = await ContextAsync(goal, kpis, ct);
        return goal.OpenNumber is null || !kpis.Any(k => k is { Indicator: not null, Guards.Count: 0 })
            ? context
            : context with { UsualGuards = (await indicators.AllAsync(people[viewer].Language, ct)).Where(i => i.Guards.Count > 0).DistinctBy(i => i.Key).ToDictionary(i => i.Key, i => i.Guards) };
    }

    /// <summary>What the goal stands among.</summary>
    /// <param name="goal">The goal.</param>
    /// <param name="kpis">The KPIs whose guards are looked at.</param>
    /// <param name="ct">Stops waiting.</param>
    public async Task<GoalContext> ContextAsync(Goal goal, IReadOnlyList<KpiTerms> kpis, CancellationToken ct)
    {
        var watched = kpis.SelectMany(k => k.Guards).Select(g => g.Watches).Distinct().ToList();

        var elsewhere = watched.Count == 0 ? [] : await Watchable(goal, watched).Select(k => k.Key).Distinct().ToListAsync(ct);
        return new GoalContext(goal.Level == GoalLevel.Person ? await BesidesAsync(goal, ct) : [], elsewhere);
    }

    /// <summary>
    /// The KPIs of other goals that a guard of this one may watch. It shows their numbers to whoever sees the goal, so a personal number is
    /// watched within its own goal only. Of goals that were closed already those count whose period meets this one's.
    /// </summary>
    public IQueryable<Kpi> Watchable(Goal goal, IReadOnlyList<string> keys) => db.Set<Kpi>().AsNoTracking().Where(kpi =>
        keys.Contains(kpi.Key) && kpi.Terms != null && db.Set<Goal>().Any(other =>
            other.Id == kpi.GoalId && other.Id != goal.Id && other.Level != GoalLevel.Person
            && ((kpi.LiveKey != null && other.Status == GoalStatus.Agreed)
                || (other.Status == GoalStatus.Closed && other.From <= goal.To && other.To >= goal.From))));

    /// <summary>Who decides alone proposes to nobody: what they have drafted is their table.</summary>
    private async Task<IReadOnlyList<WeighedGoal>> BesidesAsync(Goal goal, CancellationToken ct)
    {
        var alone = goal.PartnerId is null;
        var weights = await (
            from other in db.Set<Goal>()
            join terms in db.Set<GoalTerms>() on other.Id equals terms.GoalId
            where other.OwnerId == goal.OwnerId && other.Level == GoalLevel.Person && other.Id != goal.Id && other.From == goal.From && other.To == goal.To
                && other.Status != GoalStatus.Dropped && (other.Status != GoalStatus.Draft || (alone && other.CreatedBy == goal.OwnerId))
                && (terms.Number == other.AgreedNumber || terms.Number == other.OpenNumber)
            select new { terms.GoalId, terms.Weight, IsAgreed = terms.Number == other.AgreedNumber }).ToListAsync(ct);
        return [.. weights.GroupBy(w => w.GoalId).Select(w => new WeighedGoal(w.Where(t => t.IsAgreed).Sum(t => t.Weight), w.MinBy(t => t.IsAgreed)!.Weight))];
    }
}
