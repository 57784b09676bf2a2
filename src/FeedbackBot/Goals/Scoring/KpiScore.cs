using FeedbackBot.Goals.Kpis;

namespace FeedbackBot.Goals.Scoring;

/// <summary>What one KPI came to in a period, and how.</summary>
/// <param name="Values">What it was computed from.</param>
/// <param name="Value">The one value of the period; null where there is none.</param>
/// <param name="Points">0 to <see cref="ScoringRule.MostPoints"/>, two decimals; null where it is missing.</param>
/// <param name="Steps">The arithmetic, to the last step.</param>
/// <param name="Missing">Why there are no points; null where there are.</param>
internal sealed record KpiScore(
    KpiTerms Terms, IReadOnlyList<Observation> Values, decimal? Value, decimal? Points, IReadOnlyList<ScoreStep> Steps, Missing? Missing)
{
    public IEnumerable<ScoreStep.Watched> BrokenGuards => Steps.OfType<ScoreStep.Watched>().Where(w => w.IsBroken);
}

/// <param name="Of">The key of the KPI it is about, where it is another.</param>
internal sealed record Missing(MissingReason Why, string? Of = null);

internal enum MissingReason
{
    /// <summary>Nobody reported a value in the period.</summary>
    NoValue,

    /// <summary>A milestone that was not reported as done and is not overdue.</summary>
    NotDueYet,

    /// <summary>Rule, target and direction do not fit each other; refused where terms are typed.</summary>
    RuleDoesNotFit,

    /// <summary>A formula needs the value or the points of a KPI that has none.</summary>
    OtherIsMissing,

    DividedByZero,

    /// <summary>A number beyond what can be computed with.</summary>
    TooLarge,

    /// <summary>The formula cannot be read; refused where terms are typed.</summary>
    FormulaUnreadable,

    /// <summary>The formula needs its own result; refused where terms are typed.</summary>
    Circle,
}
