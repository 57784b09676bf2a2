using System.CommandLine;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Bot.Typed;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Indicators;

/// <summary>indicator show KEY, or its name.</summary>
internal sealed class ShowIndicatorCommand(IndicatorLibrary library) : IChatCommand
{
    private static readonly Argument<string[]> Key = new("key") { Arity = ArgumentArity.OneOrMore };

    public static CommandSpec Spec { get; } = new("Goals", "indicator show", Who.Known, "indicator show retention")
    {
        Arguments = [Key],
        Aliases = ["指标库 查看"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var (texts, language) = (call.Texts, call.Actor.Language);
        var typed = string.Join(' ', call.Get(Key)!);
        return await library.FindAsync(typed, language, ct) is { } indicator
            ? Reply.Card(IndicatorCards.One(texts, indicator, await library.AllAsync(language, ct)), indicator.Name)
            : Reply.Text(texts["Goals.IndicatorUnknown", CardText.EscapeLine(TypedText.Short(typed)), await library.NearestAsync(typed, language, ct)]);
    }
}
