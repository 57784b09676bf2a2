using System.Text.Json.Nodes;
using FeedbackBot.Playground.Host;
using FeedbackBot.Playground.Teams;
using FeedbackBot.Tests.Support;
using static FeedbackBot.Tests.CheckIns.Company;
using Company = FeedbackBot.Tests.CheckIns.Company;

namespace FeedbackBot.Tests.Goals;

/// <summary>What people do beside the straight way: change their minds, press old cards, look where it is not for them.</summary>
public sealed class AgreeingOddlyTests
{
    private const string Team = "goal create \"Calm nights\" --level team --unit Ops --period 2027-Q1 --kpi \"Alerts: 40 -> 10; unit count; source Pager\"";
    private const string Own = "goal create \"Keep more customers\" --period 2027-Q1 --weight 100 --kpi \"Retention: 35% -> 41.5%; weight 70\" --kpi \"Error rate: 3% -> 1%; weight 30\"";

    [Theory, BothEngines]
    public async Task A_change_that_is_being_agreed_and_its_reason_are_for_both_sides_and_those_above_alone(string engine)
    {
        await using var company = await StartAsync(engine, "2026-12-14 09:00");
        await AgreedAsync(company, Omar, Team, Ada);
        await company.SayAsync(Omar, "goal show Calm nights");
        await company.PressAsync(Omar, Last(company, Omar), "Ask for a change");
        await company.PressAsync(Omar, Last(company, Omar), "Propose this", Form("Alerts: 40 -> 20; unit count\nSecret: 1 -> 2; weight 50", "Somebody leaves", weightOfFirst: true));
        await company.Host.RestAsync();

        var seen = await company.SayAsync(Frida, "goal show Calm nights") + await company.SayAsync(Frida, "goals company") + await company.SayAsync(Frida, "goals secret");
        seen.ShouldContain("to 10");

        // Not the digits alone: an id may have them.
        foreach (var hidden in (string[])["Somebody leaves", "Secret", "a change", "to 20"])
            seen.Replace("\"secret\"", "").ShouldNotContain(hidden, Case.Sensitive);
        await company.PressAsync(Ada, Last(company, Ada), "Agree");
        (await company.SayAsync(Frida, "goal show Calm nights")).ShouldContain("Secret");
        Said(Last(company, Frida)).ShouldNotContain("Somebody leaves");
    }

    [Theory, BothEngines]
    public async Task A_kpi_is_taken_out_of_a_draft_and_put_back(string engine)
    {
        await using var company = await StartAsync(engine, "2026-12-14 09:00");
        await company.SayAsync(Bruno, Own);
        foreach (var kpis in (string[])["Retention: 35% -> 41.5%", "Retention: 35% -> 41.5%\nError rate: 3% -> 1%"])
        {
            await company.PressAsync(Bruno, Last(company, Bruno), "Change");
            await company.PressAsync(Bruno, Last(company, Bruno), "Save the draft", new() { ["name"] = "Keep more customers", ["period"] = "2027-Q1", ["kpis"] = kpis });
        }

        Said(Last(company, Bruno)).ShouldContain("Error rate");
        Said(Last(company, Bruno)).ShouldContain("key error-rate");
    }

    [Theory, BothEngines]
    public async Task What_comes_after_its_period_has_ended_is_not_agreed_to(string engine)
    {
        await using var company = await StartAsync(engine, "2027-03-31 09:00");
        await company.SayAsync(Bruno, "goal create \"Keep more customers\" --period 2027-Q1 --kpi \"Retention: 35% -> 41.5%\"");
        await company.PressAsync(Bruno, Last(company, Bruno), "Propose");
        await company.MoveToAsync("2027-04-01 12:00");
        var asked = company.Host.Chat(Omar).Last(m => m.FromBot && Said(m).Contains("Keep more customers"));
        await company.PressAsync(Omar, asked, "Agree");
        Said(company.Now(Omar, asked)).ShouldContain("ended on 2027-03-31");
        (await company.SayAsync(Bruno, "goal show Keep more customers")).ShouldContain("waits for Omar");
    }

