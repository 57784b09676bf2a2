using FeedbackBot.Bot.Typed;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Scoring;
using FeedbackBot.Goals.Values;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Targets;

/// <summary>
/// Reads what the KPIs of a goal were in earlier periods: from earlier goals of the same company, department, team or person that the reader may
/// see, whose KPI has the same key or name and the same unit, or else began from the same indicator.
/// </summary>
internal sealed class TargetHistory(FeedbackDb db, GoalAccess access)
{
    public async Task<IReadOnlyDictionary<KpiId, KpiPast>> OfAsync(Goal goal, IReadOnlyList<KpiTerms> kpis, PersonId reader, CancellationToken ct)
    {
        var since = PastPeriods.Since(goal.Period);
        var earlier = await (
            from kpi in db.Set<Kpi>().AsNoTracking()
            join of in access.VisibleTo(reader) on kpi.GoalId equals of.Id
            where kpi.Terms != null && of.Id != goal.Id && (of.Status == GoalStatus.Agreed || of.Status == GoalStatus.Closed)
                && of.Level == goal.Level && of.Unit == goal.Unit && (goal.Level != GoalLevel.Person || of.OwnerId == goal.OwnerId)
                && of.To >= since && of.From < goal.From
            select new { kpi.Id, kpi.Terms, of.From, of.To }).ToListAsync(ct);
        var known = kpis.ToDictionary(k => k.Id, k => earlier.FindAll(e => IsSame(k, e.Terms!)) is { Count: > 0 } same ? same : earlier.FindAll(e => IsLike(k, e.Terms!)));
        var ids = known.Values.SelectMany(same => same.Select(e => e.Id)).Distinct().ToList();
        if (ids.Count == 0)
            return new Dictionary<KpiId, KpiPast>();
        var values = (await db.Set<KpiValue>().AsNoTracking().Where(v => ids.Contains(v.KpiId) && v.Holds && v.Day >= since && v.Day < goal.From)
            .OrderBy(v => v.At).Select(v => new { v.KpiId, v.Day, v.At, v.Value }).ToListAsync(ct)).ToLookup(v => v.KpiId, v => (v.Day, new Observation(v.At, v.Value)));
        return kpis.ToDictionary(k => k.Id, k => new KpiPast(k, goal.Period, PastPeriods.Of(
            k.Aggregation, goal.Period, [.. known[k.Id].Select(e => new Common.DateRange(e.From, e.To))], [.. known[k.Id].SelectMany(e => values[e.Id])])));
    }

    private static bool IsSame(KpiTerms now, KpiTerms then) =>
        IsMeasuredAlike(now, then) && (now.Key == then.Key || TypedText.Comparable(now.Name) == TypedText.Comparable(then.Name));

    /// <summary>Called otherwise, such as in the other language, but begun from the same indicator.</summary>
    private static bool IsLike(KpiTerms now, KpiTerms then) => IsMeasuredAlike(now, then) && now.Indicator is { } indicator && indicator == then.Indicator;

    private static bool IsMeasuredAlike(KpiTerms now, KpiTerms then) => now.Unit == then.Unit && now.Currency == then.Currency && now.Aggregation == then.Aggregation;
}
