namespace FeedbackBot.Bot;

/// <summary>What the bot accepts in chat. Section "Chat".</summary>
internal sealed class ChatOptions
{
    public const string Section = "Chat";

    /// <summary>
    /// Hosts from which an attached file is fetched; "*." stands for any subdomain. Default: Microsoft's SharePoint
    /// hosts, where Teams keeps what people attach.
    /// </summary>
    public string[] FileHosts { get; set; } = [];

    /// <summary>Longest time to fetch an attached file, in seconds. Default 8, from 1 to 10: Teams waits 15 for an answer.</summary>
    public int FileTimeoutSeconds { get; set; } = 8;

    internal IReadOnlyList<string> EffectiveFileHosts => FileHosts is { Length: > 0 } ? FileHosts : Microsofts;

    private static readonly string[] Microsofts = ["*.sharepoint.com", "*.sharepoint.us", "*.sharepoint.cn"];
}
