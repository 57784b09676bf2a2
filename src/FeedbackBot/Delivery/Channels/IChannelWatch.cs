namespace FeedbackBot.Delivery.Channels;

/// <summary>Who posts in channels learns here that something cannot be posted there any more, inside the work that found out.</summary>
internal interface IChannelWatch
{
    Task LostAsync(ChannelLoss loss, CancellationToken ct);
}

/// <summary>What is gone: a whole team, a channel, or one message of a channel.</summary>
/// <param name="TeamId">The bot is no longer in this team; else null.</param>
/// <param name="ChannelId">The channel; null where the whole team is gone.</param>
/// <param name="Occasion">The one message that is gone from a channel that is still there; else null.</param>
internal sealed record ChannelLoss(string? TeamId, string? ChannelId, string? Occasion)
{
    public static ChannelLoss OfTeam(string teamId) => new(teamId, null, null);

    public static ChannelLoss OfChannel(string channelId) => new(null, channelId, null);

    /// <param name="occasion">What posted the message.</param>
    public static ChannelLoss OfMessage(string channelId, string occasion) => new(null, channelId, occasion);
}
