using System.Text.Json.Nodes;
using FeedbackBot.Playground.Teams;
using FeedbackBot.Tests.Support;
using static FeedbackBot.Tests.CheckIns.Company;
using Company = FeedbackBot.Tests.CheckIns.Company;

namespace FeedbackBot.Tests.Goals;

/// <summary>A goal between a person and their manager, in chat and through the real host.</summary>
public sealed class AgreeingTests
{
    private const string Create =
        "goal create \"Keep more customers\" --period 2027-Q1 --weight 100 --why \"Growth\" --kpi \"Retention: 35% -> 41.5%; weight 70; source Analytics; guard error-rate > 2 cap 80\" --kpi \"Error rate: 3% -> 1%; weight 30; source Logs\"";

    [Theory, BothEngines]
    public async Task It_is_proposed_countered_and_agreed_and_who_agreed_to_what_is_shown(string engine)
    {
        await using var company = await StartAsync(engine, "2026-12-14 09:00");
        var draft = await company.SayAsync(Bruno, Create);
        draft.ShouldContain("This is a draft");
        draft.ShouldContain("80");
        (await company.SayAsync(Omar, "goals team")).ShouldNotContain("Keep more customers");

        await company.PressAsync(Bruno, Last(company, Bruno), "Propose");
        await company.Host.RestAsync();
        var proposed = Last(company, Omar);
        Said(proposed).ShouldContain("Bruno Silva proposes a goal to you");
        (await company.SayAsync(Bruno, "goals")).ShouldContain("proposed");

        await company.PressAsync(Omar, proposed, "Propose something else");
        var kpis = "Retention: 35% -> 40%; weight 70; key retention; source Analytics\nError rate: 3% -> 1%; weight 20; source Logs";
        var wrong = await company.PressAsync(Omar, company.Now(Omar, proposed), "Propose this", new() { ["kpis"] = kpis, ["weight"] = "100" });
        wrong.Card!.ToJsonString(Readable).ShouldContain("come to 90%");
        await company.PressAsync(Omar, company.Now(Omar, proposed), "Propose this", new() { ["kpis"] = kpis.Replace("weight 20", "weight 30"), ["weight"] = "100" });
        await company.Host.RestAsync();

        var countered = Last(company, Bruno);
        Said(countered).ShouldContain("proposes something else");
        Said(countered).ShouldContain("from 35% to 41.5% → from 35% to 40%");
        await company.PressAsync(Bruno, countered, "Agree");
        await company.Host.RestAsync();
        Said(company.Now(Bruno, countered)).ShouldContain("agreed");
        Said(Last(company, Omar)).ShouldContain("Bruno Silva agreed to the goal");

        var history = await company.SayAsync(Omar, "goal history \"keep more customers\"");
        history.ShouldContain("Version 2 · agreed");
        history.ShouldContain("Version 1 · set aside");
        history.ShouldContain("Agreed by Bruno Silva");
    }

    [Theory, BothEngines]
    public async Task What_was_agreed_changes_with_a_reason_and_both_sides_only_and_the_old_version_is_kept(string engine)
    {
        await using var company = await StartAsync(engine, "2026-12-14 09:00");
        await AgreedAsync(company);
        await company.SayAsync(Bruno, "goal show Keep more customers");
        var shown = Last(company, Bruno);
        await company.PressAsync(Bruno, shown, "Ask for a change");
        var form = company.Now(Bruno, shown);
        var inputs = new JsonObject { ["kpis"] = "Retention: 35% -> 38%; weight 100; source Analytics", ["weight"] = "100", ["reason"] = "" };
        var refused = await company.PressAsync(Bruno, form, "Propose this", inputs.DeepClone().AsObject());
        refused.Card!.ToJsonString(Readable).ShouldContain("Say why");
        inputs["reason"] = "The campaign was stopped";
        await company.PressAsync(Bruno, company.Now(Bruno, shown), "Propose this", inputs);
        await company.Host.RestAsync();

        var asked = Last(company, Omar);
        Said(asked).ShouldContain("The campaign was stopped");
        (await company.SayAsync(Bruno, "goal show Keep more customers")).ShouldContain("agreed; a change waits for Omar Haddad");
        await company.PressAsync(Omar, asked, "Do not go along");
        await company.Host.RestAsync();
        Said(Last(company, Bruno)).ShouldContain("does not go along");
        var now = await company.SayAsync(Bruno, "goal show Keep more customers");
        now.ShouldContain("41.5%");
        now.ShouldContain("Ask for a change");
        (await company.SayAsync(Bruno, "goal history Keep more customers")).ShouldContain("The campaign was stopped");
    }

