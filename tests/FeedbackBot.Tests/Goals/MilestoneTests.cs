using System.Text.Json.Nodes;
using FeedbackBot.Playground.Teams;
using FeedbackBot.Tests.Support;
using static FeedbackBot.Tests.CheckIns.Company;
using Company = FeedbackBot.Tests.CheckIns.Company;

namespace FeedbackBot.Tests.Goals;

/// <summary>What is to be done by a day, from agreeing on it to its place in the score.</summary>
public sealed class MilestoneTests
{
    private const string Create =
        "goal create \"Open the new shop\" --period 2027-Q1 --weight 100 --why \"Growth\" --milestone \"Pilot live: 2027-02-15; weight 30\" --milestone \"Staff trained: 2027-03-01; weight 20; by omar.haddad@contoso.example\" --kpi \"Orders: 0 -> 100; weight 50; source Shop\"";

    [Theory, BothEngines]
    public async Task It_is_agreed_on_said_to_be_done_and_counts_as_not_done_once_its_day_has_passed(string engine)
    {
        await using var company = await AgreedAsync(engine);
        await company.MoveToAsync("2027-02-10 09:00");
        await company.SayAsync(Bruno, "goal update orders 50");
        var before = await company.SayAsync(Bruno, "goal explain open the new shop");
        before.ShouldContain("It is due on Monday, February 15, 2027 and was not reported as done yet");
        before.ShouldContain("\"value\":\"50.00 points\"");
        before.ShouldContain("Without points: Pilot live; Staff trained");

        await company.MoveToAsync("2027-02-16 09:00");
        var overdue = await company.SayAsync(Bruno, "goal explain open the new shop");
        overdue.ShouldContain("Not reported as done by Monday, February 15, 2027: 0 points, until it is");
        overdue.ShouldContain("\"value\":\"31.25 points\"");
        (await company.SayAsync(Omar, "goal show open the new shop")).ShouldContain("It was due on Monday, February 15, 2027 and has not been reported as done");

        await company.SayAsync(Bruno, "goal show open the new shop");
        var card = Last(company, Bruno);
        Said(card).ShouldContain("Done: Pilot live");
        await company.PressAsync(Bruno, card, "Done: Pilot live");
        Said(company.Now(Bruno, card)).ShouldContain("Done on Tuesday, February 16, 2027, 1 day after it was due");
        (await company.SayAsync(Bruno, "goal explain open the new shop")).ShouldContain("\"value\":\"68.75 points\"");
        (await company.SayAsync(Bruno, "kpi values pilot-live")).ShouldContain("Yes");

        await company.SayAsync(Bruno, "goal update \"Pilot live\" no");
        (await company.SayAsync(Bruno, "goal explain open the new shop")).ShouldContain("\"value\":\"31.25 points\"");
        await company.SayAsync(Bruno, "goal update \"Pilot live\" yes --at 2027-02-12");
        await company.SayAsync(Bruno, "goal update \"Pilot live\" yes");
        (await company.SayAsync(Bruno, "goal show open the new shop")).ShouldContain("Done on Friday, February 12, 2027, 3 days before it was due");
    }

    [Theory, BothEngines]
    public async Task Whoever_says_its_value_has_the_button_and_nobody_else_may_press_it(string engine)
    {
        await using var company = await AgreedAsync(engine);
        await company.MoveToAsync("2027-02-10 09:00");
        var omars = await company.SayAsync(Omar, "goal show open the new shop");
        omars.ShouldContain("Done: Staff trained");
        omars.ShouldNotContain("Done: Pilot live");
        var card = Last(company, Omar);
        await company.PressAsync(Omar, card, "Done: Staff trained");
        await company.SayAsync(Omar, "goal update staff-trained yes");
        (await company.SayAsync(Omar, "kpi values staff-trained")).Split("yes").Length.ShouldBe(2);

        await company.SayAsync(Bruno, "goal share open the new shop --with Eve");
        var eves = await company.SayAsync(Eve, "goal show open the new shop");
        eves.ShouldContain("Pilot live");
        eves.ShouldNotContain("Done: Pilot live");
    }

