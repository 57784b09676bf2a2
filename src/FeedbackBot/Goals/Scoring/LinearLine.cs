using FeedbackBot.Goals.Kpis;

namespace FeedbackBot.Goals.Scoring;

/// <summary>Where a linear rule begins, gives 100, and gives no more.</summary>
internal sealed record LinearLine(KpiDirection Direction, decimal From, decimal Target, decimal? Stretch, decimal Cap)
{
    /// <summary>Null where the terms give no line: no target, nowhere to begin, or a target that is no improvement.</summary>
    public static LinearLine? Of(KpiTerms terms, ScoringRule.Linear rule)
    {
        if (terms.Direction == KpiDirection.Within || terms.Target is not { } target || StartOf(terms) is not { } from)
            return null;
        var stretch = rule.Cap > 100 ? terms.Stretch : null;
        return rule.Cap is >= 100 and <= ScoringRule.MostPoints && terms.Direction.IsBetter(target, from)
            && (stretch is null || terms.Direction.IsBetter(stretch.Value, target))
            ? new LinearLine(terms.Direction, from, target, stretch, rule.Cap)
            : null;
    }

    /// <summary>Without threshold and baseline, more of something counts from zero on.</summary>
    public static decimal? StartOf(KpiTerms terms) =>
        terms.Threshold ?? terms.Baseline ?? (terms is { Direction: KpiDirection.Up, Target: > 0 } ? 0 : null);

    /// <summary>From here on there are no more points.</summary>
    public decimal End => Stretch ?? From + ((Target - From) * Cap / 100);

    public (decimal Points, ScoreStep Step) At(decimal value)
    {
        if (!Direction.IsBetter(value, From))
            return (0, new ScoreStep.NoPoints(value, From));
        if (!Direction.IsBetter(End, value))
            return (Cap, new ScoreStep.AtMost(value, End, Cap));
        return Stretch is { } stretch && !Direction.IsBetter(Target, value)
            ? Between(value, Target, stretch, 100, Cap)
            : Between(value, From, Target, 0, 100);
    }

    private static (decimal Points, ScoreStep Step) Between(decimal value, decimal from, decimal to, decimal bottom, decimal top)
    {
        var points = Rounded.Points(bottom + ((value - from) * (top - bottom) / (to - from)));
        return (points, new ScoreStep.Proportion(value, from, to, bottom, top, points));
    }
}

internal static class Directions
{
    /// <summary>Strictly better, where up or down is.</summary>
    public static bool IsBetter(this KpiDirection direction, decimal value, decimal than) =>
        direction == KpiDirection.Down ? value < than : value > than;
}
