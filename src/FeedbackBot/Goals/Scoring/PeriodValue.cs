using FeedbackBot.Goals.Kpis;

namespace FeedbackBot.Goals.Scoring;

/// <summary>How the values of a period become the one that is scored.</summary>
internal static class PeriodValue
{
    /// <summary>
    /// Of a milestone: yes once it was reported as done; no from the day after it was due on, whether somebody said so or nobody said anything;
    /// nothing before.
    /// </summary>
    /// <param name="today">On the calendar of the goal's owner; null: nothing is overdue.</param>
    public static decimal? Of(KpiTerms terms, IReadOnlyList<Observation> values, DateOnly? today) => Of(terms.Aggregation, values) switch
    {
        { } value when !terms.IsMilestone || value == 1 => value,
        _ when terms.Due < today => 0,
        _ => null,
    };

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
