using FeedbackBot.BotFramework;
using FeedbackBot.Delivery;
using FeedbackBot.Delivery.Channels;

namespace FeedbackBot.Bot.Turns;

/// <summary>Somebody wrote: the line is understood as a command, and the answers are posted in the same chat.</summary>
internal sealed class MessageTurn(CommandRunner commands, ChannelAddresses channels, Outbox outbox)
{
    /// <param name="channel">The channel it was said in; null anywhere else.</param>
    public async Task<InvokeResponse?> RunAsync(Turn turn, IReadOnlyList<ReceivedFile> files, ChannelPlace? channel, CancellationToken ct)
    {
        // What is said here is for one person. In a channel everybody would read it: little is answered there, and nothing about anybody.
        var reply = turn.Context.IsPersonal ? await commands.RunAsync(turn.Actor, turn.Context.Text, files, ct)
            : channel is not null ? await commands.RunInChannelAsync(turn.Actor, turn.Context.Text, await channels.SeenAsync(channel, ct), ct)
            : Reply.Text(turn.Actor.Texts["Bot.OnlyInPrivate"]);
        for (var i = 0; i < reply.Messages.Count; i++)
            await outbox.PostAsync(turn.Conversation, Occasion.Of("reply", turn.Key, i), reply.Messages[i], ct);
        return null;
    }
}
