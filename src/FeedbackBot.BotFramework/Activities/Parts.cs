using System.Text.Json;
using System.Text.Json.Serialization;

namespace FeedbackBot.BotFramework;

/// <summary>A card or a file that goes with an activity.</summary>
public sealed record Attachment
{
    /// <summary>The content type of an Adaptive Card.</summary>
    public const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";

    /// <summary>What <see cref="Content"/> is.</summary>
    public string? ContentType { get; set; }

    /// <summary>Where the content is, when it is not inside.</summary>
    public string? ContentUrl { get; set; }

    /// <summary>The content itself.</summary>
    public JsonElement? Content { get; set; }

    /// <summary>The file's name.</summary>
    public string? Name { get; set; }

    /// <summary>A small picture of it.</summary>
    public string? ThumbnailUrl { get; set; }

    /// <summary>Every property this type does not name.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }

    /// <summary>An attachment that holds an Adaptive Card.</summary>
    public static Attachment ForCard(JsonElement card) => new() { ContentType = AdaptiveCard, Content = card };
}

/// <summary>Something the channel says about an activity: a mention, the client's language and zone.</summary>
public sealed record Entity
{
    /// <summary><c>mention</c>, <c>clientInfo</c> or another type.</summary>
    public string? Type { get; set; }

    /// <summary>Who is mentioned, for a mention.</summary>
    public ChannelAccount? Mentioned { get; set; }

    /// <summary>The mention as it stands in the text, for example <c>&lt;at&gt;Ann&lt;/at&gt;</c>.</summary>
    public string? Text { get; set; }

    /// <summary>The client's language, for clientInfo.</summary>
    public string? Locale { get; set; }

    /// <summary>The client's zone, for clientInfo.</summary>
    public string? Timezone { get; set; }

    /// <summary>The client's country, for clientInfo.</summary>
    public string? Country { get; set; }

    /// <summary>The client's platform, for clientInfo.</summary>
    public string? Platform { get; set; }

    /// <summary>Every property this type does not name.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }
}

/// <summary>A reaction to a message: like, heart, laugh, surprised, sad, angry, or a newer one.</summary>
public sealed record MessageReaction
{
    /// <summary>Which reaction.</summary>
    public string? Type { get; set; }

    /// <summary>Every property this type does not name.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }
}

/// <summary>Where a file that a person attached in Teams can be had. The address works without a token, for minutes.</summary>
public sealed record FileDownloadInfo
{
    /// <summary>The attachment content type that carries it.</summary>
    public const string ContentType = "application/vnd.microsoft.teams.file.download.info";

    /// <summary>The address of the file's bytes.</summary>
    public string? DownloadUrl { get; set; }

    /// <summary>The file's id in the person's drive.</summary>
    public string? UniqueId { get; set; }

    /// <summary>The file's extension, without the dot.</summary>
    public string? FileType { get; set; }

    /// <summary>Every property this type does not name.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }

    /// <summary>Reads it from an attachment; null when the attachment is something else or names no address.</summary>
    public static FileDownloadInfo? From(Attachment attachment) =>
        string.Equals(attachment.ContentType, ContentType, StringComparison.OrdinalIgnoreCase)
        && BotFrameworkJson.Read(attachment.Content, BotFrameworkJson.Default.FileDownloadInfo) is { DownloadUrl: not null } info
            ? info
            : null;
}
