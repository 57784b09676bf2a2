using System.Net.Sockets;
using System.Text;

namespace FeedbackBot.Tests.BotFramework.Wire;

/// <summary>Requests as no client library would write them.</summary>
internal static class RawHttp
{
    /// <summary>Posts with these header lines, each ended by CRLF, and returns the whole answer.</summary>
    public static async Task<string> PostAsync(Uri server, string headerLines, string body, string? host = null)
    {
        using var tcp = new TcpClient();
        await tcp.ConnectAsync(server.Host, server.Port);
        await using var stream = tcp.GetStream();
        var bytes = Encoding.UTF8.GetBytes(body);
        var head = $"POST /api/messages HTTP/1.1\r\nHost: {host ?? server.Authority}\r\nConnection: close\r\n"
            + $"Content-Type: application/json\r\nContent-Length: {bytes.Length}\r\n{headerLines}\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head));
        await stream.WriteAsync(bytes);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
