using System.Text.Json.Nodes;
using FeedbackBot.Tests.Support;
using static FeedbackBot.Tests.CheckIns.Company;

namespace FeedbackBot.Tests.CheckIns;

/// <summary>A round closes while somebody types: nothing typed is lost, and who was excused may be late like others.</summary>
public sealed class ClosingTests
{
    private const string Create = "checkin create Weekly --reports --days fri --at 14:00 --closes 18:00 --ask \"What did you finish?\" --ask \"mood: How was it?\"";

    [Theory, BothEngines]
    public async Task The_card_stays_a_quarter_of_an_hour_and_what_comes_too_late_is_kept_to_copy(string engine)
    {
        await using var company = await StartAsync(engine, "2026-11-27 08:00");
        await company.SayAsync(Omar, Create);
        await company.MoveToAsync("2026-11-27 17:00");
        var (asked, other) = (company.Prompts(Bruno, "Weekly").Single(), company.Prompts(Chloe, "Weekly").Single());
        await company.MoveToAsync("2026-11-27 17:10");
        company.Now(Bruno, asked).Edited.ShouldBeFalse();
        var late = await company.PressAsync(Bruno, asked, "Send", new JsonObject { ["q1"] = "A long report", ["q2"] = "4" });
        var card = late.Card.ShouldNotBeNull(late.Message).ToJsonString(Readable);
        card.ShouldContain("This round closed");
        card.ShouldContain("A long report");
        await company.PressAsync(Chloe, other, "Save for later", new JsonObject { ["q1"] = "Half a sentence" });

        await company.MoveToAsync("2026-11-27 17:30");
        Said(company.Now(Bruno, asked)).ShouldContain("A long report");
        var closed = company.Now(Chloe, other);
        closed.Edited.ShouldBeTrue();
        Said(closed).ShouldContain("Half a sentence");
        Said(closed).ShouldNotContain("Input.Text");
    }

    [Fact]
    public async Task Whoever_begins_to_answer_late_is_left_time_to_type()
    {
        await using var company = await StartAsync("Sqlite", "2026-11-27 08:00");
        await company.SayAsync(Omar, Create + " --late 1d");
        await company.MoveToAsync("2026-11-27 17:10");
        var asked = company.Prompts(Bruno, "Weekly").Single();
        (await company.PressAsync(Bruno, asked, "Send", new JsonObject { ["q1"] = "Late report" })).Card!.ToJsonString(Readable).ShouldContain("Late report");
        await company.MoveToAsync("2026-11-27 17:20");
        var form = company.Now(Bruno, asked);
        Said(form).ShouldContain("Input.Text");
        (await company.PressAsync(Bruno, form, "Send", new JsonObject { ["q1"] = "Late report", ["q2"] = "4" })).Card!.ToJsonString(Readable).ShouldContain("Answered late");
        await company.MoveToAsync("2026-11-27 18:00");
        Said(company.Now(Bruno, asked)).ShouldContain("Answered late");
    }

    [Fact]
    public async Task A_change_that_comes_too_late_stays_on_the_card_that_was_sent()
    {
        await using var company = await StartAsync("Sqlite", "2026-11-27 08:00");
        await company.SayAsync(Omar, Create);
        await company.MoveToAsync("2026-11-27 16:58");
        var asked = company.Prompts(Bruno, "Weekly").Single();
        await company.PressAsync(Bruno, asked, "Send", new JsonObject { ["q1"] = "In time", ["q2"] = "4" });
        await company.PressAsync(Bruno, asked, "Change answer");
        await company.MoveToAsync("2026-11-27 17:02");
        var changed = await company.PressAsync(Bruno, company.Now(Bruno, asked), "Send", new JsonObject { ["q1"] = "Better words", ["q2"] = "4" });
        changed.Message.ShouldNotBeNull().ShouldContain("This change came too late");
    }

    [Theory, BothEngines]
    public async Task Whoever_was_away_when_it_closed_answers_late_and_who_was_taken_out_does_not(string engine)
    {
        await using var company = await StartAsync(engine, "2026-11-27 08:00");
        await company.SayAsync(Omar, Create + " --late 5d");
        await company.MoveToAsync("2026-11-27 13:30");
        await company.SayAsync(Bruno, "ooo today");
        (await company.SayAsync(Omar, "checkin edit Weekly --reports --except \"Chloe Martin\"")).ShouldContain("except Chloe");
        await company.MoveToAsync("2026-11-30 09:00");
        var bruno = company.Prompts(Bruno, "Weekly").Single();
        await company.PressAsync(Bruno, bruno, "Answer late");
        var answered = await company.PressAsync(Bruno, company.Now(Bruno, bruno), "Send", new JsonObject { ["q1"] = "Back again", ["q2"] = "4" });
        answered.Card.ShouldNotBeNull(answered.Message).ToJsonString(Readable).ShouldContain("Answered late");
        (await company.SayAsync(Omar, "checkin show Weekly")).ShouldContain("one of the answers late");
        Said(company.Prompts(Chloe, "Weekly").Single()).ShouldNotContain("Answer late");
        (await company.SayAsync(Chloe, "checkin")).ShouldNotContain("Input.Text");
    }
}
