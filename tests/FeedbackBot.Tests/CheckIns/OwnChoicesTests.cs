using static FeedbackBot.Tests.CheckIns.Company;

namespace FeedbackBot.Tests.CheckIns;

/// <summary>One's own time for a check-in, and muting it, as people write it in the chat.</summary>
public sealed class OwnChoicesTests
{
    private const string Create = "checkin create Weekly --reports --days fri --at 14:00 --closes 18:00 --ask \"What did you finish?\"";

    [Fact]
    public async Task A_time_of_ones_own_is_said_in_either_language_and_mistakes_change_nothing()
    {
        await using var company = await StartAsync("Sqlite", "2026-11-26 08:00");
        (await company.SayAsync(Bruno, "checkin time Weekly 09:30")).ShouldContain("No check-in asks you");
        await company.SayAsync(Omar, Create);
        (await company.SayAsync(Bruno, "checkin time Weekly")).ShouldContain("checkin time Weekly 09:30");
        (await company.SayAsync(Bruno, "checkin time")).ShouldContain("checkin time");
        (await company.SayAsync(Bruno, "checkin time Weekly 25:00")).ShouldContain("“25:00” is not a time of day. For example: `checkin time Weekly 14:00`");
        (await company.SayAsync(Bruno, "checkin time Weakly 09:30")).ShouldContain("These do: **Weekly**");
        (await company.SayAsync(Bruno, "checkin time Weekly 17:50")).ShouldContain("at least 15 minutes before");
        (await company.SayAsync(Ada, "checkin time Weekly 09:30")).ShouldContain("No check-in asks you");
        (await company.SayAsync(Qiang, "签到 时间 Weekly 二十五点")).ShouldContain("checkin time Weekly 09:30");
        (await company.SayAsync(Qiang, "签到 时间 Weekly 25点")).ShouldContain("“25点”不是有效的时间");

        (await company.SayAsync(Chloe, "checkin time weekly 9:30 am")).ShouldContain("comes to you at 9:30");
        (await company.SayAsync(Qiang, "签到 时间 Weekly 上午9点半")).ShouldContain("9:30 发给您");
        await company.MoveToAsync("2026-11-27 01:45");
        company.Prompts(Qiang, "Weekly").Count.ShouldBe(1);
        await company.MoveToAsync("2026-11-27 08:45");
        (company.Prompts(Chloe, "Weekly").Count, company.Prompts(Bruno, "Weekly").Count).ShouldBe((1, 0));

        (await company.SayAsync(Chloe, "checkin time Weekly auto")).ShouldContain("at the usual time again");
        (await company.SayAsync(Qiang, "签到 时间 Weekly 自动")).ShouldContain("恢复默认时间");
        await company.MoveToAsync("2026-12-04 08:45");
        (company.Prompts(Chloe, "Weekly").Count, company.Prompts(Qiang, "Weekly").Count).ShouldBe((1, 2));
    }

    [Fact]
    public async Task A_check_in_is_muted_until_a_day_where_its_owner_allows_it_and_unmuted_again()
    {
        await using var company = await StartAsync("Sqlite", "2026-11-26 08:00");
        await company.SayAsync(Omar, Create);
        (await company.SayAsync(Bruno, "checkin mute Weakly")).ShouldContain("These do: **Weekly**");
        (await company.SayAsync(Bruno, "checkin mute Weekly --until 2026-11-25")).ShouldContain("has gone by");
        (await company.SayAsync(Bruno, "checkin mute Weekly --until someday")).ShouldContain("“someday” is not a date");
        (await company.SayAsync(Bruno, "checkin unmute Weekly")).ShouldContain("was not muted");
        (await company.SayAsync(Ada, "checkin mute Weekly")).ShouldContain("No check-in asks you");
        (await company.SayAsync(Qiang, "签到 静音 Weekly --until 2026年2月30日")).ShouldContain("不是日期");

        (await company.SayAsync(Bruno, "checkin mute Weekly --until 2026-11-27")).ShouldContain("up to and including Friday, November 27, 2026");
        (await company.SayAsync(Chloe, "checkin mute Weekly")).ShouldContain("until you write **checkin unmute Weekly**");
        (await company.SayAsync(Qiang, "签到 静音 Weekly --until 明天")).ShouldContain("不会询问您，也不算未回答");
        await company.MoveToAsync("2026-11-27 13:30");
        foreach (var person in (string[])[Bruno, Chloe, Qiang])
            company.Prompts(person, "Weekly").ShouldBeEmpty(person);
        (await company.SayAsync(Chloe, "checkin unmute Weekly")).ShouldContain("asks you again");
        await company.MoveToAsync("2026-11-27 13:40");
        company.Prompts(Chloe, "Weekly").Count.ShouldBe(1);

        (await company.SayAsync(Omar, "checkin edit Weekly --muting off")).ShouldContain("Weekly");
        (await company.SayAsync(Bruno, "checkin mute Weekly")).ShouldContain("cannot be muted");
        (await company.SayAsync(Qiang, "签到 静音 Weekly")).ShouldContain("不能静音");
        (await company.SayAsync(Qiang, "签到 取消静音 Weekly")).ShouldContain("将再次询问您");
        await company.MoveToAsync("2026-12-04 13:30");
        company.Prompts(Bruno, "Weekly").Count.ShouldBe(1);
    }
}
