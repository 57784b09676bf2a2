using FeedbackBot.Bot.Files;
using FeedbackBot.BotFramework;
using FeedbackBot.Delivery;

namespace FeedbackBot.Bot.Turns;

/// <summary>Says what became of a file somebody was offered: where it is, or that nothing was saved.</summary>
internal sealed class FileTurn(Outbox outbox)
{
    public async Task<InvokeResponse?> RunAsync(Turn turn, FileDelivery delivery, CancellationToken ct)
    {
        var texts = turn.Actor.Texts;
        OutgoingMessage message = delivery switch
        {
            FileDelivery.Delivered(var info) => new OutgoingMessage.FileLink(
                info.Name ?? "", info.ContentUrl!, info.UniqueId ?? "", info.FileType ?? "", texts["Bot.FileSaved"]),
            FileDelivery.Declined => new OutgoingMessage.Text(texts["Bot.FileDeclined"]),
            _ => new OutgoingMessage.Text(texts["Bot.FileNotSaved"]),
        };
        await outbox.PostAsync(turn.Conversation, Occasion.Of("reply", turn.Key, 0), message, ct);
        return InvokeResponse.Ok;
    }
}
