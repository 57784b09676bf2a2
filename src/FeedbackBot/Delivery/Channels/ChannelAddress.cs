using FeedbackBot.Bot.Typed;
using FeedbackBot.Storage;

namespace FeedbackBot.Delivery.Channels;

/// <summary>Where a team's channel is, once somebody has spoken to the bot in it.</summary>
internal sealed class ChannelAddress : IVersioned
{
    public const int MaxName = 100;

    private ChannelAddress()
    {
    }

    /// <summary>Teams' id of the channel, "19:…@thread.tacv2".</summary>
    public string Id { get; private set; } = "";

    /// <summary>Teams' id of the team it belongs to.</summary>
    public string? TeamId { get; private set; }

    /// <summary>"Team / channel", as people know it; null where Teams did not tell.</summary>
    public string? Name { get; private set; }

    /// <summary>Microsoft may move a channel: always the newest one seen.</summary>
    public string ServiceUrl { get; private set; } = "";

    public string? TenantId { get; private set; }

    /// <summary>The bot's id there, "28:{app id}".</summary>
    public string? BotId { get; private set; }

    public int Version { get; set; }

    public static ChannelAddress Of(ChannelPlace place)
    {
        var address = new ChannelAddress { Id = place.ChannelId };
        address.Seen(place);
        return address;
    }

    public void Seen(ChannelPlace place)
    {
        (ServiceUrl, TeamId, TenantId, BotId) = (place.ServiceUrl, place.TeamId ?? TeamId, place.TenantId ?? TenantId, place.BotId ?? BotId);
        Name = TypedText.Line(place.Name ?? "") is { Length: > 0 } name ? TypedText.Start(name, MaxName) : Name;
    }
}

/// <summary>The channel a turn happened in.</summary>
internal sealed record ChannelPlace(string ChannelId, string? TeamId, string? Name, string ServiceUrl, string? TenantId, string? BotId);
