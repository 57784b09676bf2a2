using System.Text.Json;
using FeedbackBot.AdaptiveCards;

namespace FeedbackBot.Delivery;

/// <summary>A text or one card, never both: Teams splits such a message in two and the id of one is lost.</summary>
internal abstract record OutgoingMessage
{
    /// <param name="Markdown">People's own words in it must have been escaped.</param>
    internal sealed record Text(string Markdown) : OutgoingMessage;

    /// <param name="Summary">What the notification on a phone's lock screen says: never confidential content.</param>
    internal sealed record Card(AdaptiveCard Content, string Summary) : OutgoingMessage;

    /// <summary>A card that has been shown before, as it was written then.</summary>
    internal sealed record WrittenCard(JsonElement Content, string Summary) : OutgoingMessage;
}
