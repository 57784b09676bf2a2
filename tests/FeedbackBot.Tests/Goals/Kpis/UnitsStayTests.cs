using System.Text.Json.Nodes;
using FeedbackBot.Playground.Teams;
using FeedbackBot.Tests.Support;
using static FeedbackBot.Tests.CheckIns.Company;
using Company = FeedbackBot.Tests.CheckIns.Company;

namespace FeedbackBot.Tests.Goals.Kpis;

/// <summary>What a KPI is measured in stays once it was agreed: its values are numbers of that.</summary>
public sealed class UnitsStayTests
{
    private const string Create =
        "goal create \"Answer people\" --period 2027-Q1 --weight 100 --kpi \"Reply: 90 -> 60; unit number; weight 50; source Desk\" --kpi \"Spend: EUR 500 -> EUR 300; weight 30; source Books\" --kpi \"Calls: 5 -> 9; unit count; weight 20; source Desk\"";

    private const string Agreed = "Reply: 90 min -> 60 min; weight 50\nSpend: EUR 500 -> EUR 300; weight 30\nCalls: 5 -> 9; unit count; weight 20";

    [Theory, BothEngines]
    public async Task It_is_changed_while_nobody_has_agreed_and_afterwards_only_by_another_kpi(string engine)
    {
        await using var company = await StartAsync(engine, "2026-12-14 09:00");
        await company.SayAsync(Bruno, Create);
        await company.PressAsync(Bruno, Last(company, Bruno), "Change");
        await company.PressAsync(Bruno, Last(company, Bruno), "Save the draft", new() { ["name"] = "Answer people", ["period"] = "2027-Q1", ["weight"] = "100", ["kpis"] = Agreed });
        Said(Last(company, Bruno)).ShouldContain("from 1 h 30 min to 1 h");
        await company.PressAsync(Bruno, Last(company, Bruno), "Propose");
        await company.Host.RestAsync();
        await company.PressAsync(Omar, Last(company, Omar), "Agree");

        await company.PressAsync(Omar, Last(company, Omar), "Ask for a change");
        await company.PressAsync(Omar, Last(company, Omar), "Propose this", Form("Reply: 90 -> 60; unit number; weight 50\nSpend: USD 500 -> USD 300; weight 30\nCalls: 2027-03-01; weight 20"));
        var refused = Said(Last(company, Omar));
        refused.ShouldContain("“Reply” was agreed as a time");
        refused.ShouldContain("“Spend” was agreed as an amount in EUR");
        refused.ShouldContain("“Calls” was agreed as a count");
        await company.PressAsync(Omar, Last(company, Omar), "Propose this", Form(Agreed.Replace("Reply: 90 min -> 60 min", "Reply in minutes: 90 -> 60; unit number")));
        Said(Last(company, Omar)).ShouldContain("waits for Bruno");

        // It comes back as what it was.
        await company.Host.RestAsync();
        await company.PressAsync(Bruno, Last(company, Bruno), "Agree");
        await company.PressAsync(Bruno, Last(company, Bruno), "Ask for a change");
        await company.PressAsync(Bruno, Last(company, Bruno), "Propose this", Form(Agreed.Replace("90 min -> 60 min", "90 -> 60; unit number")));
        Said(Last(company, Bruno)).ShouldContain("“Reply” was agreed as a time");
    }

    [Theory, BothEngines]
    public async Task A_milestone_that_was_agreed_stays_one(string engine)
    {
        await using var company = await StartAsync(engine, "2026-12-14 09:00");
        await company.SayAsync(Ada, "goal create \"Open the shop\" --level company --period 2027-Q1 --milestone \"Pilot live: 2027-02-15; weight 50\" --kpi \"Rated: yes; all-or-nothing; weight 50\"");
        await company.PressAsync(Ada, Last(company, Ada), "Propose");
        await company.PressAsync(Ada, Last(company, Ada), "Ask for a change");
        await company.PressAsync(Ada, Last(company, Ada), "Propose this", CompanyForm("Pilot live: yes; all-or-nothing; weight 50\nRated: 2027-02-15; weight 50"));
        Said(Last(company, Ada)).ShouldContain("“Pilot live” was agreed as a milestone");
        Said(Last(company, Ada)).ShouldContain("“Rated” was agreed as yes or no");
        await company.PressAsync(Ada, Last(company, Ada), "Propose this", CompanyForm("Pilot live: 2027-03-01; weight 50\nRated: yes; all-or-nothing; weight 50"));
        Said(Last(company, Ada)).ShouldContain("Ask for a change");
    }

    private static JsonObject Form(string kpis) => new() { ["kpis"] = kpis, ["weight"] = "100", ["reason"] = "Simpler" };

    private static JsonObject CompanyForm(string kpis) => new() { ["kpis"] = kpis, ["reason"] = "Simpler" };

    private static ChatMessage Last(Company company, string person) =>
        company.Host.Chat(person).Last(m => m.FromBot && Said(m).Contains("\"verb\":\"goals."));
}
