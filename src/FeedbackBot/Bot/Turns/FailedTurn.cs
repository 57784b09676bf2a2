using FeedbackBot.BotFramework;
using FeedbackBot.Common;
using FeedbackBot.Delivery;

namespace FeedbackBot.Bot.Turns;

/// <summary>What is said when the bot itself failed: that nothing was changed, and to try again.</summary>
internal sealed class FailedTurn(Outbox outbox)
{
    public async Task<InvokeResponse?> AnswerAsync(TurnContext turn, CancellationToken ct)
    {
        var sorry = Texts.For(turn.Locale)["Bot.Failed"];
        if (turn.Activity.Type == ActivityTypes.Invoke)
            return InvokeResponse.Message(sorry);
        if (turn.Activity.Type == ActivityTypes.Message)
        {
            var to = new Destination.ToConversation(turn.Activity.Conversation!.Id!, turn.Activity.ServiceUrl!, turn.TenantId);
            var occasion = Occasion.Of("failed", ProcessedActivity.KeyOf(turn.Activity));
            await outbox.PostAsync(to, occasion, new OutgoingMessage.Text(sorry), ct);
        }

        return null;
    }
}
