using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Scoring.Formulas;

namespace FeedbackBot.Goals.Scoring;

/// <summary>What of a KPI's rule, target and guards could not be scored: refused where terms are typed, so that nothing surprises at the period's end.</summary>
internal static class ScoringRules
{
    public const int MaxBands = 10;

    /// <summary>All KPIs of a goal together: each by itself, what formulas and guards name, and circles.</summary>
    /// <param name="elsewhere">The keys of live KPIs of other goals, which guards may watch.</param>
    public static IReadOnlyList<Problem> Check(IReadOnlyList<KpiTerms> kpis, IReadOnlyCollection<string>? elsewhere = null)
    {
        List<string> keys = [.. kpis.Select(k => k.Key).Distinct()];
        return
        [
            .. kpis.SelectMany(Check),
            .. kpis.Select(k => k.Rule).OfType<ScoringRule.Formula>().SelectMany(f => FormulaChecks.Names(f, keys)),
            .. FormulaChecks.Circles(kpis),
            .. kpis.SelectMany(k => k.Guards).Select(g => g.Watches).Distinct().Where(w => !keys.Contains(w) && elsewhere?.Contains(w) != true)
                .Select(w => Unwatched(w, [.. keys, .. elsewhere ?? []])),
        ];
    }

    /// <summary>One KPI, but for the names in its formula and guards.</summary>
    public static IReadOnlyList<Problem> Check(KpiTerms kpi) => [.. OfNumbers(kpi), .. OfRule(kpi), .. OfBaseline(kpi), .. GuardChecks.Of(kpi)];

    private static IEnumerable<Problem> OfNumbers(KpiTerms kpi)
    {
        decimal?[] numbers = [kpi.Target, kpi.Baseline, kpi.Threshold, kpi.Stretch, kpi.RangeFrom];
        if (kpi.Unit == KpiUnit.YesNo && new[] { kpi.Target, kpi.Baseline }.OfType<decimal>().Any(n => n is not (0 or 1)))
            yield return Named("Goals.ScoreYesNoTarget", kpi);
        if (kpi.Unit == KpiUnit.Count && numbers.OfType<decimal>().Any(n => n < 0))
            yield return Named("Goals.ScoreCountNegative", kpi);
        if (kpi.Direction == KpiDirection.Within && (kpi.RangeFrom is null || kpi.Target is null) && kpi.Rule is not ScoringRule.Formula)
            yield return Named("Goals.ScoreRangeNeeded", kpi);
        else if (kpi.Direction == KpiDirection.Within && kpi.RangeFrom > kpi.Target)
            yield return Named("Goals.ScoreRangeReversed", kpi);
        else if (kpi.Direction != KpiDirection.Within && kpi.Target is null && kpi.Rule is ScoringRule.Linear or ScoringRule.AllOrNothing)
            yield return Named("Goals.ScoreTargetNeeded", kpi);
    }

    private static IEnumerable<Problem> OfRule(KpiTerms kpi) => kpi.Rule switch
    {
        ScoringRule.Linear or ScoringRule.Stepped when kpi.Direction == KpiDirection.Within => [Named("Goals.ScoreWithinRule", kpi)],
        ScoringRule.WithinRange when kpi.Direction != KpiDirection.Within => [Named("Goals.ScoreNotWithin", kpi)],
        ScoringRule.Linear linear => OfLinear(kpi, linear),
        ScoringRule.Stepped stepped => OfBands(kpi, stepped),
        ScoringRule.WithinRange { Tolerance: < 0 } => [Named("Goals.ScoreTolerance", kpi)],
        ScoringRule.Formula formula when FormulaReader.Read(formula.Expression).Problem is { } problem => [problem],
        _ => [],
    };

    /// <summary>Whatever the rule: what was better before is no target. To hold what was reached is one, where the rule has points for it.</summary>
    private static IEnumerable<Problem> OfBaseline(KpiTerms kpi)
    {
        if (kpi.Direction == KpiDirection.Within || kpi.Baseline is not { } baseline)
            yield break;
        var best = (kpi.Rule as ScoringRule.Stepped)?.Bands.MaxBy(b => b.Points)?.From;
        if (new[] { kpi.Target, best }.OfType<decimal>().Any(aim => kpi.Direction.IsBetter(baseline, aim)))
            yield return Beyond(kpi);
    }

    private static IEnumerable<Problem> OfLinear(KpiTerms kpi, ScoringRule.Linear rule)
    {
        if (rule.Cap is < 100 or > ScoringRule.MostPoints || !TwoDecimals(rule.Cap))
            yield return new Problem("Goals.ScoreCap", Name(kpi), ScoringRule.MostPoints);
        if (kpi.Target is not { } target)
            yield break;
        if (LinearLine.StartOf(kpi) is not { } from)
            yield return Named("Goals.ScoreStartNeeded", kpi);
        else if (target == from)
            yield return Named("Goals.ScoreStartIsTarget", kpi);
        else if (kpi.Direction.IsBetter(from, target) && from == kpi.Threshold)
            yield return Named("Goals.ScoreThresholdBeyond", kpi);
        if (kpi.Stretch is { } stretch && !kpi.Direction.IsBetter(stretch, target))
            yield return Named("Goals.ScoreStretchBehind", kpi);
        else if (kpi.Stretch is not null && rule.Cap == 100)
            yield return Named("Goals.ScoreStretchNeedsCap", kpi);
    }

    private static IEnumerable<Problem> OfBands(KpiTerms kpi, ScoringRule.Stepped rule)
    {
        if (rule.Bands.Count is 0 or > MaxBands)
            yield return new Problem("Goals.ScoreBandsCount", Name(kpi), MaxBands);
        if (rule.Bands.Any(b => b.Points is < 0 or > ScoringRule.MostPoints || !TwoDecimals(b.Points)))
            yield return new Problem("Goals.ScoreBandPoints", Name(kpi), ScoringRule.MostPoints);
        if (rule.Bands.Zip(rule.Bands.Skip(1)).Any(p => !kpi.Direction.IsBetter(p.Second.From, p.First.From) || p.Second.Points <= p.First.Points))
            yield return Named("Goals.ScoreBandsOrder", kpi);
    }

    private static bool TwoDecimals(decimal points) => points == Rounded.Points(points);

    private static Problem Unwatched(string key, IReadOnlyList<string> keys) =>
        new("Goals.ScoreGuardUnknown", CardText.EscapeLine(TypedText.Short(key)), CardText.EscapeLine(string.Join(", ", NearestNames.To(key, keys.Distinct()))));

    private static Problem Beyond(KpiTerms kpi) => new("Goals.ScoreStartBeyond", Name(kpi), kpi.Direction == KpiDirection.Down ? "up" : "down");

    private static Problem Named(string key, KpiTerms kpi) => new(key, Name(kpi));

    private static string Name(KpiTerms kpi) => CardText.EscapeLine(kpi.Name);
}
