using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using FeedbackBot.BotFramework;
using FeedbackBot.Tests.BotFramework.Wire;

namespace FeedbackBot.Tests.BotFramework;

public sealed class RequestTests : IAsyncLifetime
{
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

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{"type":"message"}""")]
    [InlineData("""{"serviceUrl":"https://smba.trafficmanager.net/emea/","conversation":{"id":"a:1"}}""")]
    [InlineData("""{"type":"","serviceUrl":"https://smba.trafficmanager.net/emea/","conversation":{"id":"a:1"}}""")]
    [InlineData("""{"type":"message","conversation":{"id":"a:1"}}""")]
    [InlineData("""{"type":"message","serviceUrl":"https://smba.trafficmanager.net/emea/"}""")]
    [InlineData("""{"type":"message","serviceUrl":"https://smba.trafficmanager.net/emea/","conversation":{}}""")]
    [InlineData("""{"type":"message","serviceUrl":"https://smba.trafficmanager.net/emea/","conversation":"a:1"}""")]
    [InlineData("""{"type":7,"serviceUrl":"https://smba.trafficmanager.net/emea/","conversation":{"id":"a:1"}}""")]
    [InlineData("""{"type":"message","type":"invoke","serviceUrl":"https://smba.trafficmanager.net/emea/","conversation":{"id":"a:1"}}""")]
    [InlineData("""{"type":"message","serviceUrl":"https://smba.trafficmanager.net/emea/","serviceUrl":"https://x/","conversation":{"id":"a:1"}}""")]
    [InlineData("""{"type":"message","serviceUrl":"https://smba.trafficmanager.net/emea/","conversation":{"id":"a:1"},"value":{"half":"\ud83d"}}""")]
    [InlineData("""{"type":"message","serviceUrl":"https://smba.trafficmanager.net/emea/","conversation":{"id":"a:1"},"value":{"\udc00":1}}""")]
    [InlineData("""{"type":"message","serviceUrl":"https://smba.trafficmanager.net/emea/","conversation":{"id":"a:1"}} and more""")]
    public async Task What_is_no_activity_is_a_bad_request(string body)
    {
        using var response = await host.PostAsync(body, "Bearer " + host.Token());

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        host.Turns.Seen.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("id")]
    [InlineData("serviceUrl")]
    [InlineData("channelId")]
    [InlineData("replyToId")]
    [InlineData("conversation.id")]
    [InlineData("conversation.tenantId")]
    [InlineData("from.id")]
    [InlineData("from.aadObjectId")]
    [InlineData("recipient.id")]
    [InlineData("channelData.tenant.id")]
    [InlineData("channelData.team.id")]
    [InlineData("channelData.channel.id")]
    public async Task An_id_is_of_bounded_length_and_without_control_characters(string path)
    {
        foreach (var wrong in new[] { new string('x', 501), "a\0b", "a\nb" })
        {
            using var refused = await PostAsync(wrong);
            refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        }

        host.Turns.Seen.ShouldBeEmpty();
        if (path is "serviceUrl" or "channelId" || path.Contains("tenant", StringComparison.Ordinal))
            return;
        using var accepted = await PostAsync(new string('x', 500));
        accepted.StatusCode.ShouldBe(HttpStatusCode.OK);

        Task<HttpResponseMessage> PostAsync(string value)
        {
            var activity = TestActivity.Message();
            var names = path.Split('.');
            var owner = names[..^1].Aggregate(activity, (at, name) => (at[name] ??= new JsonObject()).AsObject());
            owner[names[^1]] = value;
            return host.PostAsync(activity.ToJsonString(), "Bearer " + host.Token());
        }
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF8_are_a_bad_request()
    {
        var body = Encoding.Latin1.GetBytes(TestActivity.Message("MARK").ToJsonString().Replace("MARK", "café", StringComparison.Ordinal));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new ByteArrayContent(body) };
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + host.Token());
        using var response = await host.Client.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Nesting_without_end_is_a_bad_request()
    {
        var deep = string.Concat(Enumerable.Repeat("""{"a":""", 500)) + "1" + new string('}', 500);
        var activity = TestActivity.Message("MARK").ToJsonString().Replace("\"MARK\"", "\"\",\"value\":" + deep, StringComparison.Ordinal);

        using var response = await host.PostAsync(activity, "Bearer " + host.Token());

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData(0, HttpStatusCode.OK)]
    [InlineData(1, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_body_may_have_256_KB_and_not_one_byte_more(int over, HttpStatusCode expected)
    {
        var body = Sized(ActivityReader.MaxBodyBytes + over);

        using var response = await host.PostAsync(body, "Bearer " + host.Token());

        response.StatusCode.ShouldBe(expected);
    }

    [Fact]
    public async Task A_body_that_does_not_tell_its_length_is_cut_off_at_the_same_size()
    {
        using var response = await host.PostAsync(Sized(ActivityReader.MaxBodyBytes + 1), "Bearer " + host.Token(), r => r.Headers.TransferEncodingChunked = true);

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Nothing_of_a_body_is_read_for_a_stranger()
    {
        using var response = await host.PostAsync("{ not even JSON", authorization: null);

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task The_channel_hears_200_only_after_the_bot_has_finished()
    {
        var finish = new TaskCompletionSource();
        var began = new TaskCompletionSource();
        host.Turns.During = (_, _) =>
        {
            began.SetResult();
            return finish.Task;
        };
        var answer = host.PostAsync(TestActivity.Message());
        await began.Task;
        answer.IsCompleted.ShouldBeFalse();
        finish.SetResult();

        using var response = await answer;
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_bug_in_the_bot_is_500_and_its_message_stays_out_of_the_log()
    {
        host.Turns.During = (_, _) => throw new InvalidOperationException("quoting: my secret opinion");

        using var response = await host.PostAsync(TestActivity.Message());

        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        var line = host.Log.Lines.ShouldHaveSingleItem();
        line.ShouldContain("1700000000001");
        line.ShouldContain("InvalidOperationException");
        line.ShouldNotContain("opinion");
    }

    [Fact]
    public async Task An_activity_that_comes_again_is_answered_with_the_first_answer()
    {
        var invoke = TestActivity.Invoke("adaptiveCard/action", new System.Text.Json.Nodes.JsonObject { ["action"] = new System.Text.Json.Nodes.JsonObject { ["verb"] = "go" } });

        using var first = await host.PostAsync(invoke);
        using var again = await host.PostAsync(invoke);

        (await again.Content.ReadAsStringAsync()).ShouldBe(await first.Content.ReadAsStringAsync());
        host.Turns.Seen.ShouldBe(["action go"]);
    }

    [Fact]
    public async Task An_activity_that_comes_again_while_the_first_is_under_way_waits_for_its_answer()
    {
        var finish = new TaskCompletionSource();
        var began = new TaskCompletionSource();
        host.Turns.During = (_, _) =>
        {
            began.TrySetResult();
            return finish.Task;
        };
        var first = host.PostAsync(TestActivity.Message());
        await began.Task;
        var again = host.PostAsync(TestActivity.Message());
        finish.SetResult();

        using var one = await first;
        using var two = await again;
        two.StatusCode.ShouldBe(HttpStatusCode.OK);
        host.Turns.Seen.ShouldBe(["message hello"]);
    }

    [Fact]
    public async Task A_turn_that_failed_is_not_remembered_as_answered()
    {
        host.Turns.During = (_, _) => throw new InvalidOperationException();
        using var failed = await host.PostAsync(TestActivity.Message());
        host.Turns.During = (_, _) => Task.CompletedTask;

        using var again = await host.PostAsync(TestActivity.Message());

        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        host.Turns.Seen.ShouldBe(["message hello"]);
    }

    [Fact]
    public async Task An_activity_with_another_id_or_from_another_person_is_another_activity()
    {
        using var first = await host.PostAsync(TestActivity.Message());
        using var second = await host.PostAsync(TestActivity.Message().With(a => a["id"] = "1700000000002"));
        using var third = await host.PostAsync(TestActivity.Message().With(a => a["from"]!["id"] = "29:bob"));

        host.Turns.Seen.Count.ShouldBe(3);
    }

    private static string Sized(int bytes)
    {
        var empty = TestActivity.Message("").ToJsonString();
        return TestActivity.Message(new string('x', bytes - Encoding.UTF8.GetByteCount(empty))).ToJsonString();
    }
}
