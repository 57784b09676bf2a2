using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Scoring.Formulas;

namespace FeedbackBot.Goals.Scoring;

/// <summary>Scores one KPI. Pure: the same terms and values give the same score for ever.</summary>
internal static class KpiScoring
{
    public static KpiScore Of(KpiTerms terms, IReadOnlyList<Observation> values, ScoringAround? around = null)
    {
        around ??= ScoringAround.Nothing;
        var value = PeriodValue.Of(terms, values, around.Today);
        var steps = new List<ScoreStep>();
        if (value is { } of && !terms.IsMilestone && (values.Count > 1 || terms.Aggregation != KpiAggregation.Last))
            steps.Add(new ScoreStep.Aggregated(terms.Aggregation, values.Count, of));
        var (points, missing) = terms.Rule is ScoringRule.Formula formula
            ? FormulaPoints.Of(formula, around, steps)
            : ByRule(terms, value, steps);
        if (points is not { } earned)
            return new KpiScore(terms, values, value, null, steps, missing);
        var (left, guards) = GuardedPoints.Of(earned, terms.Guards, around.Values);
        return new KpiScore(terms, values, value, left, [.. steps, .. guards], null);
    }

    private static (decimal? Points, Missing? Missing) ByRule(KpiTerms terms, decimal? value, List<ScoreStep> steps)
    {
        if (value is not { } number)
            return (null, new Missing(terms.IsMilestone ? MissingReason.NotDueYet : MissingReason.NoValue));
        if (terms.Due is { } due)
        {
            steps.Add(number == 1 ? new ScoreStep.Done(due) : new ScoreStep.NotDoneBy(due));
            return (number == 1 ? 100 : 0, null);
        }

        if (RulePoints.Of(terms, number) is not { } earned)
            return (null, new Missing(MissingReason.RuleDoesNotFit));
        steps.Add(earned.Step);
        return (earned.Points, null);
    }
}

/// <summary>What a KPI's guards and formula look at.</summary>
/// <param name="Values">The period's value by key, of those that have one.</param>
/// <param name="PointsOf">The points of another KPI of the goal, or why it has none.</param>
internal sealed record ScoringAround(IReadOnlyDictionary<string, decimal> Values, Func<string, KpiPoints> PointsOf)
{
    /// <summary>On the calendar of the goal's owner, for milestones: null where nothing is overdue.</summary>
    public DateOnly? Today { get; init; }

    public static readonly ScoringAround Nothing = Of(new Dictionary<string, decimal>());

    public static ScoringAround Of(IReadOnlyDictionary<string, decimal> values) =>
        new(values, key => new KpiPoints(null, new Missing(MissingReason.OtherIsMissing, key)));
}

/// <summary>Points, or why there are none.</summary>
internal sealed record KpiPoints(decimal? Points, Missing? Missing);
