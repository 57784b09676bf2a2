using FeedbackBot.Common;
using FeedbackBot.Goals.Closing;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Scoring;
using FeedbackBot.Goals.Values;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Standing;

/// <summary>
/// What many goals come to so far, in as many statements as one takes: a row for each KPI, with its newest value; only where values are added
/// up those of the period. The same number as <see cref="GoalScores"/> explains. Whoever calls has looked whether the reader may see the goals.
/// </summary>
internal sealed class GoalStandings(FeedbackDb db, TimeProvider clock)
{
    /// <returns>Of goals that were agreed and have KPIs; others are left out.</returns>
    public async Task<IReadOnlyDictionary<GoalId, GoalStanding>> OfAsync(IEnumerable<GoalId> goals, CancellationToken ct)
    {
        var ids = goals.Distinct().ToList();
        if (ids.Count == 0)
            return new Dictionary<GoalId, GoalStanding>();
        var scored = await ScoredAsync(ids, ct);
        var closed = await ClosedAsync(ids, ct);
        return scored.ToDictionary(g => g.Key, g => new GoalStanding(
            closed.TryGetValue(g.Key, out var kept) ? kept : g.Value.Score.Total, g.Value.Score.Kpis.Count, g.Value.Score.Kpis.Count(k => k.Points is not null)));
    }

    /// <summary>The whole score as it is now, also of what was closed with another.</summary>
    public async Task<IReadOnlyDictionary<GoalId, ScoredGoal>> ScoredAsync(List<GoalId> ids, CancellationToken ct)
    {
        var rows = await RowsAsync(ids, ct);
        var values = await AddedUpAsync([.. rows.Where(r => r.Terms.Aggregation != KpiAggregation.Last).Select(r => r.Id)], ct);
        var byGoal = rows.GroupBy(r => r.GoalId).ToList();
        var watched = await WatchedValues.ReadAsync(db, [.. byGoal.SelectMany(WatchedElsewhere).Distinct()], rows, ct);
        return byGoal.ToDictionary(g => g.Key, goal =>
        {
            var first = goal.First();
            var today = clock.GetUtcNow().DateIn(LocalTimes.FindZone(first.Zone) ?? TimeZoneInfo.Utc);
            var score = GoalScoring.Of(
                [.. goal.Select(r => new KpiInput(r.Terms, r.Terms.Aggregation == KpiAggregation.Last ? r.Observed : [.. values[r.Id]]))],
                watched.Of(WatchedElsewhere(goal), first.From, first.To, today),
                today);
            return new ScoredGoal(goal.Key, score, key => watched.Find(key, first.From, first.To));
        });
    }

    /// <summary>What closed goals came to stays what it was.</summary>
    private async Task<IReadOnlyDictionary<GoalId, decimal?>> ClosedAsync(List<GoalId> ids, CancellationToken ct) => await (
        from closing in db.Set<GoalClosing>().AsNoTracking()
        join goal in db.Set<Goal>() on closing.GoalId equals goal.Id
        where EF.Parameter(ids).Contains(goal.Id) && goal.Status == GoalStatus.Closed && closing.ReopenedAt == null
        select new { goal.Id, closing.Score }).ToDictionaryAsync(c => c.Id, c => c.Score, ct);

    private static IReadOnlyList<string> WatchedElsewhere(IEnumerable<StandingRow> goal)
    {
        var own = goal.Select(r => r.Terms.Key).ToHashSet(StringComparer.Ordinal);
        return [.. goal.SelectMany(r => r.Terms.Guards).Select(g => g.Watches).Where(key => !own.Contains(key)).Distinct()];
    }

    private async Task<IReadOnlyList<StandingRow>> RowsAsync(List<GoalId> ids, CancellationToken ct)
    {
        var values = db.Set<KpiValue>().Where(v => v.Holds);
        return await (
            from kpi in db.Set<Kpi>().AsNoTracking()
            join goal in db.Set<Goal>() on kpi.GoalId equals goal.Id
            join owner in db.Set<Person>() on goal.OwnerId equals owner.Id
            where EF.Parameter(ids).Contains(kpi.GoalId) && kpi.Terms != null
            select new StandingRow
            {
                Id = kpi.Id,
                GoalId = kpi.GoalId,
                Terms = kpi.Terms!,
                From = goal.From,
                To = goal.To,
                Zone = owner.TimeZone,
                Newest = values.Where(v => v.KpiId == kpi.Id && v.Day >= goal.From && v.Day <= goal.To).OrderByDescending(v => v.At).Select(v => (decimal?)v.Value).FirstOrDefault(),
            }).ToListAsync(ct);
    }

    private async Task<ILookup<KpiId, Observation>> AddedUpAsync(List<KpiId> ids, CancellationToken ct)
    {
        var rows = ids.Count == 0 ? [] : await (
            from value in db.Set<KpiValue>().AsNoTracking()
            join kpi in db.Set<Kpi>() on value.KpiId equals kpi.Id
            join goal in db.Set<Goal>() on kpi.GoalId equals goal.Id
            where EF.Parameter(ids).Contains(value.KpiId) && value.Holds && value.Day >= goal.From && value.Day <= goal.To
            select new { value.KpiId, value.At, value.Value }).ToListAsync(ct);
        return rows.ToLookup(r => r.KpiId, r => new Observation(r.At, r.Value));
    }
}

/// <summary>A goal with its score.</summary>
/// <param name="WatchedElsewhere">Finds a KPI of another goal that a guard watches, by its key.</param>
internal sealed record ScoredGoal(GoalId GoalId, GoalScore Score, Func<string, KpiTerms?> WatchedElsewhere);

/// <summary>A KPI of an agreed goal with its newest value.</summary>
internal sealed record StandingRow
{
    public required KpiId Id { get; init; }

    public required GoalId GoalId { get; init; }

    public required KpiTerms Terms { get; init; }

    /// <summary>The goal's period.</summary>
    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    /// <summary>Of the goal's owner, IANA.</summary>
    public required string Zone { get; init; }

    public decimal? Newest { get; init; }

    public IReadOnlyList<Observation> Observed => Newest is { } value ? [new Observation(default, value)] : [];
}
