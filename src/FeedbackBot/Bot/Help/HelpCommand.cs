using System.CommandLine;
using FeedbackBot.People;

namespace FeedbackBot.Bot.Help;

/// <summary>help, and help about one command or about all that begin alike.</summary>
internal sealed class HelpCommand(HelpTexts help, HelpCards cards, Refusals refusals) : IChatCommand
{
    private static readonly Argument<string[]> Words = new("command") { Arity = ArgumentArity.ZeroOrMore };

    public static CommandSpec Spec { get; } = new("Bot", "help", Who.Anyone, "help checkin create")
    {
        Arguments = [Words],
        Aliases = ["帮助", "?", "？"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var texts = call.Texts;
        if (call.Actor.Person is null)
            return Reply.Card(await cards.WelcomeAsync(call.Actor, ct), texts["Bot.HelpSummary"]);
        var path = string.Join(' ', call.Get(Words) ?? []).ToLowerInvariant();
        var usable = help.Usable(call.Actor).ToList();
        if (path.Length == 0)
            return Reply.Card(cards.Overview(call.Actor), texts["Bot.HelpSummary"]);
        if (usable.FirstOrDefault(c => c.Spec.Path == path || c.Spec.Aliases.Contains(path)) is { } command
            && !usable.Any(c => c.Spec.Path.StartsWith(path + " ", StringComparison.Ordinal)))
            return Reply.Card(HelpCards.Command(texts, command.Spec), texts["Bot.HelpSummary"]);
        if (usable.Any(c => c.Spec.Path == path || c.Spec.Path.StartsWith(path + " ", StringComparison.Ordinal)))
            return Reply.Card(cards.Group(call.Actor, path), texts["Bot.HelpSummary"]);
        return help.Forbidden(call.Actor, path) is { } forbidden
            ? await refusals.RefuseAsync(call.Actor, forbidden, ct)
            : Reply.Text(help.Unknown(call.Actor, path));
    }
}
