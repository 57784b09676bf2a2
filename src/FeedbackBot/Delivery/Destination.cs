using FeedbackBot.People;

namespace FeedbackBot.Delivery;

/// <summary>Where a message goes.</summary>
internal abstract record Destination
{
    /// <summary>The 1:1 chat with somebody; it is created when there is none yet.</summary>
    internal sealed record ToPerson(PersonId Person) : Destination;

    /// <summary>The conversation a turn came from, known or not to the directory.</summary>
    internal sealed record ToConversation(string ConversationId, string ServiceUrl, string? TenantId, PersonId? Person = null) : Destination;

    /// <summary>A new thread in a team's channel; see <see cref="Channels.ChannelAddress"/>.</summary>
    internal sealed record ToChannel(string ChannelId) : Destination;

    /// <summary>Below the message in a channel that was posted for <paramref name="Root"/>.</summary>
    internal sealed record ToThread(string ChannelId, Occasion Root) : Destination;
}
