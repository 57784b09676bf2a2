using FeedbackBot.Goals.Standing;
using FeedbackBot.Playground.Teams;
using FeedbackBot.Tests.Support;
using static FeedbackBot.Tests.CheckIns.Company;
using Company = FeedbackBot.Tests.CheckIns.Company;

namespace FeedbackBot.Tests.Goals.Standing;

/// <summary>What a guard looks at when a KPI has gone on from one goal to that of the next period.</summary>
public sealed class WatchedTests
{
    private static readonly (DateOnly From, DateOnly To, bool IsLive) Before = (new(2027, 1, 1), new(2027, 3, 31), false);
    private static readonly (DateOnly From, DateOnly To, bool IsLive) Now = (new(2027, 4, 1), new(2027, 6, 30), true);

    [Fact]
    public void The_goal_of_the_same_time_comes_before_the_one_that_takes_values()
    {
        Of("2027-02-01", "2027-03-31").ShouldBe(Before);
        Of("2027-04-01", "2027-04-30").ShouldBe(Now);
        Of("2027-01-01", "2027-12-31").ShouldBe(Now);
        Of("2028-01-01", "2028-03-31").ShouldBe(Now);
    }

    [Theory, BothEngines]
    public async Task A_guard_goes_on_limiting_after_the_watched_goal_was_closed_and_agreed_for_the_next_period(string engine)
    {
        await using var company = await StartAsync(engine, "2027-03-30 09:00");
        await company.SayAsync(Omar, "goal create \"Calm nights\" --level team --unit Ops --period 2027-Q1 --kpi \"Error rate: 3% -> 1%; source Logs\"");
        await AgreeAsync(company, Omar, Ada);
        await company.SayAsync(Bruno, "goal create \"Keep more customers\" --period 2027-Q1 --kpi \"Retention: 35% -> 41.5%; source CRM; guard error-rate > 2 cap 80\"");
        await AgreeAsync(company, Bruno, Omar);
        await company.SayAsync(Omar, "goal update error-rate 5%");
        await company.SayAsync(Bruno, "goal update retention 41.5%");
        await ShowsAsync(company, "80.00 points", "80 points");

        await company.MoveToAsync("2027-04-01 09:00");
        (await company.SayAsync(Omar, "goal close \"Calm nights\" Fine --carry-over")).ShouldContain("Closed by");
        await company.Host.RestAsync();
        await AgreeAsync(company, Omar, Ada);
        (await company.SayAsync(Ada, "goal show \"Calm nights 2027-Q2\"")).ShouldContain("agreed");
        await ShowsAsync(company, "80.00 points", "80 points");
        (await company.SayAsync(Bruno, "goal close \"Keep more customers\" Well")).ShouldContain("80.00 points");
    }

    private static (DateOnly From, DateOnly To, bool IsLive) Of(string from, string to) =>
        Watched.Of([Before, Now], DateOnly.Parse(from, null), DateOnly.Parse(to, null), k => k);

    private static async Task ShowsAsync(Company company, string explained, string listed)
    {
        (await company.SayAsync(Bruno, "goal explain keep more customers")).ShouldContain(explained);
        (await company.SayAsync(Bruno, "goals")).ShouldContain(listed);
    }

    private static async Task AgreeAsync(Company company, string by, string other)
    {
        await company.PressAsync(by, Last(company, by, "\"Propose\""), "Propose");
        await company.Host.RestAsync();
        await company.PressAsync(other, Last(company, other, "\"Agree\""), "Agree");
    }

    private static ChatMessage Last(Company company, string person, string button) => company.Host.Chat(person).Last(m => m.FromBot && Said(m).Contains(button));
}
