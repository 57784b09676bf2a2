using FeedbackBot.Common;
using FeedbackBot.Goals.Closing;
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
/// What a goal's agreed terms come to with the values there are now, or, once it is closed, with those it was closed with: the same rules
/// and values give the same score whoever asks. Whoever calls has looked whether the reader may see the goal.
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
        if (goal.AgreedNumber is null)
            return null;
        var terms = await TermsAsync(goal, ct);
        var closing = goal.Status == GoalStatus.Closed
            ? await db.Set<GoalClosing>().AsNoTracking().Where(c => c.GoalId == goal.Id).OrderByDescending(c => c.Number).FirstOrDefaultAsync(ct)
            : null;
        var record = closing?.Record ?? await RecordAsync(goal, terms, ct);
        PersonId?[] sides = [terms.WrittenBy, terms.AnsweredBy];
        var ids = sides.OfType<PersonId>().ToList();
        var names = await db.Set<Person>().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        var score = ScoreOf(goal, terms, record);
        return new Explanation(goal.Name, PeriodText.In(texts, goal.Period), terms.Number, score, viewer.Zone)
        {
            AgreedBy = [.. ids.Distinct().Select(id => names[id])],
            AgreedAt = terms.AnsweredAt ?? terms.ProposedAt,
            Elsewhere = record.Elsewhere.ToDictionary(w => w.Terms.Key, w => w.Terms),
            ClosedAt = closing?.At,
            RolledUp = (await below.OfAsync(goal.Id, viewer.Id, ct))?.Rolled,
            Kept = closing is null ? await ToBeKeptAsync(goal, score, ct) : closing.Score,
        };
    }

    /// <summary>What is frozen when it is closed now: of a goal without KPIs what is below it, as everybody may see it.</summary>
    public async Task<decimal?> ToBeKeptAsync(Goal goal, GoalScore score, CancellationToken ct) =>
        score.Kpis.Count > 0 ? score.Total : (await below.OfAsync(goal.Id, reader: null, ct))?.Rolled.Below.Total;

    /// <summary>Of its own KPIs; those of a role's goal are only given to others.</summary>
    public static GoalScore ScoreOf(Goal goal, GoalTerms terms, ScoreRecord record) => record.Score(goal.Level == GoalLevel.Role ? [] : terms.Kpis);

    public Task<GoalTerms> TermsAsync(Goal goal, CancellationToken ct) =>
        db.Set<GoalTerms>().AsNoTracking().SingleAsync(t => t.GoalId == goal.Id && t.Number == goal.AgreedNumber, ct);

    /// <summary>Everything the score is computed from beside the terms, as it stands now.</summary>
    public async Task<ScoreRecord> RecordAsync(Goal goal, GoalTerms terms, CancellationToken ct)
    {
        var context = await reader.ContextAsync(goal, terms.Kpis, ct);
        var elsewhere = await ElsewhereAsync(goal, context.WatchedElsewhere, ct);
        var values = await ValuesAsync([.. terms.Kpis.Concat(elsewhere).Select(k => k.Id)], goal.Period, ct);
        var today = clock.GetUtcNow().DateIn(await RecordValue.ZoneAsync(db, goal, ct));
        return new ScoreRecord(
            terms.Kpis.ToDictionary(k => k.Id.Value, k => values[k.Id]),
            [.. elsewhere.Select(k => new WatchedElsewhere(k, PeriodValue.Of(k, values[k.Id], today)))],
            today);
    }

    private async Task<IReadOnlyList<KpiTerms>> ElsewhereAsync(Goal goal, IReadOnlyList<string> keys, CancellationToken ct)
    {
        if (keys.Count == 0)
            return [];
        var found = await (from kpi in reader.Watchable(goal, keys)
                           join of in db.Set<Goal>() on kpi.GoalId equals of.Id
                           select new { kpi.Key, kpi.Terms, IsLive = kpi.LiveKey != null, of.From, of.To }).ToListAsync(ct);
        return [.. found.GroupBy(k => k.Key).Select(same => Watched.Of(same, goal.From, goal.To, k => (k.From, k.To, k.IsLive)).Terms!)];
    }

    private async Task<IReadOnlyDictionary<KpiId, IReadOnlyList<Observation>>> ValuesAsync(IReadOnlyList<KpiId> kpis, GoalPeriod period, CancellationToken ct)
    {
        var rows = await db.Set<KpiValue>().AsNoTracking().Where(v => kpis.Contains(v.KpiId) && v.Holds && v.Day >= period.From && v.Day <= period.To)
            .OrderBy(v => v.At).Select(v => new { v.KpiId, v.At, v.Value }).ToListAsync(ct);
        var byKpi = rows.ToLookup(r => r.KpiId, r => new Observation(r.At, r.Value));
        return kpis.Distinct().ToDictionary(id => id, id => (IReadOnlyList<Observation>)[.. byKpi[id]]);
    }
}
