using FeedbackBot.BotFramework;
using FeedbackBot.Common;
using FeedbackBot.Delivery;

namespace FeedbackBot.Bot.Turns;

/// <summary>
/// What is said when the bot itself failed: that nothing was changed, and to try again. Where nobody waits for an answer,
/// as with an installation or a conversation's update, the channel is told 500 instead and sends the activity again: with
/// 200 it would be neither persisted nor answered.
/// </summary>
internal sealed class FailedTurn(Outbox outbox)
{
    /// <summary>Whether somebody waits for an answer to this kind of activity.</summary>
    public static bool Answers(Activity activity) => IsInvoke(activity) || IsMessage(activity);

    public async Task<InvokeResponse?> AnswerAsync(TurnContext turn, CancellationToken ct)
    {
        var sorry = Texts.For(turn.Locale)["Bot.Failed"];
        if (IsInvoke(turn.Activity))
            return InvokeResponse.Message(sorry);
        var to = new Destination.ToConversation(turn.Activity.Conversation!.Id!, turn.Activity.ServiceUrl!, turn.TenantId);
        var occasion = Occasion.Of("failed", ProcessedActivity.KeyOf(turn.Activity));
        await outbox.PostAsync(to, occasion, new OutgoingMessage.Text(sorry), ct);
        return null;
    }

    private static bool IsInvoke(Activity activity) => string.Equals(activity.Type, ActivityTypes.Invoke, StringComparison.OrdinalIgnoreCase);

    private static bool IsMessage(Activity activity) => string.Equals(activity.Type, ActivityTypes.Message, StringComparison.OrdinalIgnoreCase);
}
