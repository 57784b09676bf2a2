using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Milestones;
using FeedbackBot.Goals.Outlook;
using FeedbackBot.Goals.Scoring.Explaining;
using FeedbackBot.Goals.Targets;

namespace FeedbackBot.Goals.Showing;

/// <summary>A KPI's terms in words: from where to where, how it is scored, what limits it, and who says what it is.</summary>
internal static class KpiCards
{
    public static IEnumerable<CardElement> Elements(Texts texts, KpiTerms kpi, GoalFacts facts)
    {
        yield return new TextBlock(texts["Goals.KpiTitle", CardText.EscapeLine(kpi.Name), kpi.Weight]) { Separator = true };
        yield return new TextBlock(Aim(texts, kpi)) { Spacing = Spacing.Small };
        if (kpi.IsMilestone)
        {
            foreach (var element in MilestoneCards.Elements(texts, kpi, facts))
                yield return element;
        }
        else if (facts.Latest.TryGetValue(kpi.Id, out var latest))
            yield return new TextBlock(texts["Goals.KpiNow", KpiNumbers.Format(texts, kpi, latest.Value), latest.Day]) { Spacing = Spacing.Small, Weight = TextWeight.Bolder };
        if (facts.Past.TryGetValue(kpi.Id, out var past) && TargetWords.Brief(texts, kpi, past) is { } before)
            yield return CardParts.Subtle(before);
        if (facts.Pictures.GetValueOrDefault(kpi.Id) is { Forecast: { } forecast } picture)
            yield return new TextBlock(texts["Goals.ForecastLine", picture.Period.To, ForecastWords.Of(texts, kpi, forecast)]) { Spacing = Spacing.Small };
        yield return CardParts.Subtle(RuleWords.Of(texts, kpi));
        foreach (var guard in kpi.Guards)
            yield return new TextBlock(texts["Goals.KpiGuard", Guard(texts, guard, facts.Current.Kpis)]) { Spacing = Spacing.Small, Color = TextColor.Warning };
        if (kpi.IsMilestone)
        {
            yield return CardParts.Subtle(texts["Goals.MilestoneSaidBy", CardText.EscapeLine(facts.NameOf(kpi.DataOwner ?? facts.Goal.OwnerId)), CardText.EscapeLine(kpi.Key)]);
            yield break;
        }

        yield return CardParts.Subtle(texts[
            kpi.Source is null ? "Goals.KpiUpdated" : "Goals.KpiUpdatedFrom",
            texts[$"Goals.Cadence{kpi.Cadence}"], CardText.EscapeLine(facts.NameOf(kpi.DataOwner ?? facts.Goal.OwnerId)), CardText.EscapeLine(kpi.Source ?? ""), CardText.EscapeLine(kpi.Key)]);
    }

    public static string Aim(Texts texts, KpiTerms kpi)
    {
        string Number(decimal value) => KpiNumbers.Format(texts, kpi, value);
        if (kpi.Due is { } due)
            return texts["Goals.AimDue", due];
        if (kpi.Target is not { } target)
            return texts["Goals.AimNone"];
        if (kpi.Direction == KpiDirection.Within)
            return texts["Goals.AimWithin", Number(kpi.RangeFrom ?? target), Number(target)];
        return kpi.Baseline is { } baseline
            ? texts["Goals.AimFromTo", Number(baseline), Number(target)]
            : texts[kpi.Direction == KpiDirection.Up ? "Goals.AimUp" : "Goals.AimDown", Number(target)];
    }

    /// <param name="besides">The goal's KPIs, whose names stand for their keys.</param>
    public static string Guard(Texts texts, Guard guard, IReadOnlyList<KpiTerms> besides) =>
        RuleWords.Of(texts, guard, besides.FirstOrDefault(k => k.Key == guard.Watches));
}
