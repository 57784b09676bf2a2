using FeedbackBot.Bot.Grammar;
using FeedbackBot.Bot.Help;
using FeedbackBot.Delivery.Channels;
using FeedbackBot.People;

namespace FeedbackBot.Bot;

/// <summary>From a chat line to its answer: understand, check who may, call. What is refused is answered and audited here.</summary>
internal sealed class CommandRunner(IServiceProvider services, ChatGrammar grammar, HelpTexts help, HelpCards cards, Refusals refusals)
{
    /// <summary>Whether a line said in a channel is for a command that is answered there.</summary>
    public static bool IsForChannel(ChatGrammar grammar, string text) => grammar.Understand(text) switch
    {
        Understood.Call(var command, _) => command.Spec.InChannel,
        Understood.Mistaken(var command, _) => command.Spec.InChannel,
        _ => false,
    };

    /// <summary>In a channel everybody reads along: it says what it understands there, and sends whatever else to the person's own chat.</summary>
    public async Task<Reply> RunInChannelAsync(Actor actor, string text, ChannelAddress channel, CancellationToken ct)
    {
        switch (grammar.Understand(text))
        {
            case Understood.Call(var command, var parsed) when command.Spec.InChannel:
                return actor.Is(command.Spec.Who)
                    ? await command.RunAsync(services, new CommandCall(actor, parsed, []) { Channel = channel }, ct)
                    : await refusals.RefuseAsync(actor, command.Spec, ct);
            case Understood.Mistaken(var command, var mistakes) when command.Spec.InChannel:
                return actor.Is(command.Spec.Who)
                    ? Reply.Text(help.Explain(actor.Texts, command.Spec, mistakes))
                    : await refusals.RefuseAsync(actor, command.Spec, ct);
            case Understood.Call({ Spec.Path: "help" or "hello" }, _) or Understood.Group:
                return Reply.Text(help.InChannel(actor.Texts));
            default:
                return Reply.Text(actor.Texts["Bot.OnlyInPrivate"]);
        }
    }

    public async Task<Reply> RunAsync(Actor actor, string text, IReadOnlyList<ReceivedFile> files, CancellationToken ct)
    {
        if (files.FirstOrDefault(f => f.Problem is not null)?.Problem is { } problem)
            return Reply.Text(actor.Texts[$"Bot.File.{problem}", ReceivedFile.MaxBytes / 1024 / 1024]);
        if (text.Length == 0)
            return Reply.Text(actor.Texts[files.Count == 0 ? "Bot.Empty" : "Bot.FileAlone"]);
        switch (grammar.Understand(text))
        {
            case Understood.Call(var command, var parsed):
                return actor.Is(command.Spec.Who)
                    ? await command.RunAsync(services, new CommandCall(actor, parsed, files), ct)
                    : await refusals.RefuseAsync(actor, command.Spec, ct);
            case Understood.Mistaken(var command, var mistakes):
                return actor.Is(command.Spec.Who)
                    ? Reply.Text(help.Explain(actor.Texts, command.Spec, mistakes))
                    : await refusals.RefuseAsync(actor, command.Spec, ct);
            case Understood.Group(var path):
                return Reply.Card(cards.Group(actor, path), actor.Texts["Bot.HelpSummary"]);
            case Understood.UnclosedQuote:
                return Reply.Text(actor.Texts["Bot.UnclosedQuote"]);
            default:
                return actor.Person is null
                    ? Reply.Text(await refusals.NotKnownAsync(actor, ct))
                    : Reply.Text(help.Unknown(actor, text));
        }
    }
}
