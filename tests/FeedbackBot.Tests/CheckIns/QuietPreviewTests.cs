using FeedbackBot.Tests.Support;
using static FeedbackBot.Tests.CheckIns.Company;

namespace FeedbackBot.Tests.CheckIns;

/// <summary>What whoever sets up a check-in reads of people's quiet hours, from 20:00 to 07:00 where they chose no others.</summary>
public sealed class QuietPreviewTests
{
    [Theory, BothEngines]
    public async Task A_check_in_that_closes_before_quiet_hours_end_says_that_it_reaches_nobody_and_reaches_nobody(string engine)
    {
        await using var company = await StartAsync(engine, "2026-11-23 09:00");

        var created = await company.SayAsync(Omar, "checkin create Evening --team Ops --days tue --at 20:30 --closes 22:00 --ask \"How was it?\"");

        created.ShouldContain("The next round asks 0 people");
        created.ShouldMatch(@"Bruno Silva \(quiet hours until Wed, Nov 25, 7:00 AM, after it closes\)");
        await company.MoveToAsync("2026-11-25 09:00");
        company.Prompts(Bruno, "Evening").ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task A_check_in_that_opens_in_quiet_hours_is_announced_for_when_they_end(string engine)
    {
        await using var company = await StartAsync(engine, "2026-11-23 09:00");

        var created = await company.SayAsync(Omar, "checkin create Morning --team Ops --days tue --at 06:30 --closes 09:00 --ask \"What is planned?\"");

        created.ShouldContain("The next round asks 6 people");
        created.ShouldContain("6 of them get it later than it opens, when their quiet hours end");
        created.ShouldMatch(@"Tue, Nov 24, 7:00\\u202FAM");
        created.ShouldNotMatch(@"Tue, Nov 24, 6:30\\u202FAM");
    }

    [Theory, BothEngines]
    public async Task Quiet_hours_of_somebodys_own_leave_out_them_alone(string engine)
    {
        await using var company = await StartAsync(engine, "2026-11-23 09:00");
        (await company.SayAsync(Bruno, "quiet 13:00-18:00")).ShouldContain("From 13:00 to 18:00");

        var created = await company.SayAsync(Omar, "checkin create Weekly --team Ops --days fri --at 14:00 --closes 17:00 --ask \"How was it?\"");

        // Eve does not work on Fridays.
        created.ShouldContain("The next round asks 4 people");
        created.ShouldMatch(@"Bruno Silva \(quiet hours until Fri, Nov 27, 6:00 PM, after it closes\)");
        (await company.SayAsync(Omar, "checkin preview Weekly")).ShouldContain("after it closes");
        await company.SayAsync(Bruno, "language zh-CN");
        await company.SayAsync(Omar, "language zh-CN");
        (await company.SayAsync(Omar, "checkin preview Weekly")).ShouldContain("免打扰至 11月27日 18:00，那时已关闭");
    }
}
