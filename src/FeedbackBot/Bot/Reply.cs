using FeedbackBot.AdaptiveCards;
using FeedbackBot.Delivery;

namespace FeedbackBot.Bot;

/// <summary>What the bot answers in the conversation, in order. A refusal is an answer too: it says what would be right.</summary>
internal sealed record Reply(params IReadOnlyList<OutgoingMessage> Messages)
{
    public static readonly Reply Nothing = new();

    public static Reply Text(string markdown) => new(new OutgoingMessage.Text(markdown));

    public static Reply Card(AdaptiveCard card, string summary) => new(new OutgoingMessage.Card(card, summary));
}
