using FeedbackBot.Playground.Teams;
using FeedbackBot.Tests.Goals.Tree;
using FeedbackBot.Tests.Support;
using static FeedbackBot.Tests.CheckIns.Company;
using Company = FeedbackBot.Tests.CheckIns.Company;

namespace FeedbackBot.Tests.Goals.Warnings;

/// <summary>What stands in the way of a goal: the owner hears of it once, the manager in the digest as long as it lasts, and nobody else.</summary>
public sealed class WarningStoryTests
{
    private const string Create =
        "goal create \"Keep more customers\" --period 2027-Q1 --kpi \"Reach: 35 -> 60; weight 70; weekly; source Analytics; guard errors-seen > 2 cap 80\" --kpi \"Errors seen: 3 -> 1; weight 30; weekly; source Logs\"";

    [Theory, BothEngines]
    public async Task It_is_told_once_lasts_in_the_digest_and_is_mended_by_itself(string engine)
    {
        await using var company = await AgreedAsync(engine);
        await company.MoveToAsync("2027-01-11 09:30");
        await company.SayAsync(Bruno, "goal update reach 36 --at 2027-01-05");
        await company.SayAsync(Bruno, "goal update errors-seen 3 --at 2027-01-05");
        await company.SayAsync(Bruno, "goal confidence \"Keep more customers\" off-track \"Two _systems_ are late\"");
        Warnings(company, Bruno).ShouldBeEmpty();
        await company.MoveToAsync("2027-01-13 12:00");

        var warned = Said(Warnings(company, Bruno).ShouldHaveSingleItem());
        warned.ShouldContain("was called off track");
        warned.ShouldContain("its guard **Errors seen** is broken");
        warned.ShouldNotContain("systems");
        await company.MoveToAsync("2027-01-15 16:00");
        Warnings(company, Bruno).Count.ShouldBe(1);
        Warnings(company, Omar).ShouldBeEmpty();

        // The manager reads it in the digest, whoever else has one does not.
        await company.MoveToAsync("2027-01-15 18:30");
        Digest(company, Omar).ShouldContain("was called off track");
        (await company.SayAsync(Ada, "digest")).ShouldNotContain("called off track");

        // Mended: the digest has it no more, and the same again later is told anew.
        await company.SayAsync(Bruno, "goal confidence \"Keep more customers\" on-track");
        await company.SayAsync(Bruno, "goal update errors-seen 1");
        await company.SayAsync(Bruno, "goal update reach 37");
        await company.MoveToAsync("2027-01-16 12:00");
        (await company.SayAsync(Omar, "digest")).ShouldNotContain("called off track");
        (await company.StoredAsync()).Count(row => row.Table == "GoalWarnings").ShouldBe(2);
    }

    [Theory, BothEngines]
    public async Task Silence_twice_and_a_forecast_that_misses_are_found_too(string engine)
    {
        await using var company = await AgreedAsync(engine);
        foreach (var (day, value) in new[] { (11, 36), (18, 36), (25, 37) })
        {
            await company.MoveToAsync($"2027-01-{day} 09:30");
            await company.SayAsync(Bruno, $"goal update reach {value}");
        }

        // Nobody said errors in the weeks from the 4th and the 11th; the first stretch had begun too late to count.
        Said(Warnings(company, Bruno).ShouldHaveSingleItem()).ShouldContain("**Errors seen** had no value twice in a row");
        await company.MoveToAsync("2027-01-27 12:00");
        Said(Warnings(company, Bruno)[^1]).ShouldContain("**Reach** is likely to miss its target");

        // The picture says the same, and the goal's card with it.
        var picture = await company.SayAsync(Omar, "kpi picture reach");
        picture.ShouldContain("likely to miss 60");
        picture.ShouldContain("Chart.Line");
        (await company.SayAsync(Omar, "goal show keep more customers")).ShouldContain("likely to miss 60");
        (await company.SayAsync(Chloe, "kpi picture reach")).ShouldContain("There is no KPI");
        await company.PressAsync(Bruno, Warnings(company, Bruno)[^1], "Over time");
        await company.PressAsync(Bruno, company.Host.Chat(Bruno).Last(m => m.FromBot && Said(m).Contains("goals.picture")), "More");
        (await company.SayAsync(Bruno, "指标 走势 reach")).ShouldContain("likely to miss");
    }

