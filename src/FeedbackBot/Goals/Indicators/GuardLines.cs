using FeedbackBot.AdaptiveCards;
using FeedbackBot.Common;
using FeedbackBot.Goals.Kpis;

namespace FeedbackBot.Goals.Indicators;

/// <summary>A usual guard in a sentence: "While **Refund rate** is above 5 %: at most 80 points".</summary>
internal static class GuardLines
{
    public static string Say(Texts texts, Guard guard, IReadOnlyList<Indicator> all)
    {
        var watched = all.FirstOrDefault(i => i.Key == guard.Watches);
        return texts[
            "Goals.IndicatorGuard",
            CardText.EscapeLine(watched?.Name ?? guard.Watches),
            texts[$"Goals.IndicatorGuardSide.{guard.When}", Limit(texts, guard.Limit, watched?.Unit)],
            guard.Effect switch
            {
                GuardEffect.Cap cap => texts["Goals.IndicatorGuardCap", Number(texts, cap.Points)],
                GuardEffect.Multiply times => texts["Goals.IndicatorGuardTimes", Number(texts, times.Factor)],
                _ => throw new InvalidOperationException("There is no such effect."),
            }];
    }

    private static string Limit(Texts texts, decimal limit, KpiUnit? unit) => unit switch
    {
        KpiUnit.Percent => texts["Goals.IndicatorPercent", Number(texts, limit)],
        KpiUnit.Duration => KpiDurations.Format(texts, limit),
        _ => Number(texts, limit),
    };

    private static string Number(Texts texts, decimal number) => number.ToString("#,0.######", texts.Culture);
}
