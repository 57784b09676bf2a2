using FeedbackBot.Bot;
using FeedbackBot.Bot.Typed;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Indicators;

/// <summary>Turns the pages of the library, or of what was found in it.</summary>
internal sealed class IndicatorsPage(IndicatorLibrary library) : ICardAction
{
    public static string Verb => IndicatorCards.PageVerb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct)
    {
        if (!call.Actor.Is(Who.Known))
            return new CardAnswer.Say(call.Texts["Goals.IndicatorNotYours"]);
        var words = TypedText.Line(call.Get(IndicatorCards.WordsKey) ?? "");
        words = words.Length > IndicatorCards.MaxWords ? words[..IndicatorCards.MaxWords] : words;
        var found = await library.SearchAsync(words, call.Actor.Language, ct);
        return new CardAnswer.Replace(IndicatorCards.List(call.Texts, found, words, CardParts.PageOf(call.Get(CardParts.PageKey))));
    }
}
