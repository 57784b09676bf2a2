using FeedbackBot.Goals.Kpis;

namespace FeedbackBot.Goals.Scoring;

/// <summary>How the values of a period become the one that is scored.</summary>
internal static class PeriodValue
{
    /// <returns>Null where there is no value. Of values of the same instant the last in the list is the newest.</returns>
    public static decimal? Of(KpiAggregation how, IReadOnlyList<Observation> values) => values.Count == 0 ? null : how switch
    {
        KpiAggregation.Last => values.Aggregate((newest, next) => next.At >= newest.At ? next : newest).Value,
        KpiAggregation.Sum => values.Sum(v => v.Value),
        KpiAggregation.Average => Rounded.Average(values.Sum(v => v.Value) / values.Count),
        KpiAggregation.Smallest => values.Min(v => v.Value),
        KpiAggregation.Largest => values.Max(v => v.Value),
        _ => throw new InvalidOperationException($"Unknown aggregation {how}"),
    };
}