    [Theory, BothEngines]
    public async Task Double_clicks_and_cards_of_older_terms_agree_to_nothing_nobody_saw(string engine)
    {
        await using var company = await StartAsync(engine, "2026-12-14 09:00");
        await company.SayAsync(Bruno, Create);
        await company.PressAsync(Bruno, new Press(Last(company, Bruno).Id, "Propose") { Copies = 3 });
        await company.Host.RestAsync();
        var proposed = company.Host.Chat(Omar).Where(m => m.FromBot && Said(m).Contains("Keep more customers")).ShouldHaveSingleItem();
        var stale = proposed.Card!.DeepClone().AsObject();

        await company.PressAsync(Bruno, Last(company, Bruno), "Take back");
        var late = await company.PressAsync(Omar, new Press(proposed.Id, "Agree") { StaleCard = stale, Force = true });
        (late.Message + late.Card?.ToJsonString(Readable)).ShouldContain("not your turn");
        (await company.SayAsync(Omar, "goals team")).ShouldNotContain("Keep more customers");
    }

    [Theory, BothEngines]
    public async Task A_manager_proposes_to_a_report_and_nobody_else_sees_a_personal_goal_unless_it_is_shared(string engine)
    {
        await using var company = await StartAsync(engine, "2026-12-14 09:00");
        await company.SayAsync(Omar, Create + " --owner \"Bruno Silva\"");
        await company.PressAsync(Omar, Last(company, Omar), "Propose");
        await company.Host.RestAsync();
        await company.PressAsync(Bruno, Last(company, Bruno), "Agree");

        (await company.SayAsync(Chloe, "goal show Keep more customers")).ShouldNotContain("Retention");
        (await company.SayAsync(Ada, "goal show Keep more customers")).ShouldContain("Retention");
        (await company.SayAsync(Chloe, "goal share Keep more customers --with Dan")).ShouldNotContain("is shared");
        await company.SayAsync(Bruno, "goal share Keep more customers --with \"Chloe Martin\"");
        (await company.SayAsync(Chloe, "goal show Keep more customers")).ShouldContain("Retention");
        (await company.SayAsync(Chloe, "goal history Keep more customers")).ShouldContain("two sides only");
        await company.SayAsync(Bruno, "goal share Keep more customers --with \"Chloe Martin\" --stop");
        (await company.SayAsync(Chloe, "goal show Keep more customers")).ShouldNotContain("Retention");
    }

    [Theory, BothEngines]
    public async Task A_teams_goal_is_seen_by_all_once_it_is_agreed_and_set_by_who_leads_it(string engine)
    {
        await using var company = await StartAsync(engine, "2026-12-14 09:00");
        var create = "goal create \"Calm nights\" --level team --unit Ops --period 2027-Q1 --kpi \"Alerts: 40 -> 10; unit count; source Pager\"";
        (await company.SayAsync(Bruno, create)).ShouldContain("set by whoever");
        await company.SayAsync(Omar, create);
        await company.PressAsync(Omar, Last(company, Omar), "Propose");
        await company.Host.RestAsync();
        (await company.SayAsync(Frida, "goals company")).ShouldNotContain("Calm nights");
        await company.PressAsync(Ada, Last(company, Ada), "Agree");
        (await company.SayAsync(Frida, "goals company")).ShouldContain("Calm nights");
        (await company.SayAsync(Bruno, "goal create \"Fewer alerts\" --parent \"calm nights\" --period 2027-Q1 --kpi \"My alerts: 9 -> 3; source Pager\"")).ShouldContain("Contributes to “Calm nights”");
    }

