using FeedbackBot.Playground.Teams;
using FeedbackBot.Tests.Support;
using static FeedbackBot.Tests.CheckIns.Company;
using Company = FeedbackBot.Tests.CheckIns.Company;

namespace FeedbackBot.Tests.Goals.Kpis;

/// <summary>Limits of guards as people say them: "more than two hours", "less than 5,000 euros".</summary>
public sealed class GuardUnitsTests
{
    [Theory, BothEngines]
    public async Task A_limit_is_typed_in_the_unit_of_what_is_watched_and_another_unit_is_refused(string engine)
    {
        await using var company = await StartAsync(engine, "2027-01-04 09:00");
        var refused = await company.SayAsync(Bruno, Create("response-time > 5% cap 80"));
        refused.ShouldContain("guard response-time > 5s cap 80");
        (await company.SayAsync(Bruno, "goal show Answer more")).ShouldContain("No goal");

        var drafted = await company.SayAsync(Bruno, Create("response-time > 2 h cap 80"));
        drafted.ShouldContain("2 h");
        await AgreeAsync(company, Bruno, Omar);
        await company.SayAsync(Bruno, "goal update answers 150");
        await company.SayAsync(Bruno, "goal update response-time 1:59");
        (await company.SayAsync(Bruno, "goal explain Answer more")).ShouldNotContain("80.00 points");
        await company.SayAsync(Bruno, "goal update response-time 2:30");
        (await company.SayAsync(Bruno, "goal explain Answer more")).ShouldContain("80.00 points");
    }

    [Theory, BothEngines]
    public async Task What_is_watched_in_another_goal_has_a_unit_too_and_a_personal_one_does_not_tell_its_own(string engine)
    {
        await using var company = await StartAsync(engine, "2027-01-04 09:00");
        await company.SayAsync(Omar, "goal create \"Sell\" --level team --unit Ops --period 2027-Q1 --kpi \"Revenue: EUR 5,000 -> EUR 9,000; source Books\"");
        await AgreeAsync(company, Omar, Ada);
        await company.SayAsync(Chloe, "goal create \"Mine\" --period 2027-Q1 --kpi \"Margin: EUR 5 -> EUR 9; source Books\"");
        await AgreeAsync(company, Chloe, Omar);

        (await company.SayAsync(Bruno, Create("revenue < CNY 4,000 times 0.5"))).ShouldContain("guard revenue < EUR 4000 times 0.5");
        (await company.SayAsync(Bruno, Create("revenue < 4,000 € times 0.5"))).ShouldContain("4,000");
        (await company.SayAsync(Frida, Create("margin < CNY 4 times 0.5"))).ShouldNotContain("EUR");
    }

    private static string Create(string guard) =>
        $"goal create \"Answer more\" --period 2027-Q1 --kpi \"Answers: 100 -> 150; weight 50; source Desk; guard {guard}\" --kpi \"Response time: 4 h -> 1 h; weight 50; source Desk; last\"";

    private static async Task AgreeAsync(Company company, string by, string other)
    {
        await company.PressAsync(by, Last(company, by, "\"Propose\""), "Propose");
        await company.Host.RestAsync();
        await company.PressAsync(other, Last(company, other, "\"Agree\""), "Agree");
    }

    private static ChatMessage Last(Company company, string person, string button) => company.Host.Chat(person).Last(m => m.FromBot && Said(m).Contains(button));
}
