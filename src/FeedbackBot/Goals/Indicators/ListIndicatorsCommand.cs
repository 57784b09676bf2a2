using System.CommandLine;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Bot.Typed;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Indicators;

/// <summary>indicators [WORDS].</summary>
internal sealed class ListIndicatorsCommand(IndicatorLibrary library) : IChatCommand
{
    private static readonly Argument<string[]> Words = new("words") { Arity = ArgumentArity.ZeroOrMore };

    public static CommandSpec Spec { get; } = new("Goals", "indicators", Who.Known, "indicators conversion")
    {
        Arguments = [Words],
        Aliases = ["指标库"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var (texts, language) = (call.Texts, call.Actor.Language);
        var words = TypedText.Line(string.Join(' ', call.Get(Words) ?? []));
        if (words.Length > IndicatorCards.MaxWords)
            return Reply.Text(texts["Goals.IndicatorWordsTooLong", IndicatorCards.MaxWords]);
        var found = await library.SearchAsync(words, language, ct);
        return found.Count == 0
            ? Reply.Text(texts["Goals.IndicatorNoneFound", CardText.EscapeLine(TypedText.Short(words)), await library.NearestAsync(words, language, ct)])
            : Reply.Card(IndicatorCards.List(texts, found, words, 1), texts["Goals.IndicatorTitle"]);
    }
}
