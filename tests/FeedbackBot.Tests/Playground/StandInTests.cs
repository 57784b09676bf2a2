using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using FeedbackBot.Playground.Clock;
using FeedbackBot.Playground.Host;
using FeedbackBot.Playground.Teams;

namespace FeedbackBot.Tests.Playground;

/// <summary>Microsoft's side by itself, without any bot.</summary>
public sealed class StandInTests : IAsyncLifetime
{
    private const string Bruno = "a0000000-0000-4000-8000-000000000004";

    private StandIn _teams = null!;
    private HttpClient _http = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var clock = VirtualClock.Frozen(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));
        _teams = await StandIn.StartAsync(new StandInOptions(), clock, new Company(CompanyFile.Read(SampleCompany.Csv)), null, Ct);
        _http = new HttpClient(new HttpClientHandler
        {
            UseProxy = false,
            ServerCertificateCustomValidationCallback = (_, certificate, _, _) => _teams.IsOwnCertificate(certificate),
        });
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _teams.DisposeAsync();
    }

    [Fact]
    public async Task A_token_is_given_for_the_right_credentials_only()
    {
        (await TokenAsync([])).Status.ShouldBe(HttpStatusCode.OK);
        foreach (var (name, value, error) in new[]
        {
            ("grant_type", "password", "unsupported_grant_type"),
            ("client_id", "someone", "unauthorized_client"),
            ("client_secret", "guess", "invalid_client"),
            ("scope", "https://graph.microsoft.com/.default", "invalid_scope"),
        })
        {
            var (status, body) = await TokenAsync(new() { [name] = value });
            ((int)status).ShouldBeInRange(400, 401);
            body["error"]!.GetValue<string>().ShouldBe(error);
        }

        (await TokenAsync([], tenant: "other")).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_secret_sent_without_tls_is_refused()
    {
        using var response = await _http.PostAsync(new Uri(_teams.Url, _teams.Options.TenantId + "/oauth2/v2.0/token"), new FormUrlEncodedContent(Form([])), Ct);
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Nobody_else_trusts_the_token_endpoints_certificate()
    {
        using var stranger = new HttpClient(new HttpClientHandler { UseProxy = false });
        await Should.ThrowAsync<HttpRequestException>(() => stranger.GetAsync(_teams.TokenUrl, Ct));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer ")]
    [InlineData("Bearer made-up")]
    [InlineData("Basic {0}")]
    [InlineData("bearer {0}")]
    public async Task The_connector_takes_only_tokens_it_has_given_out(string? authorization)
    {
        var token = (await TokenAsync([])).Body["access_token"]!.GetValue<string>();
        using var request = new HttpRequestMessage(HttpMethod.Post, _teams.ServiceUrl + "v3/conversations");
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization.Replace("{0}", token, StringComparison.Ordinal));
        }

        using var response = await _http.SendAsync(request, Ct);
        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_revoked_token_is_refused()
    {
        (await CallAsync(HttpMethod.Post, "v3/conversations", Parameters(Bruno))).Status.ShouldBe(201);
        _teams.Tokens.RevokeAll();
        (await CallAsync(HttpMethod.Post, "v3/conversations", Parameters(Bruno), anew: false)).Status.ShouldBe(401);
    }

    [Fact]
    public async Task The_same_person_always_has_the_same_conversation_by_either_id()
    {
        var first = (await CallAsync(HttpMethod.Post, "v3/conversations", Parameters(Bruno))).Body!["id"]!.GetValue<string>();
        var teamsId = _teams.Company.Find(Bruno)!.TeamsId;
        (await CallAsync(HttpMethod.Post, "v3/conversations", Parameters(teamsId))).Body!["id"]!.GetValue<string>().ShouldBe(first);
        first.ShouldStartWith("a:");
    }

    [Fact]
    public async Task What_teams_would_refuse_is_refused_with_its_code()
    {
        var chat = await ChatAsync();
        (await CodeAsync(HttpMethod.Post, "v3/conversations", Parameters("c0000000-0000-4000-8000-000000000009"))).ShouldBe((403, "ForbiddenOperationException"));
        var group = Parameters(Bruno);
        group["isGroup"] = true;
        (await CodeAsync(HttpMethod.Post, "v3/conversations", group)).ShouldBe((400, "BadSyntax"));
        var elsewhere = Parameters(Bruno);
        elsewhere["tenantId"] = "other";
        (await CodeAsync(HttpMethod.Post, "v3/conversations", elsewhere)).ShouldBe((400, "BadSyntax"));
        (await CodeAsync(HttpMethod.Post, "v3/conversations/a:unknown/activities", FakeBot.Text("x"))).ShouldBe((404, "ConversationNotFound"));
        (await CodeAsync(HttpMethod.Put, $"{chat}/activities/1", FakeBot.Text("x"))).ShouldBe((404, "ActivityNotFoundInConversation"));
        (await CodeAsync(HttpMethod.Post, $"{chat}/activities", FakeBot.Text(new string('x', 60_000)))).ShouldBe((413, "MessageSizeTooBig"));
        (await CodeAsync(HttpMethod.Post, $"{chat}/activities", FakeBot.Card(new JsonObject { ["type"] = "AdaptiveCard" }))).ShouldBe((400, "BadSyntax"));
        (await CodeAsync(HttpMethod.Post, $"{chat}/activities", new JsonObject { ["type"] = "message" })).ShouldBe((400, "BadSyntax"));
    }

    [Fact]
    public async Task Messages_are_edited_and_deleted_in_place()
    {
        var chat = await ChatAsync();
        var id = (await CallAsync(HttpMethod.Post, $"{chat}/activities", FakeBot.Text("one"))).Body!["id"]!.GetValue<string>();
        var at = Chat().Single().At;
        _teams.Clock.Advance(TimeSpan.FromHours(1));
        (await CallAsync(HttpMethod.Put, $"{chat}/activities/{id}", FakeBot.Text("two"))).Status.ShouldBe(200);
        Chat().Single().ShouldBe(new ChatMessage(id, FromBot: true, at, "two", null, null, Edited: true));
        (await CallAsync(HttpMethod.Delete, $"{chat}/activities/{id}", null)).Status.ShouldBe(200);
        Chat().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_person_who_blocked_the_bot_is_neither_written_to_nor_met_anew()
    {
        var chat = await ChatAsync();
        _teams.Faults.Current = new Faults { Blocked = [Bruno] };
        (await CodeAsync(HttpMethod.Post, $"{chat}/activities", FakeBot.Text("x"))).ShouldBe((403, "ConversationBlockedByUser"));
        (await CodeAsync(HttpMethod.Post, "v3/conversations", Parameters(Bruno))).ShouldBe((403, "ConversationBlockedByUser"));
        Chat().ShouldBeEmpty();
    }

    [Fact]
    public async Task Throttling_says_when_to_come_back_and_falls_alike_in_every_run()
    {
        var chat = await ChatAsync();
        var runs = new List<string>();
        for (var run = 0; run < 2; run++)
        {
            _teams.Faults.Current = new Faults { Rate429 = 0.4, Rate503 = 0.2, RetryAfterSeconds = 7 };
            var statuses = new List<int>();
            for (var call = 0; call < 30; call++)
            {
                using var response = await SendAsync(HttpMethod.Post, $"{chat}/activities", FakeBot.Text("x"), anew: true);
                statuses.Add((int)response.StatusCode);
                response.Headers.RetryAfter?.Delta.ShouldBe(TimeSpan.FromSeconds(7));
                (response.Headers.RetryAfter is null).ShouldBe(response.StatusCode != HttpStatusCode.TooManyRequests);
            }

            runs.Add(string.Join(' ', statuses));
        }

        runs[0].ShouldBe(runs[1]);
        runs[0].Split(' ').Distinct().ShouldBe(["201", "429", "503"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_trapped_send_is_in_the_chat_although_the_bot_got_no_answer()
    {
        var chat = await ChatAsync();
        var trap = _teams.TrapNextSend();
        var call = CallAsync(HttpMethod.Post, $"{chat}/activities", FakeBot.Text("x"));
        (await trap.Caught.WaitAsync(TimeSpan.FromSeconds(10), Ct)).Text.ShouldBe("x");
        Chat().Count.ShouldBe(1);
        call.IsCompleted.ShouldBeFalse();
        trap.Drop();
        await Should.ThrowAsync<HttpRequestException>(() => call);
        (await CallAsync(HttpMethod.Post, $"{chat}/activities", FakeBot.Text("y"))).Status.ShouldBe(201);
    }

    [Fact]
    public async Task Members_are_told_with_their_entra_ids()
    {
        var chat = await ChatAsync();
        var (status, body) = await CallAsync(HttpMethod.Get, $"{chat}/pagedmembers?pageSize=500", null);
        status.ShouldBe(200);
        body!["members"]!.AsArray().Single()!["aadObjectId"]!.GetValue<string>().ShouldBe(Bruno);
        (await CallAsync(HttpMethod.Get, $"{chat}/members/{_teams.Company.Find(Bruno)!.TeamsId}", null)).Body!["userPrincipalName"]!.GetValue<string>().ShouldBe("bruno.silva@contoso.example");
        (await CodeAsync(HttpMethod.Get, $"{chat}/members/29:nobody", null)).Status.ShouldBe(404);
    }

    [Fact]
    public async Task The_key_set_shows_the_signing_key_with_its_endorsement_and_nothing_private()
    {
        var metadata = (await _http.GetFromJsonAsync<JsonObject>(new Uri(_teams.Url, "v1/.well-known/openidconfiguration"), Ct))!;
        metadata["issuer"]!.GetValue<string>().ShouldBe("https://api.botframework.com");
        var key = (await _http.GetFromJsonAsync<JsonObject>(metadata["jwks_uri"]!.GetValue<string>(), Ct))!["keys"]!.AsArray().Single()!.AsObject();
        key["endorsements"]!.ToJsonString().ShouldBe("""["msteams"]""");
        key.Select(member => member.Key).ShouldBe(["kty", "use", "alg", "kid", "n", "e", "endorsements"]);
        key["kid"]!.GetValue<string>().ShouldBe(_teams.Bot.Key.Id);
    }

    private static JsonObject Parse(string text) => JsonNode.Parse(text)!.AsObject();

    private IReadOnlyList<ChatMessage> Chat() => _teams.Chats.Of(_teams.Company.Find(Bruno)!).Messages;

    private JsonObject Parameters(string member) => new()
    {
        ["isGroup"] = false,
        ["tenantId"] = _teams.Options.TenantId,
        ["members"] = new JsonArray(new JsonObject { ["id"] = member }),
    };

    private async Task<string> ChatAsync() =>
        "v3/conversations/" + (await CallAsync(HttpMethod.Post, "v3/conversations", Parameters(Bruno))).Body!["id"];

    private async Task<(int Status, string Code)> CodeAsync(HttpMethod method, string path, JsonObject? body)
    {
        var (status, answer) = await CallAsync(method, path, body);
        return (status, answer!["error"]!["code"]!.GetValue<string>());
    }

    private string? _token;

    private async Task<(int Status, JsonNode? Body)> CallAsync(HttpMethod method, string path, JsonObject? body, bool anew = true)
    {
        using var response = await SendAsync(method, path, body, anew);
        var text = await response.Content.ReadAsStringAsync(Ct);
        return ((int)response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, JsonObject? body, bool anew)
    {
        _token = anew || _token is null ? (await TokenAsync([])).Body["access_token"]!.GetValue<string>() : _token;
        using var request = new HttpRequestMessage(method, _teams.ServiceUrl + path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        request.Content = body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        return await _http.SendAsync(request, Ct);
    }

    private Dictionary<string, string> Form(Dictionary<string, string> changes)
    {
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = _teams.Options.AppId,
            ["client_secret"] = _teams.Options.Secret,
            ["scope"] = "https://api.botframework.com/.default",
        };
        foreach (var (name, value) in changes)
        {
            form[name] = value;
        }

        return form;
    }

    private async Task<(HttpStatusCode Status, JsonObject Body)> TokenAsync(Dictionary<string, string> changes, string? tenant = null)
    {
        var url = new Uri(_teams.TokenUrl, (tenant ?? _teams.Options.TenantId) + "/oauth2/v2.0/token");
        using var response = await _http.PostAsync(url, new FormUrlEncodedContent(Form(changes)), Ct);
        return (response.StatusCode, Parse(await response.Content.ReadAsStringAsync(Ct)));
    }
}
