using System.Net;
using FeedbackBot.BotFramework;
using FeedbackBot.Tests.BotFramework.Wire;
using Microsoft.AspNetCore.Http;

namespace FeedbackBot.Tests.BotFramework;

public sealed class SigningKeyTests : IAsyncLifetime
{
    private static readonly TestKey Second = TestKey.Named("key-2");
    private FakeMicrosoft microsoft = null!;
    private BotHost host = null!;

    public async ValueTask InitializeAsync()
    {
        microsoft = await FakeMicrosoft.StartAsync();
        host = await BotHost.StartAsync(microsoft);
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await microsoft.DisposeAsync();
    }

    [Fact]
    public async Task Keys_are_fetched_once_however_many_messages_come()
    {
        for (var i = 0; i < 5; i++) (await StatusAsync()).ShouldBe(HttpStatusCode.OK);

        microsoft.Fetches.ShouldBe(1);
    }

    [Fact]
    public async Task Requests_at_the_same_time_share_one_fetch()
    {
        var hold = new TaskCompletionSource();
        microsoft.Held = hold.Task;
        var requests = Enumerable.Range(0, 8).Select(_ => StatusAsync()).ToArray();
        await Until(() => microsoft.Fetches > 0);
        hold.SetResult();

        (await Task.WhenAll(requests)).ShouldAllBe(s => s == HttpStatusCode.OK);
        microsoft.Fetches.ShouldBe(1);
    }

    [Fact]
    public async Task A_key_announced_since_is_found_within_the_same_request()
    {
        await StatusAsync();
        microsoft.Keys = [TestKey.Named("key-1"), Second];

        (await StatusAsync(Second)).ShouldBe(HttpStatusCode.OK);
        microsoft.Fetches.ShouldBe(2);
    }

    [Fact]
    public async Task Unknown_keys_cannot_make_the_bot_fetch_more_often_than_its_interval()
    {
        await StatusAsync();
        for (var i = 0; i < 10; i++) (await StatusAsync(TestKey.Named("key-unknown") with { Id = $"made-up-{i}" })).ShouldBe(HttpStatusCode.Unauthorized);
        microsoft.Fetches.ShouldBe(2);

        microsoft.Keys = [Second];
        (await StatusAsync(Second)).ShouldBe(HttpStatusCode.Unauthorized);
        host.Clock.Advance(SigningKeyRing.RefetchInterval);
        (await StatusAsync(Second)).ShouldBe(HttpStatusCode.OK);
        microsoft.Fetches.ShouldBe(3);
    }

    [Fact]
    public async Task An_unknown_key_is_refused_when_the_keys_cannot_be_fetched_anew_and_known_keys_go_on()
    {
        await StatusAsync();
        microsoft.Broken = Results.StatusCode(503);

        (await StatusAsync(Second)).ShouldBe(HttpStatusCode.Unauthorized);
        host.Log.Refusals.ShouldBe([TokenRefusal.KeysUnavailable]);
        (await StatusAsync()).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_first_fetch_that_failed_is_tried_again_with_the_next_request()
    {
        microsoft.Broken = Results.StatusCode(500);
        (await StatusAsync()).ShouldBe(HttpStatusCode.Unauthorized);
        host.Log.Refusals.ShouldBe([TokenRefusal.KeysUnavailable]);

        microsoft.Broken = null;
        (await StatusAsync()).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Keys_are_fetched_anew_within_a_day_and_a_withdrawn_one_stops_working()
    {
        await StatusAsync();
        microsoft.Keys = [Second];
        host.Clock.Advance(SigningKeyRing.RefreshAge);

        (await StatusAsync()).ShouldBe(HttpStatusCode.Unauthorized);
        (await StatusAsync(Second)).ShouldBe(HttpStatusCode.OK);
        microsoft.Fetches.ShouldBe(2);
    }

    [Fact]
    public async Task While_a_refresh_fails_the_old_keys_serve_until_they_are_a_day_old_and_not_longer()
    {
        await StatusAsync();
        microsoft.Broken = Results.StatusCode(503);
        host.Clock.Advance(SigningKeyRing.LargestAge - TimeSpan.FromSeconds(1));
        (await StatusAsync()).ShouldBe(HttpStatusCode.OK);

        host.Clock.Advance(TimeSpan.FromSeconds(1));
        (await StatusAsync()).ShouldBe(HttpStatusCode.Unauthorized);
        host.Log.Refusals.ShouldBe([TokenRefusal.KeysUnavailable]);

        microsoft.Broken = null;
        (await StatusAsync()).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"keys":[]}""")]
    [InlineData("""{"keys":[{"kty":"EC","kid":"key-1","crv":"P-256","x":"AA","y":"AA"}]}""")]
    [InlineData("""{"keys":7}""")]
    [InlineData("<html>")]
    public async Task A_key_document_without_a_usable_key_is_no_key_document(string document)
    {
        microsoft.Broken = Results.Text(document, "application/json");

        (await StatusAsync()).ShouldBe(HttpStatusCode.Unauthorized);
        host.Log.Refusals.ShouldBe([TokenRefusal.KeysUnavailable]);
    }

    [Fact]
    public async Task Whoever_goes_away_does_not_take_the_fetch_from_those_who_wait()
    {
        var hold = new TaskCompletionSource();
        microsoft.Held = hold.Task;
        using var impatient = new CancellationTokenSource();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent("{}") };
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + host.Token());
        var first = host.Client.SendAsync(request, impatient.Token);
        await Until(() => microsoft.Fetches > 0);
        var second = StatusAsync();
        await impatient.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(first);
        hold.SetResult();

        (await second).ShouldBe(HttpStatusCode.OK);
        microsoft.Fetches.ShouldBe(1);
    }

    private async Task<HttpStatusCode> StatusAsync(TestKey? key = null)
    {
        using var response = await host.PostAsync(TestActivity.Message(), host.Token(key));
        return response.StatusCode;
    }

    private static async Task Until(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!condition())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