    [Theory, BothEngines]
    public async Task Everything_that_is_wrong_is_said_at_once_with_what_would_be_right_and_nothing_is_kept(string engine)
    {
        await using var company = await StartAsync(engine, "2026-12-14 09:00");
        var said = await company.SayAsync(
            Bruno, "goal create X --period 2025-Q1 --weight lots --horizon soon --parent Nothing --owner Nobody --kpi \"35% -> EUR 4\" --kpi \"A: 35% -> EUR 4\" --kpi \"B: 1 -> 2; wieght 3\"");
        foreach (var part in (string[])["ended on 2025-03-31", "“lots” is no weight", "`mid`", "no goal “Nothing”", "Nobody below you", "needs a name before a colon", "same unit", "`weight 60`"])
            said.ShouldContain(part);
        (await company.SayAsync(Bruno, "goals")).ShouldContain("no goals yet");
        (await company.StoredAsync()).ShouldNotContain(row => row.Table == "Goals" || row.Table == "Kpis");

        await company.SayAsync(Bruno, Create);
        (await company.SayAsync(Bruno, Create)).ShouldContain("already");
        await company.PressAsync(Bruno, company.Host.Chat(Bruno).Last(m => m.FromBot && Said(m).Contains("Throw away")), "Throw away");
        (await company.SayAsync(Bruno, Create)).ShouldContain("This is a draft");
    }

    [Theory, BothEngines]
    public async Task Goals_are_found_by_words_in_either_language_and_only_by_those_who_may_see_them(string engine)
    {
        await using var company = await StartAsync(engine, "2026-12-14 09:00");
        await AgreedAsync(company);
        (await company.SayAsync(Bruno, "goals CUSTOMERS growth")).ShouldContain("Keep more customers");
        (await company.SayAsync(Bruno, "目标 留存率")).ShouldContain("Keep more customers");

        // A second KPI of the same indicator has another key, and one named in Chinese is found in English.
        await company.SayAsync(Bruno, "goal create \"Newcomers stay\" --period 2027-Q2 --kpi \"Retention of newcomers: 35% -> 41%; indicator retention\"");
        await company.SayAsync(Bruno, "goal create \"Old hands stay\" --period 2027-Q3 --kpi \"留存率: 35% -> 41%\"");
        (await company.SayAsync(Bruno, "目标 留存率")).ShouldContain("Newcomers stay");
        (await company.SayAsync(Bruno, "goals retention")).ShouldContain("Old hands stay");
        (await company.SayAsync(Bruno, "goals customers nothing")).ShouldContain("No goal that you can see");
        (await company.SayAsync(Chloe, "goals customers")).ShouldContain("No goal that you can see");
    }

    [Theory, BothEngines]
    public async Task A_guard_cannot_look_into_somebody_elses_personal_goal(string engine)
    {
        await using var company = await StartAsync(engine, "2026-12-14 09:00");
        await AgreedAsync(company);
        await company.SayAsync(Chloe, "goal create Spy --period 2027-Q1 --kpi \"Mine: 1 -> 2; guard error-rate > 2 cap 80\"");
        var draft = Last(company, Chloe);
        Said(draft).ShouldContain("error-rate");
        Said(draft).ShouldContain("✖");
        await company.SayAsync(Omar, "goal create Uptime --level team --unit Ops --period 2027-Q1 --kpi \"Team errors: 9 -> 3\"");
        await company.PressAsync(Omar, Last(company, Omar), "Propose");
        await company.Host.RestAsync();
        await company.PressAsync(Ada, Last(company, Ada), "Agree");
        await company.SayAsync(Chloe, "goal create Watched --period 2027-Q1 --kpi \"Mine: 1 -> 2; guard team-errors > 2 cap 80\"");
        Said(Last(company, Chloe)).ShouldNotContain("✖");
    }

    private static async Task AgreedAsync(Company company)
    {
        await company.SayAsync(Bruno, Create);
        await company.PressAsync(Bruno, Last(company, Bruno), "Propose");
        await company.Host.RestAsync();
        await company.PressAsync(Omar, Last(company, Omar), "Agree");
        await company.Host.RestAsync();
    }

    private static ChatMessage Last(Company company, string person) =>
        company.Host.Chat(person).Last(m => m.FromBot && Said(m).Contains("\"verb\":\"goals."));
}
