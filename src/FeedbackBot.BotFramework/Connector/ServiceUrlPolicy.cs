using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;

namespace FeedbackBot.BotFramework;

/// <summary>
/// Which service addresses the bot believes: the bot's token is shown to whoever answers there. https only, except on
/// loopback, where the local clients of Microsoft and of this project speak http.
/// </summary>
internal sealed class ServiceUrlPolicy(IOptions<BotFrameworkOptions> options)
{
    private static readonly string[] Microsofts =
    [
        "smba.trafficmanager.net",
        "*.teams.microsoft.com", "*.teams.microsoft.us",
        "*.botframework.com", "*.botframework.us", "*.botframework.azure.cn",
    ];

    private readonly string[] hosts = Hosts(options.Value);

    public bool Allows([NotNullWhen(true)] string? serviceUrl) => TryParse(serviceUrl, out _);

    /// <summary>The address of a REST path below a service address, if that is allowed.</summary>
    public bool TryResolve(string? serviceUrl, string path, [NotNullWhen(true)] out Uri? address)
    {
        address = null;
        if (!TryParse(serviceUrl, out var root)) return false;
        address = new Uri(new Uri(root.GetLeftPart(UriPartial.Path).TrimEnd('/') + '/'), path);
        return true;
    }

    private bool TryParse(string? serviceUrl, [NotNullWhen(true)] out Uri? uri) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
        && uri.UserInfo.Length == 0
        && Array.Exists(hosts, new HostName(uri.IdnHost).Matches);

    private static string[] Hosts(BotFrameworkOptions options) => options switch
    {
        { AllowedServiceUrlHosts.Length: > 0 } => options.AllowedServiceUrlHosts,
        { Authentication: BotAuthentication.None } => [.. Microsofts, "localhost", "127.0.0.1", "::1"],
        _ => Microsofts,
    };

    private readonly record struct HostName(string Host)
    {
        public bool Matches(string pattern) => pattern.StartsWith("*.", StringComparison.Ordinal)
            ? Host.EndsWith(pattern[1..], StringComparison.OrdinalIgnoreCase) && Host.Length > pattern.Length - 1
            : Host.Trim('[', ']').Equals(pattern.Trim('[', ']'), StringComparison.OrdinalIgnoreCase);
    }
}
