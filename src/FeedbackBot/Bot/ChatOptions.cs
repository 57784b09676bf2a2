namespace FeedbackBot.Bot;

/// <summary>What the bot accepts in chat. Section "Chat".</summary>
internal sealed class ChatOptions
{
    public const string Section = "Chat";

    /// <summary>
    /// Hosts from which an attached file is fetched, and to which one somebody agreed to is brought; "*." stands for any subdomain. Default: Microsoft's SharePoint
    /// hosts, where Teams keeps what people attach.
    /// </summary>
    public string[] FileHosts { get; set; } = [];

    /// <summary>Longest time to fetch an attached file, in seconds. Default 8, from 1 to 10: Teams waits 15 for an answer.</summary>
    public int FileTimeoutSeconds { get; set; } = 8;

    /// <summary>Whether a file may be fetched from, or brought to, this address.</summary>
    internal bool Allows(Uri address) =>
        (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        && EffectiveFileHosts.Any(host => host.StartsWith("*.", StringComparison.Ordinal)
            ? address.IdnHost.EndsWith(host[1..], StringComparison.OrdinalIgnoreCase)
            : address.IdnHost.Equals(host, StringComparison.OrdinalIgnoreCase));

    internal IReadOnlyList<string> EffectiveFileHosts => FileHosts is { Length: > 0 } ? FileHosts : Microsofts;

    private static readonly string[] Microsofts = ["*.sharepoint.com", "*.sharepoint.us", "*.sharepoint.cn"];
}
