using System.Net;
using Microsoft.AspNetCore.Http;

namespace FeedbackBot.BotFramework;

/// <summary>
/// Whether a request came straight from this machine. A tunnel or proxy that runs here connects from loopback too: it
/// gives itself away by the name that was asked for, or by what it adds. So does a web page open in a browser here.
/// </summary>
internal static class LocalRequest
{
    private static readonly string[] AddedByProxies = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via"];

    public static bool Is(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from)
        && IsLoopbackHost(http.Request.Host.Host)
        && !Array.Exists(AddedByProxies, http.Request.Headers.ContainsKey)
        && IsLoopbackOrigin(http.Request.Headers.Origin.ToString());

    private static bool IsLoopbackOrigin(string origin) =>
        origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.IsLoopback);

    private static bool IsLoopbackHost(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
