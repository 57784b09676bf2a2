using FeedbackBot.BotFramework;
using FeedbackBot.Storage;

namespace FeedbackBot.Delivery.Channels;

/// <summary>Keeps where channels are. Runs inside the turn's work.</summary>
internal sealed class ChannelAddresses(FeedbackDb db)
{
    /// <summary>The channel a turn happened in; null for any other conversation.</summary>
    public static ChannelPlace? PlaceOf(TurnContext turn, string? name = null) =>
        turn.ConversationType == ConversationTypes.Channel && turn.Activity.TeamsChannelId() is { Length: > 0 and <= OutboxMessage.MaxAddress } id
        && turn.Activity.ServiceUrl is { Length: > 0 and <= OutboxMessage.MaxAddress } url
            ? new ChannelPlace(id, turn.Activity.TeamsTeamId(), name, url, turn.TenantId, turn.Activity.Recipient?.Id is { Length: <= ChatAddress.MaxBot } bot ? bot : null)
            : null;

    public async Task<ChannelAddress> SeenAsync(ChannelPlace place, CancellationToken ct)
    {
        if (await db.Set<ChannelAddress>().FindAsync([place.ChannelId], ct) is { } known)
        {
            known.Seen(place);
            return known;
        }

        return db.Set<ChannelAddress>().Add(ChannelAddress.Of(place)).Entity;
    }
}
