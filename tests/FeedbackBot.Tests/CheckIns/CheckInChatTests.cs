using System.Text.Json.Nodes;
using FeedbackBot.Playground.Teams;
using FeedbackBot.Tests.Support;
using static FeedbackBot.Tests.CheckIns.Company;

namespace FeedbackBot.Tests.CheckIns;

/// <summary>Check-ins as people meet them in chat, through the real host.</summary>
public sealed class CheckInChatTests
{
    private const string Create =
        "checkin create Weekly --team Ops --days fri --at 14:00 --ask \"What did you finish?\" --ask \"number: How many tickets?\" --ask \"blocker: Anything in your way?\"";

    [Theory, BothEngines]
    public async Task Double_clicks_stale_cards_bad_input_and_other_peoples_cards_change_nothing_wrongly(string engine)
    {
        await using var company = await AskedAsync(engine);
        var asked = company.Prompts(Bruno, "Weekly").Single();
        var stale = asked.Card!.DeepClone().AsObject();

        var wrong = await company.PressAsync(Bruno, new Press(asked.Id, "Send") { Inputs = new() { ["q1"] = "Much", ["q2"] = "a lot" }, Force = true });
        Said(wrong).ShouldContain("Please write a number");
        Said(wrong).ShouldContain("\"value\":\"Much\"");
        Said(wrong).ShouldContain("\"value\":\"a lot\"");

        var twice = await company.PressAsync(Bruno, new Press(asked.Id, "Send") { Inputs = new() { ["q1"] = "Much", ["q2"] = "3,5" }, Copies = 3 });
        Said(twice).ShouldContain("3.5");
        var again = await company.PressAsync(Bruno, new Press(asked.Id, "Send") { Inputs = new() { ["q1"] = "Other", ["q2"] = "1" }, StaleCard = stale });
        Said(again).ShouldContain("Much");
        Said(again).ShouldContain("answered already");

        var mine = company.Prompts(Chloe, "Weekly").Single();
        var others = await company.PressAsync(Chloe, new Press(mine.Id, "Send") { Inputs = new() { ["q1"] = "Not mine", ["q2"] = "9" }, StaleCard = stale });
        others.Message.ShouldNotBeNull().ShouldContain("not for you");
        Said(company.Now(Chloe, mine)).ShouldContain("Input.Text");

        await company.PressAsync(Bruno, asked, "Change answer");
        await company.PressAsync(Bruno, asked, "Send", new() { ["q1"] = "More", ["q2"] = "4", ["q3"] = "No access" });
        Said(company.Now(Bruno, asked)).ShouldContain("More");
        await company.PressAsync(Bruno, asked, "Solved");
        Said(company.Now(Bruno, asked)).ShouldContain("✓ Solved");
        company.Prompts(Bruno, "Weekly").Count.ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task The_open_card_comes_again_on_request_and_both_show_the_answer(string engine)
    {
        await using var company = await AskedAsync(engine);
        (await company.SayAsync(Frida, "checkin")).ShouldContain("Nothing is open");
        await company.SayAsync(Bruno, "checkin");
        var (first, copy) = (company.Prompts(Bruno, "Weekly")[0], company.Prompts(Bruno, "Weekly")[1]);

        await company.PressAsync(Bruno, copy, "Send", new() { ["q1"] = "Done", ["q2"] = "1" });

        Said(company.Now(Bruno, copy)).ShouldContain("Done");
        Said(company.Now(Bruno, first)).ShouldContain("Done");
        (await company.SayAsync(Bruno, "checkin")).ShouldContain("Next: **Weekly**");
    }

    [Theory, BothEngines]
    public async Task A_check_in_is_run_paused_resumed_and_archived_by_command(string engine)
    {
        await using var company = await StartAsync(engine, "2026-11-23 09:00");
        await company.SayAsync(Omar, Create);
        (await company.SayAsync(Omar, "checkin list")).ShouldContain("Weekly");
        (await company.SayAsync(Omar, "checkin show weekly")).ShouldContain("How many tickets?");
        (await company.SayAsync(Omar, "checkin preview Wekly")).ShouldContain("**Weekly**");

        (await company.SayAsync(Omar, "checkin run Weekly")).ShouldContain("for 6 people now");
        company.Prompts(Bruno, "Weekly").Count.ShouldBe(1);
        (await company.SayAsync(Omar, "checkin run Weekly")).ShouldContain("exists already");
        company.Prompts(Bruno, "Weekly").Count.ShouldBe(1);

        (await company.SayAsync(Omar, "checkin pause Weekly")).ShouldContain("is paused");
        await company.MoveToAsync("2026-11-28 09:00");
        company.Prompts(Bruno, "Weekly").Count.ShouldBe(1);
        Said(company.Prompts(Bruno, "Weekly")[0]).ShouldContain("This round closed");
        (await company.SayAsync(Omar, "checkin resume Weekly")).ShouldContain("active again");
        await company.MoveToAsync("2026-12-05 09:00");
        company.Prompts(Bruno, "Weekly").Count.ShouldBe(2);

        await company.SayAsync(Omar, "checkin archive Weekly");
        await company.PressAsync(Omar, company.Host.Chat(Omar)[^1], "Archive");
        Said(company.Host.Chat(Omar)[^1]).ShouldContain("is archived");
        await company.MoveToAsync("2026-12-12 09:00");
        company.Prompts(Bruno, "Weekly").Count.ShouldBe(2);
    }

    [Theory, BothEngines]
    public async Task Whoever_leads_nobody_cannot_set_up_a_check_in_and_mistakes_are_explained(string engine)
    {
        await using var company = await StartAsync(engine, "2026-11-23 09:00");

        (await company.SayAsync(Bruno, Create)).ShouldNotContain("is set up");
        (await company.SayAsync(Bruno, "checkin list")).ShouldNotContain("Weekly");
        var explained = await company.SayAsync(Omar, "checkin create Weekly --team Opps --days frx --at 25:00 --ask \"choice: Which?\"");
        explained.ShouldContain("**Ops**");
        explained.ShouldContain("--days mon-fri");
        explained.ShouldContain("--at 14:00");
        explained.ShouldContain("choice(red|green)");
    }

    [Theory, BothEngines]
    public async Task Days_and_times_written_apart_are_understood_and_a_question_without_quotes_sets_nothing_up(string engine)
    {
        await using var company = await StartAsync(engine, "2026-11-23 09:00");

        var explained = await company.SayAsync(Omar, "checkin create Weekly --team Ops --days fri --at 14:00 --ask What did you finish?");
        explained.ShouldContain("“did” is a word too many after **--ask**");
        explained.ShouldContain("--ask \"What did you finish?\"");
        (await company.SayAsync(Omar, "checkin list")).ShouldNotContain("Weekly");

        (await company.SayAsync(Omar, "checkin create Weekly talk --team Ops --days mon wed --at 2 pm --closes 6 pm --ask \"How was it?\""))
            .ShouldContain("is set up");
        var shown = await company.SayAsync(Omar, "checkin show \"Weekly talk\"");
        shown.ShouldContain("Mon, Wed");
        shown.ShouldMatch(@"2:00\\u202FPM to 6:00\\u202FPM, local time");
    }

    private static async Task<Company> AskedAsync(string engine)
    {
        var company = await StartAsync(engine, "2026-11-27 09:00");
        (await company.SayAsync(Omar, Create)).ShouldContain("is set up", customMessage: string.Join('\n', company.Host.Log.Lines));
        await company.MoveToAsync("2026-11-27 13:30");
        return company;
    }

    private static string Said(PressOutcome outcome) => outcome.Card.ShouldNotBeNull().ToJsonString(Readable);

    private static string Said(ChatMessage message) => Company.Said(message);
}
