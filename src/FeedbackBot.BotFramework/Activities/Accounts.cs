using System.Text.Json;
using System.Text.Json.Serialization;

namespace FeedbackBot.BotFramework;

/// <summary>A person or a bot on a channel. In Teams a person's id starts with <c>29:</c> and a bot's with <c>28:</c>.</summary>
public record ChannelAccount
{
    /// <summary>The channel's id; it differs from bot to bot for the same person.</summary>
    public string? Id { get; set; }

    /// <summary>The name shown.</summary>
    public string? Name { get; set; }

    /// <summary>The Entra object id: the same for every bot in the tenant.</summary>
    public string? AadObjectId { get; set; }

    /// <summary><c>user</c> or <c>bot</c>.</summary>
    public string? Role { get; set; }

    /// <summary>Every property this type does not name.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }
}

/// <summary>A member as Teams' roster tells it.</summary>
public sealed record TeamsChannelAccount : ChannelAccount
{
    /// <summary>Given name.</summary>
    public string? GivenName { get; set; }

    /// <summary>Family name.</summary>
    public string? Surname { get; set; }

    /// <summary>Mail address, where the tenant shows it.</summary>
    public string? Email { get; set; }

    /// <summary>Sign-in name.</summary>
    public string? UserPrincipalName { get; set; }

    /// <summary><c>user</c>, <c>guest</c> or <c>anonymous</c>.</summary>
    public string? UserRole { get; set; }

    /// <summary>The member's tenant.</summary>
    public string? TenantId { get; set; }

    /// <summary>The Entra object id; the roster names it <c>objectId</c>, activities name it <c>aadObjectId</c>.</summary>
    public string? ObjectId { get; set; }

    /// <summary>The Entra object id, under whichever name it came.</summary>
    [JsonIgnore]
    public string? EntraId => ObjectId ?? AadObjectId;
}

/// <summary>A conversation on a channel.</summary>
public sealed record ConversationAccount
{
    /// <summary>The conversation's id.</summary>
    public string? Id { get; set; }

    /// <summary>Its title, where it has one.</summary>
    public string? Name { get; set; }

    /// <summary>One of <see cref="ConversationTypes"/>.</summary>
    public string? ConversationType { get; set; }

    /// <summary>The Entra tenant it belongs to.</summary>
    public string? TenantId { get; set; }

    /// <summary>Whether more than two take part.</summary>
    public bool? IsGroup { get; set; }

    /// <summary>Every property this type does not name.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }
}

/// <summary>What has to be kept to write into a conversation later.</summary>
public sealed record ConversationReference
{
    /// <summary>The activity the reference was taken from.</summary>
    public string? ActivityId { get; set; }

    /// <summary>The person.</summary>
    public ChannelAccount? User { get; set; }

    /// <summary>The bot.</summary>
    public ChannelAccount? Bot { get; set; }

    /// <summary>The conversation.</summary>
    public ConversationAccount? Conversation { get; set; }

    /// <summary>The channel.</summary>
    public string? ChannelId { get; set; }

    /// <summary>The connector's base address. It may change: keep the newest one seen.</summary>
    public string? ServiceUrl { get; set; }

    /// <summary>The person's language.</summary>
    public string? Locale { get; set; }

    /// <summary>Every property this type does not name.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }
}
