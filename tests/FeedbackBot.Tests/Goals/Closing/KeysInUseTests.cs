using FeedbackBot.Playground.Teams;
using FeedbackBot.Tests.Support;
using static FeedbackBot.Tests.CheckIns.Company;
using Company = FeedbackBot.Tests.CheckIns.Company;

namespace FeedbackBot.Tests.Goals.Closing;

/// <summary>Keys that somebody else uses by the time a goal goes on.</summary>
public sealed class KeysInUseTests
{
    [Theory, BothEngines]
    public async Task What_is_carried_over_takes_another_key_where_its_own_is_in_use_and_is_named_by_it(string engine)
    {
        await using var company = await StartAsync(engine, "2027-03-29 09:00");
        await company.SayAsync(
            Bruno, "goal create \"Keep more customers\" --period 2027-Q1 --weight 100 --kpi \"Retention: 35% -> 41.5%; weight 70\" --kpi \"Complaints: 30 -> 10; weight 20; guard retention < 30% cap 80\" --kpi \"Mix: formula retention.points * 0.5; weight 10\"");
        await company.PressAsync(Bruno, Last(company, Bruno), "Propose");
        await company.Host.RestAsync();
        await company.PressAsync(Omar, Last(company, Omar), "Agree");
        await company.MoveToAsync("2027-04-01 06:00");
        (await company.SayAsync(Bruno, "goal close \"Keep more customers\" \"Fine\"")).ShouldContain("Closed by Bruno Silva");
        (await company.SayAsync(Omar, "goal create \"Hold them\" --period 2027-Q2 --kpi \"Retention: 35% -> 41.5%\"")).ShouldContain("key retention");
        await company.SayAsync(Bruno, "goal reopen \"Keep more customers\" \"March was wrong\"");
        (await company.SayAsync(Bruno, "goal close \"Keep more customers\" \"Now it is right\" --carry-over")).ShouldContain("Closed by Bruno Silva");
        var draft = Said(Last(company, Bruno, "draft for quarter 2"));
        draft.ShouldContain("key retention-2");
        draft.ShouldContain("retention-2.points");
        (await company.SayAsync(Bruno, "goals")).ShouldContain("Keep more customers");
        await company.PressAsync(Bruno, Last(company, Bruno, "draft for quarter 2"), "Change");
        Said(Last(company, Bruno, "Save the draft")).ShouldContain("guard retention-2 < 30%");
    }

    [Theory, BothEngines]
    public async Task A_key_is_kept_while_the_goal_is_negotiated_and_free_once_it_was_agreed_without(string engine)
    {
        await using var company = await StartAsync(engine, "2026-12-14 09:00");
        await company.SayAsync(Bruno, "goal create \"Keep more customers\" --period 2027-Q1 --weight 100 --kpi \"Retention: 35% -> 41.5%; weight 70\" --kpi \"Error rate: 3% -> 1%; weight 30\"");
        await company.PressAsync(Bruno, Last(company, Bruno), "Propose");
        await company.Host.RestAsync();
        await CounterAsync(company);
        (await company.SayAsync(Chloe, "goal create \"Fewer errors\" --period 2027-Q1 --kpi \"Error rate: 3% -> 1%\"")).ShouldContain("key error-rate-2");
        await company.PressAsync(Omar, Last(company, Omar), "Take back");
        Said(Last(company, Omar)).ShouldContain("Error rate");
        Said(Last(company, Omar)).ShouldContain("41.5%");

        await CounterAsync(company);
        await company.Host.RestAsync();
        await company.PressAsync(Bruno, Last(company, Bruno), "Agree");
        (await company.SayAsync(Eve, "goal create \"No errors\" --period 2027-Q1 --kpi \"Error rate: 3% -> 1%\"")).ShouldNotContain("key error-rate-");
        Said(Last(company, Eve)).ShouldContain("key error-rate");
    }

    private static async Task CounterAsync(Company company)
    {
        await company.PressAsync(Omar, Last(company, Omar), "Propose something else");
        await company.PressAsync(Omar, Last(company, Omar), "Propose this", new() { ["kpis"] = "Retention: 35% -> 36%", ["weight"] = "100" });
        Said(Last(company, Omar)).ShouldContain("Take back");
    }

    private static ChatMessage Last(Company company, string person, string with = "") =>
        company.Host.Chat(person).Last(m => m.FromBot && Said(m).Contains("\"verb\":\"goals.") && Said(m).Contains(with));
}
