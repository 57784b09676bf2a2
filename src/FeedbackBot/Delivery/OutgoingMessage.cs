using System.Text.Json;
using System.Text.Json.Nodes;
using FeedbackBot.AdaptiveCards;

namespace FeedbackBot.Delivery;

/// <summary>A text, one card or one file, never two of them: Teams splits such a message in two and the id of one is lost.</summary>
internal abstract record OutgoingMessage
{
    /// <param name="Markdown">People's own words in it must have been escaped.</param>
    internal sealed record Text(string Markdown) : OutgoingMessage;

    /// <param name="Summary">What the notification on a phone's lock screen says: never confidential content.</param>
    internal sealed record Card(AdaptiveCard Content, string Summary) : OutgoingMessage;

    /// <summary>A card that has been shown before, as it was written then.</summary>
    internal sealed record WrittenCard(JsonElement Content, string Summary) : OutgoingMessage;

    /// <summary>Asks, in a 1:1 chat, whether somebody wants a file; their own OneDrive keeps it.</summary>
    /// <param name="Name">With its ending.</param>
    /// <param name="Bytes">Its size, which the client shows.</param>
    /// <param name="Context">Comes back with the decision, through a client: ids only.</param>
    internal sealed record FileOffer(string Name, string Description, long Bytes, JsonObject Context, string Summary) : OutgoingMessage;

    /// <summary>Shows a file that is in somebody's OneDrive.</summary>
    internal sealed record FileLink(string Name, string ContentUrl, string UniqueId, string FileType, string Summary) : OutgoingMessage;
}
