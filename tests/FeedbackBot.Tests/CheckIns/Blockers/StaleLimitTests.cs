using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;
using static FeedbackBot.Tests.CheckIns.Company;

namespace FeedbackBot.Tests.CheckIns.Blockers;

/// <summary>Each check-in may say when its blockers go stale.</summary>
public sealed class StaleLimitTests
{
    [Theory]
    [InlineData("2d", 2)]
    [InlineData("5 working days", 5)]
    [InlineData("1w", 5)]
    [InlineData("３天", 3)]
    [InlineData("2 个工作日", 2)]
    [InlineData("30", 30)]
    [InlineData("default", null)]
    [InlineData("默认", null)]
    [InlineData(null, null)]
    internal void It_is_read_as_people_write_it(string? typed, int? days)
    {
        var read = StaleText.Parse(typed);
        read.Problem.ShouldBeNull();
        read.Value.ShouldBe(days);
        StaleText.Parse(StaleText.Write(days)).Value.ShouldBe(days);
    }

    [Theory]
    [InlineData("0d")]
    [InlineData("31d")]
    [InlineData("7w")]
    [InlineData("soon")]
    [InlineData("-1")]
    [InlineData("99999999999d")]
    public void What_is_none_is_told(string typed) => StaleText.Parse(typed).Problem!.In(Texts.For("en-US")).ShouldContain("--stale 2d");

    [Fact]
    public async Task A_shorter_limit_holds_at_once_and_a_longer_one_waits()
    {
        await using var company = await StartAsync("Sqlite", "2026-11-05 20:00");
        (await company.SayAsync(Omar, "checkin create Weekly --reports --days fri --at 09:00 --closes 18:00 --stale 9x --ask \"blocker: In your way?\"")).ShouldContain("--stale 2d");
        (await company.SayAsync(Omar, "checkin create Weekly --reports --days fri --at 09:00 --closes 18:00 --stale 5d --ask \"blocker: In your way?\""))
            .ShouldContain("raised after 5 working days without a reaction");
        await company.MoveToAsync("2026-11-06 09:30");
        await company.PressAsync(Bruno, company.Prompts(Bruno, "Weekly").Single(), "Send", new() { ["q1"] = "No access" });
        await company.MoveToAsync("2026-11-11 12:00");
        company.Host.Chat(Bruno).ShouldNotContain(m => Said(m).Contains("Nobody has reacted for"));
        await company.SayAsync(Omar, "checkin edit Weekly");
        var form = company.Host.Chat(Omar)[^1];
        Said(form).ShouldContain("\"value\":\"5d\"");
        (await company.PressAsync(Omar, form, "Save", new() { ["stale"] = "2 天" })).Card!.ToJsonString(Readable).ShouldContain("after 2 working days");
        await company.MoveToAsync("2026-11-11 13:10");
        company.Host.Chat(Bruno).Count(m => Said(m).Contains("Nobody has reacted for 2 working days")).ShouldBe(1);
        (await company.SayAsync(Omar, "checkin edit Weekly --stale default")).ShouldNotContain("working days");
    }
}
