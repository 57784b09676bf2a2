using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FeedbackBot.Playground.Teams;
using FeedbackBot.Tests.Goals.KpiValues;
using FeedbackBot.Tests.Support;
using static FeedbackBot.Tests.CheckIns.Company;
using Company = FeedbackBot.Tests.CheckIns.Company;

namespace FeedbackBot.Tests.Goals.Updating;

/// <summary>The question "goal:" in a check-in: each person says the values of their own KPIs, and the check-in's readers learn how many, no more.</summary>
public sealed partial class GoalQuestionStoryTests
{
    private const string Create =
        "goal create \"Keep more customers\" --period 2027-Q1 --kpi \"Reach: 35 -> 60; weight 70; weekly; source Analytics\" --kpi \"Errors seen: 3 -> 1; weight 30; weekly; source Logs\"";

    [Theory, BothEngines]
    public async Task Values_are_kept_with_the_answer_or_neither_is(string engine)
    {
        await using var company = await StartAsync(engine, "2026-12-28 09:00");
        await company.SayAsync(Bruno, Create);
        await company.PressAsync(Bruno, company.Host.Chat(Bruno).Last(m => m.FromBot), "Propose");
        await company.Host.RestAsync();
        await company.PressAsync(Omar, company.Host.Chat(Omar).Last(m => m.FromBot), "Agree");
        await company.MoveToAsync("2027-01-04 08:00");
        await company.SayAsync(Bruno, "goal update errors-seen 2");
        (await company.SayAsync(Ada, "checkin create Standup --everyone --at 10:00 --closes 9:30 --days mon --ask \"What next?\" --ask \"goal: Where do your goals stand?\"")).ShouldContain("Where do your goals stand?");
        await company.MoveToAsync("2027-01-04 12:00");

        var card = company.Prompts(Bruno, "Standup").ShouldHaveSingleItem();
        Said(card).ShouldContain("**Reach**");
        Said(card).ShouldNotContain("Errors seen");
        Said(company.Prompts(Chloe, "Standup").Single()).ShouldContain("none is due now");

        // The value is wrong: neither it nor the words are taken, and nothing typed is lost.
        var id = Input().Match(Said(card)).Groups[1].Value;
        await company.PressAsync(Bruno, card, "Send", Inputs(id, "many", "On it"));
        var wrong = Said(company.Now(Bruno, card));
        wrong.ShouldContain("Reach: ");
        wrong.ShouldContain("\"value\":\"many\"");
        wrong.ShouldContain("\"value\":\"On it\"");
        (await company.StoredAsync()).Count(row => row.Table == "KpiValues").ShouldBe(1);

        // A card from before the unit was changed.
        var before = Inputs(Unit().Replace(id, "Percent"), "36", "On it");
        before[id] = "";
        await company.PressAsync(Bruno, new Press(card.Id, "Send") { Inputs = before, Force = true });
        Said(company.Now(Bruno, card)).ShouldContain("another unit");
        (await company.StoredAsync()).Count(row => row.Table == "KpiValues").ShouldBe(1);

        await company.PressAsync(Bruno, new Press(card.Id, "Send") { Inputs = Inputs(id, "36.5", "On it"), Copies = 3 });
        Said(company.Now(Bruno, card)).ShouldContain("1 KPI updated");
        (await company.StoredAsync()).Count(row => row.Table == "KpiValues").ShouldBe(2);

        // To change it begins with what was said; said again unchanged it is kept once.
        await company.PressAsync(Bruno, company.Now(Bruno, card), "Change answer");
        Said(company.Now(Bruno, card)).ShouldContain("\"value\":\"36.5\"");
        await company.PressAsync(Bruno, new Press(card.Id, "Send") { Inputs = Inputs(id, "36.5", "On it, still") });
        Said(company.Now(Bruno, card)).ShouldContain("1 KPI updated");
        (await company.StoredAsync()).Count(row => row.Table == "KpiValues").ShouldBe(2);

        // The next day it corrects that value, not today's.
        await company.MoveToAsync("2027-01-05 07:00");
        await company.PressAsync(Bruno, company.Now(Bruno, card), "Change answer");
        await company.PressAsync(Bruno, new Press(card.Id, "Send") { Inputs = Inputs(id, "37.5", "On it, still") });
        Said(company.Now(Bruno, card)).ShouldContain("1 KPI updated");
        var values = await company.SayAsync(Omar, "kpi values reach");
        values.ShouldContain("37.5");
        values.ShouldContain("36.5");
        values.ShouldNotContain("January 5");
        (await company.SayAsync(Omar, "kpi values reach")).ShouldContain("by Bruno Silva in a check-in");
        (await company.SayAsync(Ada, "checkin show Standup")).ShouldNotContain("36.5");
    }

    [Theory, BothEngines]
    public async Task Values_typed_too_late_stand_on_the_closed_card_to_be_said_elsewhere(string engine)
    {
        await using var company = await StartAsync(engine, "2027-01-04 07:00");
        await AgreedGoal.PutAsync(company);
        await company.SayAsync(Ada, "checkin create Standup --everyone --at 10:00 --closes 11:00 --days mon --ask \"What next?\" --ask \"goal: Where do your goals stand?\"");
        await company.MoveToAsync("2027-01-04 10:05");
        var card = company.Prompts(Bruno, "Standup").ShouldHaveSingleItem();
        await company.PressAsync(Bruno, card, "Send", Inputs(Input().Match(Said(card)).Groups[1].Value, "36.5%", "On it"));
        Said(company.Now(Bruno, card)).ShouldContain(": 36.5%");
        Said(company.Now(Bruno, card)).ShouldContain("On it");
        (await company.StoredAsync()).ShouldNotContain(row => row.Table == "KpiValues");

        // Shown so for as long as what was typed is kept.
        await company.MoveToAsync("2027-01-04 12:00");
        Said(company.Now(Bruno, card)).ShouldContain(": 36.5%");
    }

    [Fact]
    public async Task It_is_refused_where_nobody_is_to_be_named_and_where_it_is_asked_twice()
    {
        await using var company = await StartAsync("Sqlite", "2026-12-14 09:00");
        foreach (var privacy in new[] { "--confidential", "--anonymous" })
            (await company.SayAsync(Ada, $"checkin create Pulse --everyone {privacy} --at 10:00 --days mon --ask \"goal: And your goals?\"")).ShouldContain("neither an anonymous nor a confidential");
        (await company.SayAsync(Ada, "checkin create Pulse --everyone --at 10:00 --days mon --ask \"goal: One?\" --ask \"目标: Two?\"")).ShouldContain("is enough");
        (await company.SayAsync(Ada, "checkin create Pulse --everyone --at 10:00 --days mon --ask \"yesno: All well?\" --ask \"if no: goal: One?\"")).ShouldContain("asked of everybody alike");
    }

    private static JsonObject Inputs(string id, string value, string words) => new() { ["q1"] = words, [id] = value };

    [GeneratedRegex("\"id\":\"(q2\\.value\\.[0-9a-f-]{36}\\.\\w+)\"")]
    private static partial Regex Input();

    [GeneratedRegex(@"\w+$")]
    private static partial Regex Unit();
}
