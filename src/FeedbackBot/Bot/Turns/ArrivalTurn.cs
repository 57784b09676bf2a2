using FeedbackBot.Bot.Help;
using FeedbackBot.BotFramework;
using FeedbackBot.Delivery;

namespace FeedbackBot.Bot.Turns;

/// <summary>The app came to somebody's chat. They are welcomed once, whichever of Teams' two activities comes first.</summary>
internal sealed class ArrivalTurn(HelpCards cards, Outbox outbox)
{
    public async Task<InvokeResponse?> WelcomeAsync(Turn turn, CancellationToken ct)
    {
        if (!turn.Context.IsPersonal)
            return null;
        var card = await cards.WelcomeAsync(turn.Actor, ct);
        var occasion = Occasion.Of("welcome", ConversationKey(turn));
        await outbox.PostAsync(turn.Conversation, occasion, new OutgoingMessage.Card(card, turn.Actor.Texts["Bot.WelcomeSummary"]), ct);
        return null;
    }

    private static string ConversationKey(Turn turn) =>
        turn.Actor.Person?.Id.ToString() ?? ProcessedActivity.KeyOf(new Activity { Conversation = turn.Context.Activity.Conversation });
}
