using FeedbackBot.BotFramework;
using FeedbackBot.Delivery;

namespace FeedbackBot.Bot.Turns;

/// <summary>Somebody wrote: the line is understood as a command, and the answers are posted in the same chat.</summary>
internal sealed class MessageTurn(CommandRunner commands, Outbox outbox)
{
    public async Task<InvokeResponse?> RunAsync(Turn turn, IReadOnlyList<ReceivedFile> files, CancellationToken ct)
    {
        // What is said here is for one person. In a channel everybody would read it, so nothing but this is answered there.
        var reply = turn.Context.IsPersonal
            ? await commands.RunAsync(turn.Actor, turn.Context.Text, files, ct)
            : Reply.Text(turn.Actor.Texts["Bot.OnlyInPrivate"]);
        for (var i = 0; i < reply.Messages.Count; i++)
            await outbox.PostAsync(turn.Conversation, Occasion.Of("reply", turn.Key, i), reply.Messages[i], ct);
        return null;
    }
}