    [Fact]
    public async Task Goals_that_would_contribute_to_each_other_and_units_that_differ_are_refused_and_nothing_is_changed()
    {
        await using var company = await StartAsync("Sqlite", "2026-12-14 09:00");
        await company.SayAsync(Omar, "goal create \"First of two\" --period 2027-Q1 --kpi \"A: 1 -> 2\"");
        var first = Last(company, Omar);
        await company.SayAsync(Omar, "goal create \"Second of two\" --period 2027-Q1 --parent \"First of two\" --kpi \"B: 1 -> 2\"");
        await company.PressAsync(Omar, first, "Change");
        await company.PressAsync(Omar, company.Now(Omar, first), "Save the draft", new() { ["name"] = "First of two", ["period"] = "2027-Q1", ["parent"] = "Second of two", ["kpis"] = "A: 1 -> 2" });
        Said(company.Now(Omar, first)).ShouldContain("that would be a circle");
        (await company.SayAsync(Omar, "goal show First of two")).ShouldNotContain("Contributes to “Second of two”");

        foreach (var kpi in (string[])["Level: 20%..30%; tolerance 2 min", "Level: 10% -> 20%; bands EUR 10=50 | EUR 20=100", "Level: 20%..30 EUR"])
            (await company.SayAsync(Omar, $"goal create \"Level it\" --period 2027-Q1 --kpi \"{kpi}\"")).ShouldContain("same unit", customMessage: kpi);
        (await company.SayAsync(Omar, "goal create \"Level it\" --period 2027-Q1 --kpi \"Level: 20%..30%; tolerance 2\"")).ShouldContain("This is a draft");
    }

    [Theory, BothEngines]
    public async Task Where_nobody_is_above_the_owner_decides_alone_and_changes_alone(string engine)
    {
        await using var company = await StartAsync(engine, "2026-12-14 09:00");
        await company.SayAsync(Ada, "goal create Grow --level company --period 2027 --kpi \"Revenue: EUR 5 -> EUR 9\"");
        await company.PressAsync(Ada, Last(company, Ada), "Propose");
        Said(Last(company, Ada)).ShouldContain("agreed");
        await company.PressAsync(Ada, Last(company, Ada), "Ask for a change");
        await company.PressAsync(Ada, Last(company, Ada), "Propose this", Form("Revenue: EUR 5 -> EUR 8; weight 50\nProfit: EUR 1 -> EUR 2; weight 50", "New year", weightOfFirst: false));
        (await company.SayAsync(Frida, "goal show Grow")).ShouldContain("Profit");
    }

    [Theory, BothEngines]
    public async Task A_draft_above_others_can_be_thrown_away(string engine)
    {
        await using var company = await StartAsync(engine, "2026-12-14 09:00");
        await company.SayAsync(Omar, "goal create Grow --period 2027-Q1 --kpi \"A: 1 -> 2\"");
        var parent = Last(company, Omar);
        await company.SayAsync(Omar, "goal create \"Grow here\" --parent Grow --period 2027-Q1 --kpi \"B: 1 -> 2\"");
        await company.PressAsync(Omar, parent, "Throw away");
        (await company.SayAsync(Omar, "goal show Grow here")).ShouldNotContain("Contributes to “Grow”");
        (await company.SayAsync(Omar, "goal show Grow")).ShouldNotContain("**A**");
    }

    [Theory, BothEngines]
    public async Task An_old_card_of_the_draft_throws_no_proposal_away(string engine)
    {
        await using var company = await StartAsync(engine, "2026-12-14 09:00");
        await company.SayAsync(Bruno, Own);
        var old = Last(company, Bruno).Card!.DeepClone().AsObject();
        await company.PressAsync(Bruno, Last(company, Bruno), "Propose");
        await company.Host.RestAsync();
        await company.PressAsync(Bruno, new Press(Last(company, Bruno).Id, "Throw away") { StaleCard = old });
        Said(Last(company, Bruno)).ShouldContain("waits for Omar");
        Said(Last(company, Bruno)).ShouldContain("changed meanwhile");
    }

    [Theory, BothEngines]
    public async Task Who_takes_a_counter_proposal_back_stands_before_the_proposal_again(string engine)
    {
        await using var company = await StartAsync(engine, "2026-12-14 09:00");
        await company.SayAsync(Bruno, Own);
        await company.PressAsync(Bruno, Last(company, Bruno), "Propose");
        await company.Host.RestAsync();
        await company.PressAsync(Omar, Last(company, Omar), "Propose something else");
        await company.PressAsync(Omar, Last(company, Omar), "Propose this", new() { ["kpis"] = "Retention: 35% -> 36%", ["weight"] = "100" });
        await company.PressAsync(Omar, Last(company, Omar), "Take back");
        Said(Last(company, Omar)).ShouldContain("41.5%");

        await company.PressAsync(Omar, Last(company, Omar), "Propose something else");
        await company.PressAsync(Omar, Last(company, Omar), "Propose this", new() { ["kpis"] = "Retention: 35% -> 37%", ["weight"] = "100" });
        await company.PressAsync(Omar, Last(company, Omar), "Take back");
        Said(Last(company, Omar)).ShouldContain("41.5%");
        await company.PressAsync(Omar, Last(company, Omar), "Agree");
        (await company.SayAsync(Bruno, "goal show keep more customers")).ShouldContain("Error rate");
        Said(Last(company, Bruno)).ShouldContain("Ask for a change");
    }

