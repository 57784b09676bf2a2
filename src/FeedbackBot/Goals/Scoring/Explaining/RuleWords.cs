using FeedbackBot.AdaptiveCards;
using FeedbackBot.Common;
using FeedbackBot.Goals.Kpis;

namespace FeedbackBot.Goals.Scoring.Explaining;

/// <summary>A KPI's rule and guards in plain words, escaped for a card.</summary>
internal static class RuleWords
{
    public static string Of(Texts texts, KpiTerms kpi)
    {
        return kpi.Rule switch
        {
            ScoringRule.Linear rule => Linear(texts, kpi, rule),
            ScoringRule.Stepped rule => texts[
                kpi.Direction == KpiDirection.Down ? "Goals.ScoreRuleBandsDown" : "Goals.ScoreRuleBandsUp",
                string.Join(texts["Goals.ScoreRuleSeparator"], rule.Bands.Select(b => texts["Goals.ScoreRuleBand", Number(b.From), KpiNumbers.Number(texts, b.Points)]))],
            _ when kpi.IsMilestone => texts["Goals.ScoreRuleMilestone"],
            ScoringRule.AllOrNothing when kpi.Direction == KpiDirection.Within => texts["Goals.ScoreRuleAllWithin", Number(kpi.RangeFrom), Number(kpi.Target)],
            ScoringRule.AllOrNothing => texts[kpi.Direction == KpiDirection.Down ? "Goals.ScoreRuleAllDown" : "Goals.ScoreRuleAllUp", Number(kpi.Target)],
            ScoringRule.WithinRange { Tolerance: 0 } => texts["Goals.ScoreRuleAllWithin", Number(kpi.RangeFrom), Number(kpi.Target)],
            ScoringRule.WithinRange rule => texts["Goals.ScoreRuleWithin", Number(kpi.RangeFrom), Number(kpi.Target), Number(rule.Tolerance)],
            ScoringRule.Formula rule => texts["Goals.ScoreRuleFormula", CardText.EscapeLine(rule.Expression)],
            _ => throw new InvalidOperationException("Unknown rule"),
        };

        string Number(decimal? value) => Shown(texts, kpi, value);
    }

    /// <param name="watched">The terms of the KPI that is watched, where they are known.</param>
    public static string Of(Texts texts, Guard guard, KpiTerms? watched)
    {
        var name = CardText.EscapeLine(watched?.Name ?? guard.Watches);
        var condition = texts[$"Goals.ScoreGuardSide{guard.When}", name, Seen(texts, guard.Limit, watched)];
        return guard.Effect switch
        {
            GuardEffect.Cap cap => texts["Goals.ScoreGuardWordsCap", KpiNumbers.Number(texts, cap.Points), condition],
            GuardEffect.Multiply multiply => texts["Goals.ScoreGuardWordsMultiply", KpiNumbers.Number(texts, multiply.Factor), condition],
            _ => throw new InvalidOperationException("Unknown effect of a guard"),
        };
    }

    /// <summary>A value of the watched KPI, in its unit where that is known.</summary>
    public static string Seen(Texts texts, decimal value, KpiTerms? watched) =>
        watched is null ? KpiNumbers.Number(texts, value) : KpiNumbers.Format(texts, watched, value);

    private static string Linear(Texts texts, KpiTerms kpi, ScoringRule.Linear rule)
    {
        var (from, target) = (Shown(texts, kpi, LinearLine.StartOf(kpi)), Shown(texts, kpi, kpi.Target));
        if (rule.Cap == 100)
            return texts["Goals.ScoreRuleLinear", from, target];
        return kpi.Stretch is { } stretch
            ? texts["Goals.ScoreRuleLinearStretch", from, target, KpiNumbers.Number(texts, rule.Cap), Shown(texts, kpi, stretch)]
            : texts["Goals.ScoreRuleLinearCap", from, target, KpiNumbers.Number(texts, rule.Cap)];
    }

    private static string Shown(Texts texts, KpiTerms kpi, decimal? value) => value is { } number ? KpiNumbers.Format(texts, kpi, number) : "–";
}
