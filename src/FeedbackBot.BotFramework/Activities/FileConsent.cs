using System.Text.Json;
using System.Text.Json.Serialization;

namespace FeedbackBot.BotFramework;

/// <summary>The content types with which Teams brings a file from a bot to a person: it is offered, and uploaded once they agree.</summary>
public static class FileCards
{
    /// <summary>Offers a file. Works in personal chats alone.</summary>
    public const string Consent = "application/vnd.microsoft.teams.card.file.consent";

    /// <summary>Shows a file that has been uploaded.</summary>
    public const string Info = "application/vnd.microsoft.teams.card.file.info";
}

/// <summary>The value of an invoke "fileConsent/invoke": what somebody decided about an offered file.</summary>
public sealed record FileConsentResponse
{
    /// <summary>"accept" or "decline".</summary>
    public string? Action { get; set; }

    /// <summary>What the offer carried; it came back through a client and is not to be trusted.</summary>
    public JsonElement? Context { get; set; }

    /// <summary>Where the file goes; only where it was accepted.</summary>
    public FileUploadInfo? UploadInfo { get; set; }

    /// <summary>What else came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }

    /// <summary>Whether the person wants the file.</summary>
    [JsonIgnore]
    public bool IsAccepted => string.Equals(Action, "accept", StringComparison.OrdinalIgnoreCase);
}

/// <summary>Where an accepted file is put, and where it is then.</summary>
public sealed record FileUploadInfo
{
    /// <summary>The file's address once it is there.</summary>
    public string? ContentUrl { get; set; }

    /// <summary>The name it gets.</summary>
    public string? Name { get; set; }

    /// <summary>Takes the content by PUT, with a Content-Range.</summary>
    public string? UploadUrl { get; set; }

    /// <summary>The file's id in OneDrive.</summary>
    public string? UniqueId { get; set; }

    /// <summary>The ending of its name, without the dot.</summary>
    public string? FileType { get; set; }

    /// <summary>What else came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }
}
