using System.Text.Json;
using System.Text.Json.Serialization;

namespace FeedbackBot.BotFramework;

/// <summary>What is needed to create a conversation. For one person it is idempotent: the same conversation comes back.</summary>
public sealed record ConversationParameters
{
    /// <summary>True for a thread in a channel; group chats cannot be created.</summary>
    public bool IsGroup { get; set; }

    /// <summary>The bot: <c>28:</c> and its app id.</summary>
    public ChannelAccount? Bot { get; set; }

    /// <summary>The person, by <c>29:…</c> id or by Entra object id.</summary>
    public IList<ChannelAccount>? Members { get; set; }

    /// <summary>The tenant.</summary>
    public string? TenantId { get; set; }

    /// <summary>The first message of a channel thread.</summary>
    public Activity? Activity { get; set; }

    /// <summary>For a channel thread: channel.id and tenant.id.</summary>
    public JsonElement? ChannelData { get; set; }

    /// <summary>A conversation between one person and the bot.</summary>
    public static ConversationParameters Personal(string appId, string memberId, string? tenantId) => new()
    {
        Bot = new ChannelAccount { Id = "28:" + appId },
        Members = [new ChannelAccount { Id = memberId }],
        TenantId = tenantId,
    };

    /// <summary>A new thread in a team's channel, with its first message.</summary>
    public static ConversationParameters Thread(string appId, string channelId, string? tenantId, Activity first) => new()
    {
        IsGroup = true,
        Bot = new ChannelAccount { Id = "28:" + appId },
        TenantId = tenantId,
        Activity = first,
        ChannelData = JsonSerializer.SerializeToElement(
            new ThreadPlace(new IdOnly(channelId), tenantId is null ? null : new IdOnly(tenantId)), ThreadJson.Default.ThreadPlace),
    };
}

internal sealed record ThreadPlace(IdOnly Channel, IdOnly? Tenant);

internal sealed record IdOnly(string Id);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ThreadPlace))]
internal sealed partial class ThreadJson : JsonSerializerContext;

/// <summary>A team as the connector tells it.</summary>
public sealed record TeamInfo
{
    /// <summary>The team's id.</summary>
    public string? Id { get; set; }

    /// <summary>Its name.</summary>
    public string? Name { get; set; }
}

/// <summary>A team's channels.</summary>
public sealed record ChannelList
{
    /// <summary>All of them that the bot may see. The one called General has no name.</summary>
    public IList<ChannelInfo> Conversations { get; set; } = [];
}

/// <summary>A channel of a team.</summary>
public sealed record ChannelInfo
{
    /// <summary>The channel's id.</summary>
    public string? Id { get; set; }

    /// <summary>Its name; null for the one called General.</summary>
    public string? Name { get; set; }
}

/// <summary>A conversation that was created or found.</summary>
public sealed record ConversationResource
{
    /// <summary>The conversation's id.</summary>
    public string? Id { get; set; }

    /// <summary>The id of the first message, when one was sent along.</summary>
    public string? ActivityId { get; set; }

    /// <summary>The service address to use for this conversation from now on, when the connector tells one.</summary>
    public string? ServiceUrl { get; set; }
}

/// <summary>The id of what was sent. Null when the connector accepted the activity and told none.</summary>
public sealed record ResourceResponse
{
    /// <summary>The activity's id.</summary>
    public string? Id { get; set; }
}

/// <summary>One page of a conversation's members.</summary>
public sealed record MembersPage
{
    /// <summary>The members of this page.</summary>
    public IList<TeamsChannelAccount> Members { get; set; } = [];

    /// <summary>Hand it in to get the next page; null on the last one.</summary>
    public string? ContinuationToken { get; set; }

    /// <summary>Every property this type does not name.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }
}
