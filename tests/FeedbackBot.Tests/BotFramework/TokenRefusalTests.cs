using System.Net;
using FeedbackBot.BotFramework;
using FeedbackBot.Tests.BotFramework.Wire;

namespace FeedbackBot.Tests.BotFramework;

public sealed class TokenRefusalTests : IAsyncLifetime
{
    private FakeMicrosoft microsoft = null!;
    private BotHost host = null!;

    public static IEnumerable<TheoryDataRow<string>> Bad => BadTokens.All.Select(b => new TheoryDataRow<string>(b.Name));

    public async ValueTask InitializeAsync()
    {
        microsoft = await FakeMicrosoft.StartAsync();
        microsoft.Keys = BadTokens.Announced;
        host = await BotHost.StartAsync(microsoft);
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await microsoft.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task A_request_with_one_thing_wrong_is_refused_for_that_reason_and_told_nothing(string name)
    {
        var bad = BadTokens.All.Single(b => b.Name == name);

        using var response = await host.PostAsync(
            (bad.Activity ?? TestActivity.Message()).ToJsonString(), bad.Authorization(host.Clock.GetUtcNow()));

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await response.Content.ReadAsStringAsync()).ShouldBeEmpty();
        response.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
        host.Log.Refusals.ShouldBe([bad.Reason]);
        host.Turns.Seen.ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_authorization_headers_are_refused_although_each_is_right()
    {
        // HttpClient would fold two values into one header line, so the request is written by hand.
        var body = TestActivity.Message().ToJsonString();
        var line = $"Authorization: Bearer {host.Token()}\r\n";
        var answer = await RawHttp.PostAsync(host.Client.BaseAddress!, line + line, body);

        answer.ShouldStartWith("HTTP/1.1 401");
        host.Log.Refusals.ShouldBe([TokenRefusal.SeveralTokens]);
    }

    [Theory]
    [InlineData("RS256")]
    [InlineData("RS384")]
    [InlineData("RS512")]
    public async Task A_right_token_is_accepted_with_each_allowed_algorithm(string algorithm)
    {
        var token = TestToken.Write(BadTokens.Good, host.Clock.GetUtcNow(), header: h => h["alg"] = algorithm,
            hash: new System.Security.Cryptography.HashAlgorithmName("SHA" + algorithm[2..]));

        using var response = await host.PostAsync(TestActivity.Message(), token);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        host.Turns.Seen.ShouldBe(["message hello"]);
    }

    [Theory]
    [InlineData("exp", -299, HttpStatusCode.OK)]
    [InlineData("exp", -300, HttpStatusCode.Unauthorized)]
    [InlineData("nbf", 300, HttpStatusCode.OK)]
    [InlineData("nbf", 301, HttpStatusCode.Unauthorized)]
    public async Task Clocks_may_differ_by_five_minutes(string claim, int seconds, HttpStatusCode expected)
    {
        var token = host.Token(claims: c =>
        {
            c["nbf"] = host.Clock.GetUtcNow().AddHours(-1).ToUnixTimeSeconds();
            c[claim] = host.Clock.GetUtcNow().AddSeconds(seconds).ToUnixTimeSeconds();
        });

        using var response = await host.PostAsync(TestActivity.Message(), token);

        response.StatusCode.ShouldBe(expected);
    }

    [Fact]
    public async Task Service_addresses_are_compared_without_regard_to_case()
    {
        var activity = TestActivity.Message().With(a => a["serviceUrl"] = TestToken.ServiceUrl.ToUpperInvariant());

        using var response = await host.PostAsync(activity);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_tenant_named_only_in_channel_data_is_enough()
    {
        var activity = TestActivity.Message().With(a => a["conversation"]!.AsObject().Remove("tenantId"));

        using var response = await host.PostAsync(activity);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_is_refused_is_logged_without_the_token_or_the_text()
    {
        var token = host.Token(claims: c => c["aud"] = "somebody else");
        using var response = await host.PostAsync(TestActivity.Message("my secret opinion"), token);

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        host.Log.Lines.ShouldHaveSingleItem();
        host.Log.Lines.ShouldAllBe(l => !l.Contains(token) && !l.Contains("opinion"));
    }
}
