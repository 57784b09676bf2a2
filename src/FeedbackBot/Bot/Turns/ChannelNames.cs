using FeedbackBot.Bot.Grammar;
using FeedbackBot.BotFramework;
using FeedbackBot.Delivery.Channels;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Bot.Turns;

/// <summary>What a channel is called. Teams does not say so with a message, and it is asked once, before the turn's work begins.</summary>
internal sealed class ChannelNames(ConnectorClient connector, ChatGrammar grammar, IServiceScopeFactory scopes)
{
    /// <returns>Where the turn happened, with the name where it is new and Teams tells it; null outside of channels.</returns>
    public async Task<ChannelPlace?> ReadAsync(TurnContext turn, CancellationToken ct)
    {
        if (ChannelAddresses.PlaceOf(turn) is not { } place)
            return null;
        if (place.TeamId is not { } team || !CommandRunner.IsForChannel(grammar, turn.Text) || await IsKnownAsync(place.ChannelId, ct))
            return place;
        var named = await connector.GetTeamAsync(place.ServiceUrl, team, retry: false, ct);
        var channels = await connector.GetChannelsAsync(place.ServiceUrl, team, retry: false, ct);
        if (!named.Succeeded || !channels.Succeeded || named.Value.Name is not { Length: > 0 } teamName)
            return place;
        var channel = channels.Value.Conversations.FirstOrDefault(c => c.Id == place.ChannelId)?.Name;
        return place with { Name = string.IsNullOrEmpty(channel) ? teamName : $"{teamName} / {channel}" };
    }

    private async Task<bool> IsKnownAsync(string channelId, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FeedbackDb>().Set<ChannelAddress>().AnyAsync(c => c.Id == channelId && c.Name != null, ct);
    }
}
