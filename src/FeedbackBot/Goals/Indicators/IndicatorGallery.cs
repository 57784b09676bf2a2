using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.Goals.Kpis;

namespace FeedbackBot.Goals.Indicators;

internal sealed class IndicatorGallery : ICardGallery
{
    private static readonly string LongName = string.Concat(Enumerable.Repeat("指标 <b>*x*</b> ", 10))[..KpiTerms.MaxName];
    private static readonly string LongFormula = string.Concat(Enumerable.Repeat("orders [paid](x) ÷ visits_of_the_week ", 20))[..AddedIndicator.MaxFormula];

    public IEnumerable<GalleryCard> Cards(Texts texts)
    {
        var ready = ReadyIndicators.In(texts);
        var added = new Indicator(new string('k', KpiTerms.MaxKey), LongName, LongFormula, KpiUnit.Duration, KpiDirection.Within)
        {
            Aggregation = KpiAggregation.Smallest,
            Cadence = UpdateCadence.Fortnightly,
            Guards =
            [
                new("response-time", GuardSide.AtLeast, 86_400.5m, new GuardEffect.Multiply(0.25m)), new("uptime", GuardSide.AtMost, 99.95m, new GuardEffect.Cap(0)),
                new(new string('g', KpiTerms.MaxKey), GuardSide.Below, -1_000_000_000_000_000m, new GuardEffect.Cap(80)),
            ],
        };
        yield return new("goals/indicators", "all", IndicatorCards.List(texts, ready, "", 1));
        yield return new("goals/indicators", "found", IndicatorCards.List(texts, [ready[0]], "page", 1));
        yield return new("goals/indicators", "long", IndicatorCards.List(
            texts, [.. Enumerable.Range(0, 60).Select(i => added with { Key = $"{i}-{added.Key[..30]}" }), .. ready], LongFormula[..IndicatorCards.MaxWords], 2));
        yield return new("goals/indicator", "short", IndicatorCards.One(texts, ready.Single(i => i.Key == "orders"), ready));
        yield return new("goals/indicator", "without guards", IndicatorCards.One(texts, ready[0] with { Guards = [] }, ready));
        yield return new("goals/indicator", "long", IndicatorCards.One(texts, added, ready, isNew: true));
    }
}
