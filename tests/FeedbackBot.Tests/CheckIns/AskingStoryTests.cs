using System.Text.Json.Nodes;
using FeedbackBot.Playground.Teams;
using FeedbackBot.Tests.Support;
using static FeedbackBot.Tests.CheckIns.Company;

namespace FeedbackBot.Tests.CheckIns;

/// <summary>Questions that follow, take turns, recall a plan and come from the bank, as people meet them in chat.</summary>
public sealed class AskingStoryTests
{
    [Theory, BothEngines]
    public async Task Questions_follow_take_turns_and_recall_the_plan(string engine)
    {
        await using var company = await StartAsync(engine, "2026-11-23 09:00");
        (await company.SayAsync(Omar, "questions add customers \"optional: What did a customer tell you?\"")).ShouldContain("bank:customers");
        (await company.SayAsync(Omar, "checkin create Weekly --person bruno --person chloe --days fri --at 14:00 --ask \"if <=2: Why?\" --ask bank:winz --ask \"planned: Done?\""))
            .ShouldContain("bank:wins");
        var created = await company.SayAsync(
            Omar, "checkin create Weekly --person bruno --person chloe --days fri --at 14:00 --closes 18:00 --ask \"plan: What is next?\" --ask \"mood: How was your week?\" "
            + "--ask \"if <=2: What would help?\" --ask \"rotate: What did you learn?\" --ask \"rotate: bank:customers\"");
        created.ShouldContain("Weekly is set up");
        created.ShouldContain("asked when 2 is");

        await company.MoveToAsync("2026-11-27 13:30");
        var asked = company.Prompts(Bruno, "Weekly").Single();
        Company.Said(asked).ShouldContain("What did you learn?");
        Company.Said(asked).ShouldNotContain("What would help?");
        Company.Said(asked).ShouldNotContain("customer");
        var stale = asked.Card!.DeepClone().AsObject();
        var first = new JsonObject { ["q1"] = "Ship *it*", ["q2"] = "2", ["q4"] = "Patience" };
        Said(await company.PressAsync(Bruno, asked, "Send", first)).ShouldContain("What would help?");
        var second = company.Now(Bruno, asked);
        Company.Said(second).ShouldContain("Patience");
        Company.Said(second).ShouldContain("Saved. One more question");
        Said(await company.PressAsync(Bruno, second, "Send", new() { ["q3"] = "More sleep" })).ShouldContain("More sleep");
        Company.Said(company.Now(Bruno, asked)).ShouldContain("Ship \\\\*it\\\\*");
        Said(await company.PressAsync(Bruno, new Press(asked.Id, "Send") { Inputs = first.DeepClone().AsObject(), StaleCard = stale })).ShouldContain("More sleep");

        var chloe = company.Prompts(Chloe, "Weekly").Single();
        await company.PressAsync(Chloe, chloe, "Send", new() { ["q1"] = "Rest", ["q2"] = "1", ["q4"] = "Calm" });
        Said(await company.PressAsync(Chloe, company.Now(Chloe, chloe), "No, thanks")).ShouldNotContain("What would help?");
        (await company.SayAsync(Chloe, "checkin")).ShouldContain("Nothing is open");

        await company.MoveToAsync("2026-12-04 13:30");
        var next = company.Prompts(Bruno, "Weekly")[1];
        Company.Said(next).ShouldContain("What did a customer tell you? (optional)");
        Company.Said(next).ShouldContain("On Friday, November 27 you planned:");
        Company.Said(next).ShouldContain("Ship \\\\*it\\\\*");
        Company.Said(company.Prompts(Chloe, "Weekly")[1]).ShouldNotContain("Ship");
        Said(await company.PressAsync(Bruno, new Press(next.Id, "Send") { Inputs = new() { ["q2"] = "9" }, Force = true })).ShouldContain("you planned:");
        Said(await company.PressAsync(Bruno, next, "Send", new() { ["q1"] = "More", ["q2"] = "3" })).ShouldNotContain("Saved. One");
        (await company.SayAsync(Omar, "questions remove customers")).ShouldContain("no longer in the question bank");
        await company.MoveToAsync("2026-12-11 13:30");
        Company.Said(company.Prompts(Bruno, "Weekly")[2]).ShouldContain("What did you learn?");
    }

    [Theory, BothEngines]
    public async Task The_bank_is_for_managers_and_takes_only_what_can_be_asked(string engine)
    {
        await using var company = await StartAsync(engine, "2026-11-23 09:00");

        (await company.SayAsync(Bruno, "questions")).ShouldNotContain("bank:");
        (await company.SayAsync(Omar, "questions")).ShouldContain("What went well?");
        (await company.SayAsync(Omar, "questions add \"a b\" Why?")).ShouldContain("is not a name");
        (await company.SayAsync(Omar, "questions add wins Why?")).ShouldContain("already");
        (await company.SayAsync(Omar, "questions add why \"choice(a): Why?\"")).ShouldContain("2 to 10");
        (await company.SayAsync(Omar, $"questions add why \"{new string('x', 3000)}\"")).ShouldContain("200");
        (await company.SayAsync(Omar, "questions add why “Why <b>*so*</b>?”")).ShouldContain("bank:why");
        (await company.SayAsync(Ada, "questions")).ShouldContain("Why \\\\<b>\\\\*so\\\\*\\\\</b>?");
        (await company.SayAsync(Omar, "questions remove wins")).ShouldContain("ready-made");
        (await company.SayAsync(Ada, "questions remove why")).ShouldContain("no longer");
        (await company.SayAsync(Omar, "questions remove why")).ShouldContain("There is no question");
    }

    private static string Said(PressOutcome outcome) => outcome.Card.ShouldNotBeNull().ToJsonString(Readable);
}
