using System.Text.Json.Nodes;

namespace FeedbackBot.Playground.Teams;

/// <summary>One message as it stands in a chat now. Cards are shared, so nobody may change them: an edit replaces the message.</summary>
/// <param name="Id">The activity id: milliseconds since 1970 by the stand-in's clock, unique.</param>
/// <param name="FromBot">Else the person wrote it.</param>
/// <param name="At">UTC, when it was first sent.</param>
/// <param name="Text">As sent, Markdown in the bot's case; null for a card alone.</param>
/// <param name="Card">The Adaptive Card now shown.</param>
/// <param name="Summary">What the notification says.</param>
/// <param name="Edited">The sender changed it after sending. The answer to a card's own action is no edit.</param>
public sealed record ChatMessage(
    string Id,
    bool FromBot,
    DateTimeOffset At,
    string? Text,
    JsonObject? Card,
    string? Summary = null,
    bool Edited = false)
{
    /// <summary>In a channel: the id of the message that began the thread; null for one that begins one, and in a chat.</summary>
    public string? ThreadId { get; init; }

    /// <summary>In a channel: which person wrote it.</summary>
    public string? By { get; init; }

    /// <summary>The attachment that offers a file, or shows one that was saved.</summary>
    public JsonObject? File { get; init; }
}
