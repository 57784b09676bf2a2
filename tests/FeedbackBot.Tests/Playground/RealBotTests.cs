using System.Net;
using System.Text.Json.Nodes;
using FeedbackBot.Playground.Host;

namespace FeedbackBot.Tests.Playground;

/// <summary>The bot of this repository against the stand-in: both must mean the same protocol.</summary>
public sealed class RealBotTests
{
    private const string Ada = "a0000000-0000-4000-8000-000000000001";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_bot_answers_help_through_its_own_tokens()
    {
        await using var host = await PlaygroundHost.StartAsync(ct: Ct);
        var replies = await host.SayAsync(Ada, "help", Ct);
        replies.ShouldNotBeEmpty(string.Join('\n', host.Log.Lines));
        host.Teams.Tokens.Count.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_call_with_a_spoilt_token_is_refused()
    {
        await using var host = await PlaygroundHost.StartAsync(ct: Ct);
        var claims = host.Teams.Bot.Claims();
        claims["aud"] = "someone-else";
        var answer = await host.Teams.Bot.SendAsync(new JsonObject { ["type"] = "message" }.ToJsonString(), "Bearer " + host.Teams.Bot.Key.Sign(claims), Ct);
        answer.Status.ShouldBe((int)HttpStatusCode.Unauthorized);
    }
}
