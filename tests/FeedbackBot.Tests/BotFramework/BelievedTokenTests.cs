using System.Net;
using System.Text.Json.Nodes;
using FeedbackBot.BotFramework;
using FeedbackBot.Tests.BotFramework.Wire;

namespace FeedbackBot.Tests.BotFramework;

/// <summary>Microsoft's side sends one token many times; that it was right before is no reason to believe it whatever happens.</summary>
public sealed class BelievedTokenTests : IAsyncLifetime
{
    private FakeMicrosoft _microsoft = null!;
    private BotHost _host = null!;
    private string _token = null!;

    public async ValueTask InitializeAsync()
    {
        _microsoft = await FakeMicrosoft.StartAsync();
        _host = await BotHost.StartAsync(_microsoft);
        _token = _host.Token(claims: c => c["exp"] = _host.Clock.GetUtcNow().AddDays(2).ToUnixTimeSeconds());
        (await StatusAsync(_token)).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(_token)).ShouldBe(HttpStatusCode.OK);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _microsoft.DisposeAsync();
    }

    [Fact]
    public async Task It_is_refused_once_it_has_expired()
    {
        var brief = _host.Token(claims: c => c["exp"] = _host.Clock.GetUtcNow().AddHours(1).ToUnixTimeSeconds());
        (await StatusAsync(brief)).ShouldBe(HttpStatusCode.OK);
        _host.Clock.Advance(TimeSpan.FromHours(1) + TokenValidator.Skew);

        (await StatusAsync(brief)).ShouldBe(HttpStatusCode.Unauthorized);
        _host.Log.Refusals.ShouldBe([TokenRefusal.Expired]);
        (await StatusAsync(_token)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task It_is_refused_once_its_key_is_withdrawn()
    {
        _microsoft.Keys = [TestKey.Named("key-2")];
        _host.Clock.Advance(SigningKeyRing.RefreshAge);

        (await StatusAsync(_token)).ShouldBe(HttpStatusCode.Unauthorized);
        _host.Log.Refusals.ShouldBe([TokenRefusal.UnknownKey]);
    }

    [Fact]
    public async Task It_is_refused_once_another_key_has_taken_the_name_of_its_own()
    {
        _microsoft.Keys = [TestKey.Named("key-2") with { Id = TestKey.Named("key-1").Id }];
        _host.Clock.Advance(SigningKeyRing.RefreshAge);

        (await StatusAsync(_token)).ShouldBe(HttpStatusCode.Unauthorized);
        _host.Log.Refusals.ShouldBe([TokenRefusal.BadSignature]);
    }

    [Fact]
    public async Task It_speaks_for_no_other_service_than_before()
    {
        var elsewhere = TestActivity.Message();
        elsewhere["serviceUrl"] = "https://smba.trafficmanager.net/elsewhere/";

        (await StatusAsync(_token, elsewhere)).ShouldBe(HttpStatusCode.Unauthorized);
        _host.Log.Refusals.ShouldBe([TokenRefusal.OtherServiceUrl]);
    }

    [Fact]
    public async Task One_that_differs_from_it_in_a_character_is_another()
    {
        var signature = _token.LastIndexOf('.') + 10;
        var changed = _token[..signature] + (_token[signature] == 'A' ? 'B' : 'A') + _token[(signature + 1)..];

        (await StatusAsync(changed)).ShouldBe(HttpStatusCode.Unauthorized);
        _host.Log.Refusals.ShouldBe([TokenRefusal.BadSignature]);
    }

    private async Task<HttpStatusCode> StatusAsync(string token, JsonNode? activity = null)
    {
        using var response = await _host.PostAsync(activity ?? TestActivity.Message(), token);
        return response.StatusCode;
    }
}
