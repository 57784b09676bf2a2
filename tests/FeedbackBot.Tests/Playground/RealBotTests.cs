using System.Net;
using System.Text.Json.Nodes;
using FeedbackBot.Playground.Host;
using FeedbackBot.Playground.Teams;
using FeedbackBot.Tests.Support;

namespace FeedbackBot.Tests.Playground;

/// <summary>The bot of this repository against the stand-in: both must mean the same protocol.</summary>
public sealed class RealBotTests
{
    private const string Ada = "a0000000-0000-4000-8000-000000000001";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_bot_answers_help_with_a_token_it_fetched_itself_and_shows_no_token_in_the_traffic()
    {
        await using var host = await Playgrounds.StartAsync(ct: Ct);
        var replies = await host.SayAsync(Ada, "help", Ct);
        replies.ShouldNotBeEmpty(string.Join('\n', host.Log.Lines));
        host.Teams.Tokens.Count.ShouldBeGreaterThan(0);
        host.Teams.Traffic.All.ShouldContain(e => e.Path.EndsWith("/oauth2/v2.0/token", StringComparison.Ordinal) && e.Status == 200);
        (await host.Http.GetStringAsync("playground/api/traffic", Ct)).ShouldNotContain("playground.");
    }

    [Fact]
    public async Task A_call_with_a_spoilt_token_is_refused_and_a_rotated_key_is_found()
    {
        await using var host = await Playgrounds.StartAsync(ct: Ct);
        var claims = host.Teams.Bot.Claims();
        claims["aud"] = "someone-else";
        var answer = await host.Teams.Bot.SendAsync(new JsonObject { ["type"] = "message" }.ToJsonString(), "Bearer " + host.Teams.Bot.Key.Sign(claims), Ct);
        answer.Status.ShouldBe((int)HttpStatusCode.Unauthorized);

        await host.AdvanceAsync(TimeSpan.FromHours(1), Ct);
        host.Teams.Bot.RotateKey();
        (await host.SayAsync(Ada, "help", Ct)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Throttled_replies_arrive_once_each_on_a_clock_that_only_moves_for_them()
    {
        await using var host = await Playgrounds.StartAsync(ct: Ct);
        await host.SayAsync(Ada, "help", Ct);
        host.Teams.Faults.Current = new Faults { Rate429 = 0.5, RetryAfterSeconds = 20 };
        var before = host.Clock.GetUtcNow();
        var replies = new List<ChatMessage>();
        for (var i = 0; i < 4; i++)
        {
            replies.AddRange(await host.SayAsync(Ada, "help", Ct));
        }

        replies.Count.ShouldBe(4, string.Join('\n', host.Log.Lines));
        (host.Clock.GetUtcNow() - before).ShouldBeInRange(TimeSpan.FromSeconds(20), 4 * TimeSpan.FromMinutes(10));
    }

    [Fact]
    public async Task A_restarted_bot_goes_on_with_the_same_people()
    {
        await using var host = await Playgrounds.StartAsync(ct: Ct);
        await host.SayAsync(Ada, "language zh-CN", Ct);
        await host.RestartBotAsync(ct: Ct);
        (await host.SayAsync(Ada, "help", Ct)).ShouldNotBeEmpty();
        await host.RestartBotAsync(brutal: true, Ct);
        (await host.SayAsync(Ada, "help", Ct)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_reply_whose_answer_was_lost_in_a_crash_is_sent_after_the_restart()
    {
        await using var host = await Playgrounds.StartAsync(ct: Ct);
        await host.SayAsync(Ada, "help", Ct);
        var seen = host.Chat(Ada).Count;
        var trap = host.Teams.TrapNextSend();
        await host.Teams.Clients.SayAsync(host.Person(Ada), "help", ct: Ct);
        await trap.Caught.WaitAsync(TimeSpan.FromSeconds(30), Ct);
        await host.StopBotAsync(brutal: true);
        trap.Drop();
        await host.StartBotAsync(Ct);
        await host.RestAsync(Ct);
        await host.AdvanceAsync(TimeSpan.FromMinutes(15), Ct);

        // The person's own message, the copy that was not recorded, and the one sent again.
        host.Chat(Ada).Count.ShouldBe(seen + 3);
    }
}
