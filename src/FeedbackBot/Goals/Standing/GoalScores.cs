using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Scoring;
using FeedbackBot.Goals.Scoring.Explaining;
using FeedbackBot.Goals.Tree;
using FeedbackBot.Goals.Values;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Standing;

/// <summary>
/// What a goal's agreed terms come to with the values there are now: the same rules and values give the same score whoever asks. Whoever calls
/// has looked whether the reader may see the goal.
/// </summary>
internal sealed class GoalScores(FeedbackDb db, GoalReader reader, GoalsBelow below, TimeProvider clock)
{
    /// <param name="goal">Which the reader may see.</param>
    /// <param name="viewer">Who reads it: of the goals below, each sees what is for their eyes.</param>
    /// <param name="texts">Of the reader.</param>
    /// <param name="ct">Stops waiting.</param>
    /// <returns>Null for a goal that was never agreed.</returns>
    public async Task<Explanation?> ExplainAsync(Goal goal, Person viewer, Texts texts, CancellationToken ct)
    {
        if (goal.AgreedNumber is not { } number)
            return null;
        var terms = await db.Set<GoalTerms>().AsNoTracking().SingleAsync(t => t.GoalId == goal.Id && t.Number == number, ct);
        var context = await reader.ContextAsync(goal, terms.Kpis, ct);
        var elsewhere = await ElsewhereAsync(context.WatchedElsewhere, ct);
        var values = await ValuesAsync([.. terms.Kpis.Concat(elsewhere).Select(k => k.Id)], goal.Period, ct);
        var today = clock.GetUtcNow().DateIn(await RecordValue.ZoneAsync(db, goal, ct));
        var watched = elsewhere.Select(k => (k.Key, Value: PeriodValue.Of(k, values[k.Id], today))).Where(w => w.Value is not null).ToDictionary(w => w.Key, w => w.Value!.Value);
        PersonId?[] sides = [terms.WrittenBy, terms.AnsweredBy];
        var ids = sides.OfType<PersonId>().ToList();
        var names = await db.Set<Person>().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        return new Explanation(goal.Name, PeriodText.In(texts, goal.Period), number, GoalScoring.Of([.. terms.Kpis.Select(k => new KpiInput(k, values[k.Id]))], watched, today), viewer.Zone)
        {
            AgreedBy = [.. ids.Distinct().Select(id => names[id])],
            AgreedAt = terms.AnsweredAt ?? terms.ProposedAt,
            Elsewhere = elsewhere.ToDictionary(k => k.Key),
            RolledUp = (await below.OfAsync(goal.Id, viewer.Id, ct))?.Rolled,
        };
    }

    private async Task<IReadOnlyList<KpiTerms>> ElsewhereAsync(IReadOnlyList<string> keys, CancellationToken ct) => keys.Count == 0 ? [] :
        [.. (await db.Set<Kpi>().AsNoTracking().Where(k => k.LiveKey != null && keys.Contains(k.LiveKey)).ToListAsync(ct)).Select(k => k.Terms).OfType<KpiTerms>()];

    private async Task<IReadOnlyDictionary<KpiId, IReadOnlyList<Observation>>> ValuesAsync(IReadOnlyList<KpiId> kpis, GoalPeriod period, CancellationToken ct)
    {
        var rows = await db.Set<KpiValue>().AsNoTracking().Where(v => kpis.Contains(v.KpiId) && v.Holds && v.Day >= period.From && v.Day <= period.To)
            .OrderBy(v => v.At).Select(v => new { v.KpiId, v.At, v.Value }).ToListAsync(ct);
        var byKpi = rows.ToLookup(r => r.KpiId, r => new Observation(r.At, r.Value));
        return kpis.Distinct().ToDictionary(id => id, id => (IReadOnlyList<Observation>)[.. byKpi[id]]);
    }
}
