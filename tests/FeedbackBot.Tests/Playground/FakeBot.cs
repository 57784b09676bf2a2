using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using FeedbackBot.Common;
using FeedbackBot.Playground.Host;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FeedbackBot.Tests.Playground;

/// <summary>
/// A bot of a few lines that shares no code with ours, so that the playground is tested by itself: it answers words
/// with words or a card, and a pressed card with another card.
/// </summary>
internal sealed class FakeBot : IWorkload
{
    private readonly List<JsonObject> _received = [];
    private readonly List<(DateTimeOffset At, string PersonId)> _planned = [];
    private IConfiguration _settings = null!;
    private IHttpClientFactory _clients = null!;
    private TimeProvider _clock = TimeProvider.System;
    private int _busy;

    public IReadOnlyList<JsonObject> Received => [.. _received];

    public List<string> Authorizations { get; } = [];

    public List<(DateTimeOffset At, string PersonId)> Ran { get; } = [];

    string IWorkload.Name => "fake";

    public static async Task<(PlaygroundHost Host, FakeBot Bot)> StartAsync(PlaygroundOptions? options = null)
    {
        var bot = new FakeBot();
        var host = await PlaygroundHost.StartAsync((options ?? new PlaygroundOptions()) with { CreateBot = bot.Create }, TestContext.Current.CancellationToken);
        return (host, bot);
    }

    /// <summary>Plans a message to someone, as a scheduled check-in would be.</summary>
    public void Plan(DateTimeOffset at, string personId) => _planned.Add((at, personId));

    public async Task<WorkloadState> ReadAsync(CancellationToken ct)
    {
        var now = _clock.GetUtcNow();
        foreach (var due in _planned.Where(p => p.At <= now).ToList())
        {
            _planned.Remove(due);
            Ran.Add((_clock.GetUtcNow(), due.PersonId));
            await StartConversationAsync(due.PersonId, "It is time", ct);
        }

        return new WorkloadState(_busy, 0, _planned.Count == 0 ? null : _planned.Min(p => p.At));
    }

    /// <summary>Calls the connector with a token from the token endpoint.</summary>
    public async Task<HttpResponseMessage> CallAsync(HttpMethod method, string path, JsonNode? body, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(method, _settings["Bot:ServiceUrl"] + path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(ct));
        request.Content = body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        return await _clients.CreateClient("connector").SendAsync(request, ct);
    }

    public async Task<string> TokenAsync(CancellationToken ct)
    {
        using var response = await AskForTokenAsync(new()
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = _settings["Bot:AppId"]!,
            ["client_secret"] = _settings["Bot:Credential:Secret"]!,
            ["scope"] = "https://api.botframework.com/.default",
        }, ct);
        return (await response.Content.ReadFromJsonAsync<JsonObject>(ct))!["access_token"]!.GetValue<string>();
    }

    public Task<HttpResponseMessage> AskForTokenAsync(Dictionary<string, string> form, CancellationToken ct) =>
        _clients.CreateClient("FeedbackBot.Token").PostAsync(
            $"{_settings["Bot:TokenAuthority"]}{_settings["Bot:TenantId"]}/oauth2/v2.0/token", new FormUrlEncodedContent(form), ct);

    public async Task<HttpResponseMessage> StartConversationAsync(string personId, string text, CancellationToken ct)
    {
        var created = await CallAsync(HttpMethod.Post, "v3/conversations", new JsonObject
        {
            ["isGroup"] = false,
            ["tenantId"] = _settings["Bot:TenantId"],
            ["members"] = new JsonArray(new JsonObject { ["id"] = personId }),
        }, ct);
        if (!created.IsSuccessStatusCode)
        {
            return created;
        }

        var id = (await created.Content.ReadFromJsonAsync<JsonObject>(ct))!["id"]!.GetValue<string>();
        return await CallAsync(HttpMethod.Post, $"v3/conversations/{id}/activities", Text(text), ct);
    }

    public static JsonObject Text(string text) => new() { ["type"] = "message", ["text"] = text };

    public static JsonObject Card(JsonObject card) => new()
    {
        ["type"] = "message",
        ["summary"] = "A card",
        ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "application/vnd.microsoft.card.adaptive", ["content"] = card }),
    };

    public static JsonObject Question() => JsonNode.Parse("""
        {"type":"AdaptiveCard","version":"1.5","body":[
          {"type":"Input.Text","id":"done","label":"Done?","isRequired":true,"errorMessage":"Say it"},
          {"type":"Input.Number","id":"mood","label":"Mood","min":1,"max":5},
          {"type":"Input.ChoiceSet","id":"pick","choices":[{"title":"A","value":"a"},{"title":"B","value":"b"}]},
          {"type":"Chart.Line","data":[],"fallback":{"type":"TextBlock","text":"-"}},
          {"type":"ActionSet","actions":[
            {"type":"Action.Execute","id":"send","title":"Send","verb":"answer","data":{"prompt":"p1"},
             "fallback":{"type":"Action.Submit","title":"Send","data":{"prompt":"p1"}}},
            {"type":"Action.Execute","title":"Skip","verb":"skip","associatedInputs":"none"},
            {"type":"Action.Submit","title":"Old","data":{"old":true}},
            {"type":"Action.ShowCard","title":"More","card":{"type":"AdaptiveCard","body":[{"type":"Input.Text","id":"why"}],
              "actions":[{"type":"Action.Execute","title":"Explain","verb":"explain"}]}}]}]}
        """)!.AsObject();

    private WebApplication Create(string[] args, Action<WebApplicationBuilder> adjust)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        adjust(builder);
        builder.Services.AddHttpClient();
        builder.Services.AddSingleton<IWorkload>(this);
        var app = builder.Build();
        _settings = app.Configuration;
        _clients = app.Services.GetRequiredService<IHttpClientFactory>();
        _clock = app.Services.GetRequiredService<TimeProvider>();
        app.MapPost("api/messages", (Delegate)HandleAsync);
        return app;
    }

    private async Task<IResult> HandleAsync(HttpContext context)
    {
        var activity = (await context.Request.ReadFromJsonAsync<JsonObject>())!;
        lock (_received)
        {
            _received.Add(activity);
            Authorizations.Add(context.Request.Headers.Authorization.ToString());
        }

        if (activity["type"]!.GetValue<string>() == "invoke")
        {
            return Results.Json(new JsonObject
            {
                ["statusCode"] = 200,
                ["type"] = "application/vnd.microsoft.card.adaptive",
                ["value"] = new JsonObject { ["type"] = "AdaptiveCard", ["version"] = "1.5", ["body"] = new JsonArray(new JsonObject { ["type"] = "TextBlock", ["text"] = "Thanks" }) },
            });
        }

        if (activity["type"]!.GetValue<string>() == "message")
        {
            Interlocked.Increment(ref _busy);
            _ = ReplyLaterAsync(activity);
        }

        return Results.Ok();
    }

    // After the 200, as a bot with an outbox does.
    private async Task ReplyLaterAsync(JsonObject activity)
    {
        await Task.Yield();
        var text = activity["text"]?.GetValue<string>() ?? "(value)";
        var reply = text == "card" ? Card(Question()) : Text($"You said {text}");
        await CallAsync(HttpMethod.Post, $"v3/conversations/{activity["conversation"]!["id"]}/activities", reply, default);
        Interlocked.Decrement(ref _busy);
    }
}
