using System.Text.Json;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.BotFramework;
using FeedbackBot.Delivery;
using FeedbackBot.Storage;

namespace FeedbackBot.Bot.Turns;

/// <summary>Somebody pressed a card. Action.Execute is answered in the same response; its Submit fallback by an update.</summary>
internal sealed class CardTurn(IServiceProvider services, IEnumerable<RegisteredCardAction> actions, Outbox outbox, FollowClicks clicks, FeedbackDb db)
{
    // Teams' ids have some twenty characters; what is far longer is none of a message we sent.
    private const int MaxActivityId = 400;

    public async Task<InvokeResponse?> ExecuteAsync(Turn turn, AdaptiveCardInvokeValue value, CancellationToken ct)
    {
        switch (await AnswerAsync(turn, value.Action?.Verb, value.Action?.Data ?? default, ct))
        {
            case CardAnswer.Replace replace:
                if (turn.Context.Activity.ReplyToId is { Length: > 0 and <= MaxActivityId } clicked)
                {
                    if (replace.Lasts)
                        turn.Clicked = Clicked(turn.Conversation, clicked, turn.Actor.Texts["Bot.CardChanged"]);
                    else
                        await clicks.PostponeAsync(db, turn.Conversation.ConversationId, clicked, ct);
                }

                return InvokeResponse.Card(replace.Card.ToUtf8().Span);
            case CardAnswer.Say say:
                return InvokeResponse.Message(say.Markdown);
            case var other:
                throw new InvalidOperationException($"Unknown answer {other.GetType().Name}");
        }
    }

    public async Task<InvokeResponse?> SubmitAsync(Turn turn, JsonElement value, CancellationToken ct)
    {
        var occasion = Occasion.Of("reply", turn.Key, 0);
        var clicked = turn.Context.Activity.ReplyToId;
        switch (await AnswerAsync(turn, new CardCall(turn.Actor, value).Get(CardActions.VerbProperty), value, ct))
        {
            case CardAnswer.Replace replace when clicked is { Length: > 0 and <= MaxActivityId }:
                await outbox.ReviseClickedAsync(turn.Conversation, clicked, occasion, CardOf(turn, replace), ct);
                break;
            case CardAnswer.Replace replace:
                await outbox.PostAsync(turn.Conversation, occasion, CardOf(turn, replace), ct);
                break;
            case CardAnswer.Say say:
                await outbox.PostAsync(turn.Conversation, occasion, new OutgoingMessage.Text(say.Markdown), ct);
                break;
        }

        return null;
    }

    private async Task<CardAnswer> AnswerAsync(Turn turn, string? verb, JsonElement data, CancellationToken ct)
    {
        if (turn.Actor.Person is null || !turn.Context.IsPersonal)
            return new CardAnswer.Say(turn.Actor.Texts[turn.Actor.Person is null ? "Bot.NotKnownShort" : "Bot.OnlyInPrivate"]);
        if (actions.FirstOrDefault(a => a.Verb == verb) is not { } action)
            return new CardAnswer.Say(turn.Actor.Texts["Bot.OutdatedCard"]);
        var answer = await action.RunAsync(services, new CardCall(turn.Actor, data), ct);
        if (answer is CardAnswer.Replace { Then: { } more })
            await outbox.PostAsync(turn.Conversation, Occasion.Of("reply", turn.Key, 1), more, ct);
        return answer;
    }

    private static ClickedMessage Clicked(Destination.ToConversation to, string activityId, string summary) =>
        new(to.ConversationId, to.ServiceUrl, to.TenantId, to.Person?.Value, activityId, summary);

    private static OutgoingMessage.Card CardOf(Turn turn, CardAnswer.Replace replace) =>
        new(replace.Card, turn.Actor.Texts["Bot.CardChanged"]);
}
