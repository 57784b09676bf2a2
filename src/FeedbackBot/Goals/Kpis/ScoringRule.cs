using System.Text.Json.Serialization;

namespace FeedbackBot.Goals.Kpis;

/// <summary>How a KPI's value becomes points, 100 for the target. Frozen with the terms it is part of.</summary>
[JsonDerivedType(typeof(Linear), "linear")]
[JsonDerivedType(typeof(Stepped), "stepped")]
[JsonDerivedType(typeof(AllOrNothing), "allOrNothing")]
[JsonDerivedType(typeof(WithinRange), "withinRange")]
[JsonDerivedType(typeof(Formula), "formula")]
internal abstract record ScoringRule
{
    /// <summary>In points: nothing earns more, whatever a rule says.</summary>
    public const decimal MostPoints = 200;

    /// <summary>
    /// 0 points at the threshold (the baseline where there is none), 100 at the target, in proportion between; on from there to
    /// the cap, which is reached at the stretch where there is one.
    /// </summary>
    /// <param name="Cap">In points, 100 to <see cref="MostPoints"/>.</param>
    internal sealed record Linear(decimal Cap = 100) : ScoringRule;

    /// <summary>The points of the best band that was reached; none where none was.</summary>
    /// <param name="Bands">At least one, each further than the one before, with more points.</param>
    internal sealed record Stepped(IReadOnlyList<Band> Bands) : ScoringRule;

    /// <summary>100 where the target was reached, else 0.</summary>
    internal sealed record AllOrNothing : ScoringRule;

    /// <summary>100 within the KPI's range; outside it falls in proportion to 0 over the tolerance.</summary>
    /// <param name="Tolerance">In the KPI's unit; 0: at once.</param>
    internal sealed record WithinRange(decimal Tolerance = 0) : ScoringRule;

    /// <summary>
    /// Points from the values and points of the goal's KPIs, by their keys. See docs/scoring.md for the language.
    /// </summary>
    internal sealed record Formula(string Expression) : ScoringRule
    {
        public const int MaxLength = 400;
    }
}

/// <param name="From">The value from which it holds, in the KPI's unit; where down is better, the value up to which.</param>
/// <param name="Points">0 to <see cref="ScoringRule.MostPoints"/>.</param>
internal sealed record Band(decimal From, decimal Points);