    [Theory, BothEngines]
    public async Task Days_that_cannot_be_are_refused_and_nothing_is_changed(string engine)
    {
        await using var company = await StartAsync(engine, "2027-02-08 09:00");
        (await company.SayAsync(Bruno, "goal create \"Open the shop\" --period 2026-Q4 --milestone \"Pilot live: 2026-12-13\"")).ShouldContain("was due on 2026-12-13, which has passed");
        (await company.SayAsync(Bruno, "goal create \"Open the shop\" --period 2027-Q1 --milestone \"Pilot live: yes\"")).ShouldContain("needs the day");
        (await company.SayAsync(Bruno, "goal create \"Open the shop\" --period 2027-Q1 --milestone \"Pilot live: 2027-02-30\"")).ShouldContain("not understood");
        (await company.SayAsync(Bruno, "goal create \"Open the shop\" --period 2027-Q1 --kpi \"Pilot live: 3% -> 4%; due 2027-02-15\"")).ShouldContain("done or it is not");
        (await company.SayAsync(Bruno, "goals")).ShouldNotContain("Open the shop");

        var outside = await company.SayAsync(Bruno, "goal create \"Open the shop\" --period 2027-Q1 --milestone \"Pilot live: 2027-04-01; weight 100\"");
        outside.ShouldContain("outside the goal's period (2027-01-01 to 2027-03-31)");
        await company.PressAsync(Bruno, Last(company, Bruno), "Propose");
        await company.Host.RestAsync();
        (await company.SayAsync(Omar, "goals team")).ShouldNotContain("Open the shop");
    }

    [Theory, BothEngines]
    public async Task Another_day_is_asked_for_with_a_reason_and_one_that_has_passed_is_not_agreed_to(string engine)
    {
        await using var company = await AgreedAsync(engine);
        await company.MoveToAsync("2027-02-16 09:00");
        await company.SayAsync(Bruno, "goal show open the new shop");
        var shown = Last(company, Bruno);
        await company.PressAsync(Bruno, shown, "Ask for a change");
        var lines = Said(company.Now(Bruno, shown));
        lines.ShouldContain("Pilot live: yes; due 2027-02-15; weight 30");
        string Kpis(string day) => $"Pilot live: {day}; weight 30\nStaff trained: 2027-03-01; weight 20\nOrders: 0 -> 100; weight 50";
        var inputs = new JsonObject { ["kpis"] = Kpis("2027-02-12"), ["weight"] = "100", ["reason"] = "The permit came late" };
        (await company.PressAsync(Bruno, company.Now(Bruno, shown), "Propose this", inputs.DeepClone().AsObject())).Card!.ToJsonString(Readable)
            .ShouldContain("was due on 2027-02-12, which has passed");
        inputs["kpis"] = Kpis("2027-02-20");
        await company.PressAsync(Bruno, company.Now(Bruno, shown), "Propose this", inputs);
        await company.Host.RestAsync();
        var asked = Last(company, Omar);
        Said(asked).ShouldContain("to be done by Monday, February 15, 2027 → to be done by Saturday, February 20, 2027");

        await company.MoveToAsync("2027-02-22 09:00");
        await company.PressAsync(Omar, asked, "Agree");
        Said(company.Now(Omar, asked)).ShouldContain("was due on 2027-02-20, which has passed");
        (await company.SayAsync(Bruno, "goal explain open the new shop")).ShouldContain("Not reported as done by Monday, February 15");
    }

    private static async Task<Company> AgreedAsync(string engine)
    {
        var company = await StartAsync(engine, "2027-02-04 09:00");
        (await company.SayAsync(Bruno, Create)).ShouldContain("to be done by Monday, February 15, 2027");
        await company.PressAsync(Bruno, Last(company, Bruno), "Propose");
        await company.Host.RestAsync();
        await company.PressAsync(Omar, Last(company, Omar), "Agree");
        return company;
    }

    private static ChatMessage Last(Company company, string person) =>
        company.Host.Chat(person).Last(m => m.FromBot && Said(m).Contains("\"verb\":\"goals."));
}
