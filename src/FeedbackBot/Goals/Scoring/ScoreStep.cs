using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Scoring.Formulas;

namespace FeedbackBot.Goals.Scoring;

/// <summary>One step of the arithmetic, in the order it was done. Values are in the KPI's unit, points are rounded.</summary>
internal abstract record ScoreStep
{
    /// <summary>Several values of the period became one.</summary>
    internal sealed record Aggregated(KpiAggregation How, int Count, decimal Value) : ScoreStep;

    /// <summary>Not better than where points begin.</summary>
    internal sealed record NoPoints(decimal Value, decimal From) : ScoreStep;

    /// <summary>Bottom + (Value − From) × (Top − Bottom) ÷ (To − From).</summary>
    internal sealed record Proportion(decimal Value, decimal From, decimal To, decimal Bottom, decimal Top, decimal Points) : ScoreStep;

    /// <summary>As far as the place where a linear rule gives no more.</summary>
    internal sealed record AtMost(decimal Value, decimal End, decimal Cap) : ScoreStep;

    /// <summary>The best band that was reached; null where none was.</summary>
    internal sealed record InBand(decimal Value, Band? Band) : ScoreStep
    {
        public decimal Points => Band?.Points ?? 0;
    }

    /// <summary>All or nothing: whether the target was reached, or the range kept.</summary>
    internal sealed record Reached(decimal Value, decimal? From, decimal To, bool IsReached) : ScoreStep;

    /// <summary>A milestone that was reported as done: 100.</summary>
    internal sealed record Done(DateOnly Due) : ScoreStep;

    /// <summary>A milestone that was not reported as done by the day it was due: 0.</summary>
    internal sealed record NotDoneBy(DateOnly Due) : ScoreStep;

    /// <summary>Within the range, both ends included.</summary>
    internal sealed record InRange(decimal Value, decimal From, decimal To) : ScoreStep;

    /// <summary>100 − |Value − Nearest| × 100 ÷ Tolerance, or 0 where it is further out.</summary>
    internal sealed record OutOfRange(decimal Value, decimal Nearest, decimal Tolerance, decimal Points) : ScoreStep;

    /// <summary>An operation of a formula.</summary>
    internal sealed record Computed(FormulaStep Operation) : ScoreStep;

    /// <summary>What a formula gave, brought to two decimals between 0 and the most points there are.</summary>
    internal sealed record Bounded(decimal Result, decimal Points) : ScoreStep;

    /// <param name="Observed">What the watched KPI was; null where nothing was seen of it, which limits nothing.</param>
    internal sealed record Watched(Guard Guard, decimal? Observed, bool IsBroken, decimal Before, decimal After) : ScoreStep;
}
