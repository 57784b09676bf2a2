using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Scoring;

namespace FeedbackBot.Goals.Closing;

/// <summary>The KPIs of a goal as they go on in the next period.</summary>
internal static class NextTerms
{
    /// <summary>
    /// A linear KPI whose newest value counts begins where it ended, the others as they did. Milestones that were done stay behind, the others are
    /// due as many days into the period as before; what is left weighs as much more.
    /// </summary>
    public static IReadOnlyList<KpiTerms> Of(IReadOnlyList<KpiTerms> kpis, ScoreRecord record, GoalPeriod ended, GoalPeriod next)
    {
        var left = kpis.Where(k => !(k.IsMilestone && Ended(k, record) == 1)).Select(k => k.Due is { } due
            ? k with { Due = Earlier(next.To, next.From.AddDays(Math.Max(0, due.DayNumber - ended.From.DayNumber))) }
            : k is { Aggregation: KpiAggregation.Last, Baseline: not null, Rule: ScoringRule.Linear } && Ended(k, record) is { } value ? k with { Baseline = value } : k).ToList();
        return left.Count == kpis.Count ? left : Weighed(left);
    }

    private static decimal? Ended(KpiTerms kpi, ScoreRecord record) => PeriodValue.Of(kpi.Aggregation, record.Values.GetValueOrDefault(kpi.Id.Value) ?? []);

    /// <summary>In proportion, in hundredths of a percent; what is left over goes to the first.</summary>
    private static List<KpiTerms> Weighed(List<KpiTerms> kpis)
    {
        var total = kpis.Sum(k => k.Weight);
        var weighed = kpis.Select(k => k with { Weight = Math.Floor(k.Weight / total * 10_000) / 100 }).ToList();
        if (weighed.Count > 0)
            weighed[0] = weighed[0] with { Weight = weighed[0].Weight + 100 - weighed.Sum(k => k.Weight) };
        return weighed;
    }

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}
