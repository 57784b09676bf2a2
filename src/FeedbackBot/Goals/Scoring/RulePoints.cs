using FeedbackBot.Goals.Kpis;

namespace FeedbackBot.Goals.Scoring;

/// <summary>The points of one value by a rule that needs nothing else, before guards.</summary>
internal static class RulePoints
{
    /// <returns>Null where rule, target and direction do not fit each other.</returns>
    public static (decimal Points, ScoreStep Step)? Of(KpiTerms terms, decimal value) => terms.Rule switch
    {
        ScoringRule.Linear linear => LinearLine.Of(terms, linear)?.At(value),
        ScoringRule.Stepped stepped => Stepped(terms, stepped, value),
        ScoringRule.AllOrNothing => AllOrNothing(terms, value),
        ScoringRule.WithinRange range => WithinRange(terms, range, value),
        _ => null,
    };

    private static (decimal Points, ScoreStep Step)? Stepped(KpiTerms terms, ScoringRule.Stepped rule, decimal value)
    {
        if (terms.Direction == KpiDirection.Within || rule.Bands.Count == 0)
            return null;
        var band = rule.Bands.Where(b => !terms.Direction.IsBetter(b.From, value)).MaxBy(b => b.Points);
        var step = new ScoreStep.InBand(value, band);
        return (Rounded.Points(Math.Clamp(step.Points, 0, ScoringRule.MostPoints)), step);
    }

    private static (decimal Points, ScoreStep Step)? AllOrNothing(KpiTerms terms, decimal value)
    {
        if (terms.Target is not { } target || (terms.Direction == KpiDirection.Within && !HasRange(terms)))
            return null;
        var reached = terms.Direction == KpiDirection.Within
            ? value >= terms.RangeFrom && value <= target
            : !terms.Direction.IsBetter(target, value);
        return (reached ? 100 : 0, new ScoreStep.Reached(value, terms.Direction == KpiDirection.Within ? terms.RangeFrom : null, target, reached));
    }

    private static (decimal Points, ScoreStep Step)? WithinRange(KpiTerms terms, ScoringRule.WithinRange rule, decimal value)
    {
        if (terms.Direction != KpiDirection.Within || !HasRange(terms) || rule.Tolerance < 0)
            return null;
        var (from, to) = (terms.RangeFrom!.Value, terms.Target!.Value);
        if (value >= from && value <= to)
            return (100, new ScoreStep.InRange(value, from, to));
        var nearest = value < from ? from : to;
        var distance = Math.Abs(value - nearest);
        var points = distance >= rule.Tolerance ? 0 : Rounded.Points(100 - (distance * 100 / rule.Tolerance));
        return (points, new ScoreStep.OutOfRange(value, nearest, rule.Tolerance, points));
    }

    private static bool HasRange(KpiTerms terms) => terms.RangeFrom <= terms.Target;
}
