using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;

namespace FeedbackBot.Goals.Showing;

/// <summary>A KPI's terms in words: from where to where, how it is scored, what limits it, and who says what it is.</summary>
internal static class KpiCards
{
    public static IEnumerable<CardElement> Elements(Texts texts, KpiTerms kpi, GoalFacts facts)
    {
        yield return new TextBlock(texts["Goals.KpiTitle", CardText.EscapeLine(kpi.Name), kpi.Weight]) { Separator = true };
        yield return new TextBlock(Aim(texts, kpi)) { Spacing = Spacing.Small };
        yield return CardParts.Subtle(Rule(texts, kpi));
        foreach (var guard in kpi.Guards)
            yield return new TextBlock(Guard(texts, guard)) { Spacing = Spacing.Small, Color = TextColor.Warning };
        yield return CardParts.Subtle(texts[
            kpi.Source is null ? "Goals.KpiUpdated" : "Goals.KpiUpdatedFrom",
            texts[$"Goals.Cadence{kpi.Cadence}"], CardText.EscapeLine(facts.NameOf(kpi.DataOwner ?? facts.Goal.OwnerId)), CardText.EscapeLine(kpi.Source ?? ""), CardText.EscapeLine(kpi.Key)]);
    }

    public static string Aim(Texts texts, KpiTerms kpi)
    {
        string Number(decimal value) => KpiNumbers.Format(texts, kpi, value);
        if (kpi.Target is not { } target)
            return texts["Goals.AimNone"];
        if (kpi.Direction == KpiDirection.Within)
            return texts["Goals.AimWithin", Number(kpi.RangeFrom ?? target), Number(target)];
        return kpi.Baseline is { } baseline
            ? texts["Goals.AimFromTo", Number(baseline), Number(target)]
            : texts[kpi.Direction == KpiDirection.Up ? "Goals.AimUp" : "Goals.AimDown", Number(target)];
    }

    public static string Rule(Texts texts, KpiTerms kpi)
    {
        string Number(decimal value) => KpiNumbers.Format(texts, kpi, value);
        return kpi.Rule switch
        {
            ScoringRule.Linear linear when (kpi.Threshold ?? kpi.Baseline) is { } from => kpi.Stretch is { } stretch
                ? texts["Goals.RuleLinearStretch", Number(from), linear.Cap, Number(stretch)]
                : texts["Goals.RuleLinear", Number(from), linear.Cap],
            ScoringRule.Linear => texts["Goals.RuleUnclear"],
            ScoringRule.Stepped stepped => texts["Goals.RuleStepped", string.Join(", ", stepped.Bands.Select(b => texts["Goals.RuleBand", Number(b.From), b.Points]))],
            ScoringRule.AllOrNothing => texts["Goals.RuleAllOrNothing"],
            ScoringRule.WithinRange within => texts["Goals.RuleWithin", Number(within.Tolerance)],
            ScoringRule.Formula formula => texts["Goals.RuleFormula", CardText.EscapeLine(formula.Expression)],
            var other => throw new InvalidOperationException($"Unknown rule {other.GetType().Name}"),
        };
    }

    public static string Guard(Texts texts, Guard guard)
    {
        var when = texts[$"Goals.Guard{guard.When}", CardText.EscapeLine(guard.Watches), guard.Limit];
        return guard.Effect switch
        {
            GuardEffect.Cap cap => texts["Goals.GuardCap", cap.Points, when],
            GuardEffect.Multiply times => texts["Goals.GuardTimes", times.Factor, when],
            var other => throw new InvalidOperationException($"Unknown effect {other.GetType().Name}"),
        };
    }
}
