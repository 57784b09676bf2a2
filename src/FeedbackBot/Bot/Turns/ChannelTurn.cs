using FeedbackBot.BotFramework;
using FeedbackBot.Delivery.Channels;

namespace FeedbackBot.Bot.Turns;

/// <summary>The bot left a team, or a channel is gone: whoever posts there hears of it.</summary>
internal sealed class ChannelTurn(IEnumerable<IChannelWatch> watches)
{
    /// <summary>Teams' events after which nothing can be posted: in the channel they name, or in the whole team.</summary>
    public static ChannelLoss? LossOf(Activity activity) => activity.TeamsEventType()?.ToLowerInvariant() switch
    {
        "channeldeleted" when activity.TeamsChannelId() is { } channel => ChannelLoss.OfChannel(channel),
        "teamdeleted" or "teamharddeleted" or "teamarchived" when activity.TeamsTeamId() is { } team => ChannelLoss.OfTeam(team),
        _ => null,
    };

    /// <summary>The bot itself was taken out of the team.</summary>
    public static ChannelLoss? RemovalOf(Activity activity) => activity.TeamsTeamId() is { } team ? ChannelLoss.OfTeam(team) : null;

    public async Task<InvokeResponse?> LostAsync(ChannelLoss loss, CancellationToken ct)
    {
        foreach (var watch in watches)
            await watch.LostAsync(loss, ct);
        return null;
    }
}
