using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using FeedbackBot.Playground.Host;

namespace FeedbackBot.Tests.Playground;

/// <summary>What the scripting interface refuses, and how it says so.</summary>
public sealed class ScriptingRefusalTests(ScriptingRefusalTests.Shared shared) : IClassFixture<ScriptingRefusalTests.Shared>
{
    private const string Bruno = "a0000000-0000-4000-8000-000000000004";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"action":"Send"}""", "done is required")]
    [InlineData("""{"action":"Send","inputs":{"done":"x","mood":9}}""", "mood must be at most 5")]
    [InlineData("""{"action":"Send","inputs":{"done":"x","mood":"good"}}""", "mood must be a number")]
    [InlineData("""{"action":"Send","inputs":{"done":"x","pick":"c"}}""", "pick must be one of a, b")]
    [InlineData("""{"action":"Send","inputs":{"done":"x","colour":"c"}}""", "colour is no input of this card; it has done, mood, pick")]
    public async Task What_a_teams_client_would_not_send_is_refused_unless_forced(string press, string reason)
    {
        var (host, bot) = (shared.Host, shared.Bot);
        var body = JsonNode.Parse(press)!.AsObject();
        body["messageId"] = await ScriptingTests.CardAsync(host);
        var before = bot.Received.Count;
        var (status, problem) = await ScriptingTests.TryAsync(host, $"chats/{Bruno}/actions", body);
        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        problem["detail"]!.GetValue<string>().ShouldContain(reason);
        bot.Received.Count.ShouldBe(before);

        body["force"] = true;
        (await ScriptingTests.TryAsync(host, $"chats/{Bruno}/actions", body)).Status.ShouldBe(HttpStatusCode.OK);
        bot.Received.Count.ShouldBe(before + 1);
    }

    [Theory]
    [InlineData("clock", "{}")]
    [InlineData("clock", "")]
    [InlineData("clock", "[1]")]
    [InlineData("clock", """{"advance":1}""")]
    [InlineData("clock", """{"advance":"an hour"}""")]
    [InlineData("clock", """{"advance":"-PT1H"}""")]
    [InlineData("clock", """{"advance":"P9999999999D"}""")]
    [InlineData("clock", """{"to":"2020-01-01T00:00:00Z"}""")]
    [InlineData("clock", """{"to":"soon"}""")]
    [InlineData("clock", """{"advance":"PT1H","to":"next"}""")]
    [InlineData("faults", """{"rate429":2}""")]
    [InlineData("faults", """{"rate429":"half"}""")]
    [InlineData("faults", """{"rate428":1}""")]
    [InlineData("faults", """{"rate429":0.9,"rate503":0.9}""")]
    [InlineData("faults", """{"rate429":0.1,"rate429":0.2}""")]
    [InlineData("faults", """{"blocked":"all"}""")]
    [InlineData("faults", """{"retryAfterSeconds":0.5}""")]
    [InlineData("chats/" + Bruno + "/messages", """{"text":null}""")]
    [InlineData("chats/" + Bruno + "/messages", """{"text":{"a":1}}""")]
    [InlineData("chats/" + Bruno + "/messages", """{"txt":"a"}""")]
    [InlineData("chats/" + Bruno + "/actions", """{"messageId":"1"}""")]
    [InlineData("chats/" + Bruno + "/actions", """{"messageId":"1","action":"Send","inputs":[]}""")]
    [InlineData("chats/" + Bruno + "/files", """{"name":"a.csv"}""")]
    public async Task A_wrong_body_is_refused_with_an_example_of_a_right_one(string path, string body)
    {
        var host = shared.Host;
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await host.Http.PostAsync("playground/api/" + path, content, Ct);
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await response.Content.ReadFromJsonAsync<JsonObject>(Ct))!["detail"]!.GetValue<string>().ShouldContain("Right would be");
    }

    [Theory]
    [InlineData("GET", "chats/nobody")]
    [InlineData("POST", "chats/nobody/messages")]
    [InlineData("POST", "chats/nobody/read")]
    [InlineData("GET", "weather")]
    public async Task What_is_not_there_is_a_404_that_says_so(string method, string path)
    {
        var host = shared.Host;
        using var request = new HttpRequestMessage(new HttpMethod(method), "playground/api/" + path);
        request.Content = method == "POST" ? new StringContent("""{"text":"a"}""", Encoding.UTF8, "application/json") : null;
        using var response = await host.Http.SendAsync(request, Ct);
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await response.Content.ReadFromJsonAsync<JsonObject>(Ct))!["detail"]!.GetValue<string>().ShouldNotBeEmpty();
    }

    /// <summary>One host for all rows: none of them leaves anything behind.</summary>
    public sealed class Shared : IAsyncLifetime
    {
        public PlaygroundHost Host { get; private set; } = null!;

        internal FakeBot Bot { get; private set; } = null!;

        public async ValueTask InitializeAsync() => (Host, Bot) = await FakeBot.StartAsync();

        public ValueTask DisposeAsync() => Host.DisposeAsync();
    }
}