    [Theory, BothEngines]
    public async Task An_admin_sets_no_personal_goals_of_people_who_are_not_below_them(string engine)
    {
        await using var company = await StartAsync(engine, "2026-12-14 09:00");
        await company.SayAsync(Ada, "admin add chloe.martin@contoso.example");
        (await company.SayAsync(Chloe, Own + " --owner \"Dan Brooks\"")).ShouldContain("Nobody below you");
    }

    [Theory, BothEngines]
    public async Task Two_drafts_of_one_name_do_not_tell_of_each_other_and_only_one_is_proposed(string engine)
    {
        await using var company = await StartAsync(engine, "2026-12-14 09:00");
        await company.SayAsync(Omar, "goal create Attendance --owner \"Bruno Silva\" --period 2027-Q1 --kpi \"Days: 1 -> 2\"");
        (await company.SayAsync(Bruno, "goal create Attendance --period 2027-Q1 --kpi \"Days here: 1 -> 2\"")).ShouldContain("This is a draft");
        await company.PressAsync(Bruno, Last(company, Bruno), "Propose");
        var second = await company.PressAsync(Omar, company.Host.Chat(Omar).First(m => m.FromBot && Said(m).Contains("Throw away")), "Propose");
        second.Card!.ToJsonString(Readable).ShouldContain("already");
    }

    [Theory, BothEngines]
    public async Task Who_is_no_longer_above_hands_a_goal_over_to_the_manager_of_today(string engine)
    {
        await using var company = await StartAsync(engine, "2026-12-14 09:00");
        await company.SayAsync(Bruno, Own);
        await company.PressAsync(Bruno, Last(company, Bruno), "Propose");
        await company.Host.RestAsync();
        var csv = string.Join('\n', SampleCompany.Csv.Split('\n').Select(line => line.Contains(Bruno) ? line.Replace(Omar, Ada) : line));
        var review = (await company.Host.AttachAsync(Ada, "people.csv", csv, "people import"))[^1];
        await company.PressAsync(Ada, review, "Confirm");

        (await company.SayAsync(Bruno, "goal show keep more customers")).ShouldContain("waits for Ada Keller");
        await company.SayAsync(Ada, "goal show keep more customers");
        await company.PressAsync(Ada, Last(company, Ada), "Agree");
        Said(Last(company, Ada)).ShouldContain("agreed");
        (await company.SayAsync(Omar, "goal show keep more customers")).ShouldNotContain("Retention");
    }

    [Theory]
    [InlineData("goal create Grow --period ٢٠٢٧ --kpi \"A: 1 -> 2\"")]
    [InlineData("goal create Grow --period ٢٠٢٧-٠١-٠١..٢٠٢٧-٠٢-٠١ --kpi \"A: ٥:٣٠ -> ٦:٣٠\"")]
    [InlineData("goal create Grow --weight 99999999999999999999999999999999 --kpi \"A: 99999999999999999999999 -> 2\"")]
    public async Task Odd_digits_are_explained(string line)
    {
        await using var company = await StartAsync("Sqlite", "2026-12-14 09:00");
        (await company.SayAsync(Bruno, line)).ShouldContain("not drafted");
    }

    private static JsonObject Form(string kpis, string reason, bool weightOfFirst) => new()
    {
        ["kpis"] = weightOfFirst ? kpis.Replace("unit count\n", "unit count; weight 50\n") : kpis,
        ["reason"] = reason,
    };

    private static async Task AgreedAsync(Company company, string owner, string create, string partner)
    {
        await company.SayAsync(owner, create);
        await company.PressAsync(owner, Last(company, owner), "Propose");
        await company.Host.RestAsync();
        await company.PressAsync(partner, Last(company, partner), "Agree");
    }

    private static ChatMessage Last(Company company, string person) =>
        company.Host.Chat(person).Last(m => m.FromBot && Said(m).Contains("\"verb\":\"goals."));
}