    [Theory, BothEngines]
    public async Task Goals_that_weigh_less_than_the_whole_are_told_of_two_weeks_into_their_period(string engine)
    {
        await using var company = await StartAsync(engine, "2027-01-13 09:00");
        await StoredGoals.PutAsync(company, "Keep some", Bruno, weight: 60, value: 40);
        await StoredGoals.PutAsync(company, "Keep all", Chloe, value: 40);
        await company.MoveToAsync("2027-01-14 18:00");
        Warnings(company, Bruno).ShouldBeEmpty();
        await company.MoveToAsync("2027-01-15 12:00");

        Said(Warnings(company, Bruno).ShouldHaveSingleItem()).ShouldContain("weigh **60%** together: another **40%**");
        Warnings(company, Chloe).ShouldBeEmpty();
        (await company.SayAsync(Omar, "digest")).ShouldContain("weigh **60%** together");

        await StoredGoals.PutAsync(company, "Win others", Bruno, weight: 40, value: 40);
        await company.MoveToAsync("2027-01-16 12:00");
        (await company.SayAsync(Omar, "digest")).ShouldNotContain("together");
        Warnings(company, Bruno).Count.ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task How_sure_a_goal_is_is_said_by_its_owner_seen_by_those_entitled_and_kept(string engine)
    {
        await using var company = await AgreedAsync(engine);
        await company.MoveToAsync("2027-01-11 09:30");
        (await company.SayAsync(Bruno, "goal confidence \"Keep more customers\" surely")).ShouldContain("on-track, at-risk or off-track");
        (await company.SayAsync(Omar, "goal confidence \"Keep more customers\" at-risk")).ShouldContain("says its owner");
        await company.SayAsync(Bruno, "goal confidence \"Keep more customers\" at-risk \"late <b>\"");
        (await company.SayAsync(Bruno, "goal confidence \"Keep more customers\" at-risk \"late <b>\"")).ShouldContain("▲ at risk");
        (await company.StoredAsync()).Count(row => row.Table == "GoalConfidences").ShouldBe(1);
        (await company.SayAsync(Omar, "goals team")).ShouldContain("▲ at risk");
        (await company.SayAsync(Omar, "goal show keep more customers")).ShouldContain("Confidence: ▲ at risk");
        (await company.SayAsync(Chloe, "goal confidence \"Keep more customers\"")).ShouldNotContain("at risk (");

        await company.MoveToAsync("2027-01-12 09:30");
        await company.SayAsync(Bruno, "goal update reach 40 --confidence off-track");
        var history = await company.SayAsync(Bruno, "目标 信心 \"Keep more customers\"");
        history.ShouldContain("✖ off track");
        history.ShouldContain("▲ at risk");
        history.ShouldContain("late \\\\<b>");
    }

    private static async Task<Company> AgreedAsync(string engine)
    {
        var company = await StartAsync(engine, "2026-12-30 09:00");
        await company.SayAsync(Bruno, Create);
        await company.PressAsync(Bruno, company.Host.Chat(Bruno).Last(m => m.FromBot), "Propose");
        await company.Host.RestAsync();
        await company.PressAsync(Omar, company.Host.Chat(Omar).Last(m => m.FromBot), "Agree");
        return company;
    }

    private static IReadOnlyList<ChatMessage> Warnings(Company company, string person) => [.. company.Host.Chat(person).Where(m => m.FromBot && Said(m).Contains("In the way of “Keep"))];

    private static string Digest(Company company, string person) => Said(company.Host.Chat(person).Last(m => m.FromBot && Said(m).Contains("digests.")));
}
