using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FeedbackBot.Playground.Clock;

namespace FeedbackBot.Playground.Teams;

/// <summary>Calls the bot as Microsoft does: with a signed token, and giving up when Teams does.</summary>
public sealed class BotLine(StandInOptions options, VirtualClock clock, Traffic traffic, string serviceUrl) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    private SigningKey _key = SigningKey.OfThisProcess;

    /// <summary>Where the bot takes activities; null while there is no bot.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>The key that signs and that the key set shows.</summary>
    public SigningKey Key => _key;

    /// <summary>Changes the signing key; the key set shows the new one alone.</summary>
    public void RotateKey() => _key = new SigningKey();

    /// <summary>The claims of a good token at this moment, for tests that spoil one of them.</summary>
    public JsonObject Claims()
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        return new JsonObject
        {
            ["iss"] = options.Issuer,
            ["aud"] = options.AppId,
            ["serviceurl"] = serviceUrl,
            ["nbf"] = now - 60,
            ["iat"] = now - 60,
            ["exp"] = now + 3600,
        };
    }

    /// <summary>Sends with a good token.</summary>
    public Task<BotAnswer> SendAsync(JsonObject activity, CancellationToken ct) =>
        SendAsync(activity.ToJsonString(), "Bearer " + _key.Sign(Claims()), ct);

    /// <summary>Sends any body with any Authorization header.</summary>
    public async Task<BotAnswer> SendAsync(string body, string? authorization, CancellationToken ct)
    {
        var endpoint = Endpoint ?? throw new PlaygroundProblem(503, "The bot is not running.");
        var started = Stopwatch.GetTimestamp();
        var answer = await PostAsync(endpoint, body, authorization, ct);
        traffic.Record("toBot", "POST", endpoint.AbsolutePath, answer.Status, Stopwatch.GetElapsedTime(started), Parse(body), answer.Body);
        return answer;
    }

    public void Dispose() => _http.Dispose();

    private static JsonNode? Parse(string text)
    {
        try
        {
            return text.Length == 0 ? null : JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return JsonValue.Create(text);
        }
    }

    private async Task<BotAnswer> PostAsync(Uri endpoint, string body, string? authorization, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, endpoint)
        {
            Content = new StringContent(body, Encoding.UTF8, MediaTypeHeaderValue.Parse("application/json; charset=utf-8")),
        };
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(options.Patience);
        try
        {
            using var response = await _http.SendAsync(request, patience.Token);
            return new BotAnswer((int)response.StatusCode, Parse(await response.Content.ReadAsStringAsync(patience.Token)));
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException && !ct.IsCancellationRequested)
        {
            return new BotAnswer(0, null);
        }
    }
}

/// <param name="Status">HTTP status; 0 when the bot could not be reached or took longer than Teams waits.</param>
public sealed record BotAnswer(int Status, JsonNode? Body);
