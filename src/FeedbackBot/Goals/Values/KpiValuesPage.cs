using FeedbackBot.Bot;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Values;

/// <summary>Turns the pages of what was said of a KPI.</summary>
internal sealed class KpiValuesPage(FindKpi find, ValueQueries values) : ICardAction
{
    public static string Verb => ValueCards.PageVerb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct)
    {
        var texts = call.Texts;
        if (!call.Actor.Is(Who.Known) || call.GetId<KpiId>(ValueCards.KpiKey) is not { } id
            || await find.VisibleAsync(call.Actor, id, ct) is not { Kpi.Terms: { } terms } found)
            return new CardAnswer.Say(texts["Goals.ValueNotThere"]);
        return new CardAnswer.Replace(ValueCards.History(
            texts, terms, await values.HistoryAsync(found.Kpi, found.Goal, ct), CardParts.PageOf(call.Get(CardParts.PageKey))));
    }
}
