using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace FeedbackBot.Tests.Delivery;

/// <summary>Answers the connector's REST calls as Microsoft's side would, and keeps what it was asked.</summary>
internal sealed class StandInConnector : HttpMessageHandler
{
    private readonly ConcurrentQueue<ConnectorRequest> _requests = new();
    private readonly ConcurrentDictionary<string, int> _open = new();
    private int _ids;
    private int _mostAtOnce;

    /// <summary>Answers instead of the usual way; null leaves it to the usual way.</summary>
    public Func<ConnectorRequest, HttpResponseMessage?> Answer { get; set; } = _ => null;

    /// <summary>Runs before the answer, while the call is under way.</summary>
    public Func<ConnectorRequest, Task> Meanwhile { get; set; } = _ => Task.CompletedTask;

    public IReadOnlyList<ConnectorRequest> Requests => [.. _requests];

    /// <summary>What reached people, in order: new messages and changes.</summary>
    public IReadOnlyList<string> Texts => [.. _requests.Where(r => r.Status is >= 200 and < 300 && r.Text is not null).Select(r => r.Text!)];

    /// <summary>The most calls under way to one conversation at the same time.</summary>
    public int MostAtOnceInOneConversation => _mostAtOnce;

    public static HttpResponseMessage Error(HttpStatusCode status, string code, TimeSpan? retryAfter = null)
    {
        var response = new HttpResponseMessage(status)
        {
            Content = new StringContent($$$"""{"error":{"code":"{{{code}}}","message":"no"}}""", Encoding.UTF8, "application/json"),
        };
        if (retryAfter is { } wait)
            response.Headers.RetryAfter = new RetryConditionHeaderValue(wait);
        return response;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "{}" : await request.Content.ReadAsStringAsync(cancellationToken);
        var call = new ConnectorRequest(request.Method.Method, Uri.UnescapeDataString(request.RequestUri!.AbsolutePath), JsonDocument.Parse(body).RootElement);
        _requests.Enqueue(call);
        var now = _open.AddOrUpdate(call.Conversation, 1, (_, count) => count + 1);
        InterlockedMax(now);
        try
        {
            await Meanwhile(call);
            var response = Answer(call) ?? Usual(call);
            call.Status = (int)response.StatusCode;
            return response;
        }
        finally
        {
            _open.AddOrUpdate(call.Conversation, 0, (_, count) => count - 1);
        }
    }

    private HttpResponseMessage Usual(ConnectorRequest call)
    {
        var id = call.Path == "/v3/conversations" ? "a:" + call.Body.GetProperty("members")[0].GetProperty("id").GetString()
            : call.Method == "PUT" ? call.ActivityId : "activity-" + Interlocked.Increment(ref _ids);
        return new HttpResponseMessage(HttpStatusCode.Created)
        {
            Content = new StringContent($$"""{"id":"{{id}}"}""", Encoding.UTF8, "application/json"),
        };
    }

    private void InterlockedMax(int value)
    {
        int seen;
        while ((seen = Volatile.Read(ref _mostAtOnce)) < value && Interlocked.CompareExchange(ref _mostAtOnce, value, seen) != seen)
        {
        }
    }
}

internal sealed record ConnectorRequest(string Method, string Path, JsonElement Body)
{
    public int Status { get; set; }

    public string Conversation => Path.Split('/') is { Length: > 3 } parts ? parts[3] : "";

    public string? ActivityId => Path.Split('/') is { Length: > 5 } parts ? parts[5] : null;

    public string? Text => Body.TryGetProperty("text", out var text) ? text.GetString() : null;

    public override string ToString() => $"{Method} {Path} {Text}".TrimEnd();
}
