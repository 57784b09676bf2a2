using FeedbackBot.Playground.Teams;
using FeedbackBot.Tests.Support;
using static FeedbackBot.Tests.CheckIns.Company;

namespace FeedbackBot.Tests.CheckIns;

/// <summary>Two days of a round as people meet it in chat: skipped, answered early, half-filled, changed, late, and found again.</summary>
public sealed class AnsweringStoryTests
{
    private const string Create =
        "checkin create Weekly --team Ops --days fri --at 14:00 --late 2d --ask \"What did you finish?\" --ask \"number: How many tickets?\" --ask \"blocker: Anything in your way?\"";

    [Theory, BothEngines]
    public async Task A_round_is_skipped_answered_early_saved_changed_answered_late_and_found_again(string engine)
    {
        await using var company = await StartAsync(engine, "2026-11-27 04:00");
        (await company.SayAsync(Omar, Create)).ShouldContain("is set up", customMessage: string.Join('\n', company.Host.Log.Lines));

        await company.MoveToAsync("2026-11-27 06:30");
        var asked = company.Prompts(Qiang, "Weekly").Single();
        Said(await company.PressAsync(Qiang, asked, "这次跳过", new() { ["q1"] = "写到一半" })).ShouldContain("太忙");
        Said(await company.PressAsync(Qiang, asked, "返回问题")).ShouldContain("写到一半");
        await company.PressAsync(Qiang, asked, "这次跳过", new() { ["q1"] = "写到一半" });
        Said(await company.PressAsync(Qiang, asked, "跳过", new() { ["reason"] = "TooBusy", ["words"] = "年底" })).ShouldContain("年底");
        Company.Said(company.Now(Qiang, asked)).ShouldContain("还是回答");

        (await company.SayAsync(Bruno, "checkin")).ShouldContain("you can answer it early");
        var early = company.Prompts(Bruno, "Weekly").Single();
        Said(await company.PressAsync(Bruno, new Press(early.Id, "Send") { Inputs = new() { ["q1"] = "Early bird", ["q2"] = "many" }, Force = true }))
            .ShouldContain("Please write a number");
        Said(await company.PressAsync(Bruno, new Press(early.Id, "Send") { Inputs = new() { ["q1"] = "Early bird", ["q2"] = "3" }, Copies = 2 }))
            .ShouldContain("Early bird");
        (await company.SayAsync(Bruno, "checkin")).ShouldContain("Nothing is open");

        await company.MoveToAsync("2026-11-27 13:30");
        company.Prompts(Bruno, "Weekly").Count.ShouldBe(1);
        await company.PressAsync(Bruno, early, "Change answer");
        await company.PressAsync(Bruno, early, "Send", new() { ["q1"] = "Second thoughts", ["q2"] = "3" });
        var before = Said(await company.PressAsync(Bruno, early, "What I said before"));
        before.ShouldContain("Early bird");
        before.ShouldContain("Second thoughts");

        var chloes = company.Prompts(Chloe, "Weekly").Single();
        Said(await company.PressAsync(Chloe, chloes, "Save for later", new() { ["q1"] = "Half a thou" })).ShouldContain("Not sent yet");
        Said(await company.PressAsync(Chloe, chloes, "Continue")).ShouldContain("\"value\":\"Half a thou\"");
        await company.SayAsync(Chloe, "checkin");
        var copy = company.Prompts(Chloe, "Weekly")[1];
        Company.Said(copy).ShouldContain("\"value\":\"Half a thou\"");
        await company.PressAsync(Chloe, copy, "Send", new() { ["q1"] = "A whole thought", ["q2"] = "1" });
        await company.Host.RestAsync(TestContext.Current.CancellationToken);
        Company.Said(company.Now(Chloe, chloes)).ShouldContain("A whole thought");

        await company.MoveToAsync("2026-11-28 09:00");
        var late = company.Prompts(Omar, "Weekly").Single();
        Company.Said(late).ShouldContain("This round closed");
        Said(await company.PressAsync(Omar, late, "Answer late")).ShouldContain("marked as late");
        Said(await company.PressAsync(Omar, late, "Send", new() { ["q1"] = "On the train", ["q2"] = "2" })).ShouldContain("Answered late");
        var shown = await company.SayAsync(Omar, "checkin show Weekly");
        shown.ShouldContain("one of the answers late");
        shown.ShouldContain("one skipped");

        (await company.SayAsync(Bruno, "my checkins second thoughts")).ShouldContain("Changed");
        Said(await company.PressAsync(Bruno, company.Host.Chat(Bruno)[^1], "Open")).ShouldContain("What I said before");
        Said(await company.PressAsync(Bruno, company.Host.Chat(Bruno)[^1], "Back to the list")).ShouldContain("Second thoughts");
        (await company.SayAsync(Bruno, "my checkins train")).ShouldContain("None of your answers");
        (await company.SayAsync(Bruno, "my checkins --before 2026-11-27")).ShouldContain("answered nothing before");
        (await company.SayAsync(Bruno, "my checkins --before yesterday")).ShouldContain("--before 2026-06-30");
        (await company.SayAsync(Qiang, "我的签到")).ShouldContain("已跳过：太忙");
    }

    private static string Said(PressOutcome outcome) => outcome.Card.ShouldNotBeNull(outcome.Message ?? "").ToJsonString(Readable);
}
