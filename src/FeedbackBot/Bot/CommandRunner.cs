using FeedbackBot.Bot.Grammar;
using FeedbackBot.Bot.Help;
using FeedbackBot.People;

namespace FeedbackBot.Bot;

/// <summary>From a chat line to its answer: understand, check who may, call. What is refused is answered and audited here.</summary>
internal sealed class CommandRunner(IServiceProvider services, ChatGrammar grammar, HelpTexts help, HelpCards cards, Refusals refusals)
{
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
