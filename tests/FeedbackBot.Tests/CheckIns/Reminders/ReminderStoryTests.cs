using System.Text.Json.Nodes;
using FeedbackBot.Playground.Teams;
using FeedbackBot.Tests.Support;
using static FeedbackBot.Tests.CheckIns.Company;

namespace FeedbackBot.Tests.CheckIns.Reminders;

/// <summary>Reminders as they come into people's chats, with the whole bot. Ops is in Shanghai (Qiang), Berlin and New York (Dan, Eve).</summary>
public sealed class ReminderStoryTests
{
    private const string Create = "checkin create Weekly --team Ops --days fri --at 14:00 --closes 18:00 --ask \"What did you finish?\"";

    [Theory, BothEngines]
    public async Task A_reminder_comes_once_is_answered_on_and_both_cards_show_the_answer(string engine)
    {
        await using var company = await StartAsync(engine, "2026-11-27 05:00");
        (await company.SayAsync(Ada, Create)).ShouldContain("after 75% of the time");
        await company.MoveToAsync("2026-11-27 13:05");
        var (asked, chloes) = (company.Prompts(Bruno, "Weekly").Single(), company.Prompts(Chloe, "Weekly").Single());
        await AnswerAsync(company, Chloe, chloes, "In time");

        // A restart over the moment, which comes a little late then, and once.
        await company.MoveToAsync("2026-11-27 15:59");
        await company.Host.StopBotAsync(brutal: true);
        company.Host.Clock.MoveTo(Utc("2026-11-27 16:02"));
        await company.Host.StartBotAsync(TestContext.Current.CancellationToken);
        await company.MoveToAsync("2026-11-27 16:05");
        await company.Host.RestartBotAsync(ct: TestContext.Current.CancellationToken);
        await company.MoveToAsync("2026-11-27 16:10");
        Reminders(company, Chloe).ShouldBeEmpty();
        var reminder = Reminders(company, Bruno).ShouldHaveSingleItem();
        Said(reminder).ShouldContain("You have not answered yet");
        Said(reminder).ShouldNotContain("What did you finish?");

        await company.PressAsync(Bruno, reminder, "Answer now");
        await AnswerAsync(company, Bruno, company.Now(Bruno, reminder), "From the reminder");
        await company.MoveToAsync("2026-11-27 16:20");
        Said(company.Now(Bruno, reminder)).ShouldContain("From the reminder");
        Said(company.Now(Bruno, asked)).ShouldContain("From the reminder");

        var omars = Reminders(company, Omar).Single();
        await AnswerAsync(company, Omar, company.Prompts(Omar, "Weekly").Single(), "From the first card");
        await company.MoveToAsync("2026-11-27 16:30");
        Said(company.Now(Omar, omars)).ShouldSatisfyAllConditions(
            c => c.ShouldContain("You have answered"), c => c.ShouldNotContain("Answer now"), c => c.ShouldNotContain("Action.Execute"));

        await company.MoveToAsync("2026-11-27 22:30");
        var late = Reminders(company, Dan).ShouldHaveSingleItem();
        await company.MoveToAsync("2026-11-28 12:00");
        Reminders(company, Dan).Count.ShouldBe(1);
        late.At.ShouldBe(Utc("2026-11-27 22:00"));
        Said(company.Now(Dan, late)).ShouldSatisfyAllConditions(c => c.ShouldContain("This round closed"), c => c.ShouldNotContain("Answer now"));
        await company.PressAsync(Dan, new Press(late.Id, "Answer now") { StaleCard = late.Card });
        Said(company.Now(Dan, late)).ShouldSatisfyAllConditions(c => c.ShouldContain("This round closed"), c => c.ShouldNotContain("Input.Text"));
    }

    [Theory, BothEngines]
    public async Task What_is_held_back_over_quiet_hours_does_not_come_once_it_is_answered_or_over(string engine)
    {
        await using var company = await StartAsync(engine, "2026-11-25 08:00");

        // From 16:00 to 10:00 on the next day: three quarters are over at 05:30, in everybody's quiet hours.
        await company.SayAsync(Ada, "checkin create Weekly --team Ops --days thu --at 16:00 --closes 10:00 --ask \"What did you finish?\"");
        await company.MoveToAsync("2026-11-27 05:00");
        await company.SayAsync(Bruno, "checkin");
        await AnswerAsync(company, Bruno, company.Prompts(Bruno, "Weekly")[^1], "Early in the morning");
        await company.MoveToAsync("2026-11-27 08:30");
        Reminders(company, Bruno).ShouldBeEmpty();
        Reminders(company, Chloe).ShouldHaveSingleItem().At.ShouldBeGreaterThanOrEqualTo(Utc("2026-11-27 06:00"));

        // A card that would be asked at night waits for the morning, and does not come where its person is not asked any more.
        await company.SayAsync(Ada, "checkin create Night --person bruno.silva@contoso.example --days mon --at 05:00 --closes 12:00 --ask \"Awake?\"");
        await company.MoveToAsync("2026-11-30 04:30");
        (await company.SayAsync(Ada, "checkin edit Night --person chloe.martin@contoso.example")).ShouldContain("Night");
        await company.MoveToAsync("2026-11-30 12:00");
        company.Prompts(Bruno, "Night").ShouldBeEmpty();
        company.Prompts(Chloe, "Night").ShouldHaveSingleItem();
    }

    [Theory, BothEngines]
    public async Task Somebody_who_manages_it_reminds_by_chat_once_in_their_language(string engine)
    {
        await using var company = await StartAsync(engine, "2026-11-27 05:00");
        await company.SayAsync(Ada, Create + " --remind none");
        (await company.SayAsync(Ada, "checkin remind Weekly")).ShouldContain("No round of **Weekly** is open now");
        (await company.SayAsync(Bruno, "checkin remind Weekly")).ShouldNotContain("get a reminder");
        await company.MoveToAsync("2026-11-27 08:00");

        (await company.SayAsync(Ada, "checkin remind Weekly")).ShouldContain("One person who has not answered **Weekly** gets a reminder");
        (await company.SayAsync(Ada, "签到 提醒 Weekly")).ShouldContain("You had people reminded of **Weekly** already");
        var reminder = company.Host.Chat(Qiang).Where(m => m.FromBot && m.Summary == "提醒：Weekly").ShouldHaveSingleItem();
        Said(reminder).ShouldContain("Ada Keller 希望得到您的回答");
        Said(reminder).ShouldContain("现在回答");
        (await company.SayAsync(Ada, "checkin remind Wekly")).ShouldContain("**Weekly**");
    }

    [Theory, BothEngines]
    public async Task A_manager_reminds_their_own_people_from_the_digest_once(string engine)
    {
        await using var company = await StartAsync(engine, "2026-11-27 05:00");
        await company.SayAsync(Ada, Create + " --remind none");
        await company.SayAsync(Ada, "checkin create Voices --everyone --days fri --at 14:00 --closes 18:00 --anonymous --remind none --ask \"What should change?\"");
        await company.MoveToAsync("2026-11-27 14:00");
        await AnswerAsync(company, Chloe, company.Prompts(Chloe, "Weekly").Single(), "Done");
        await company.SayAsync(Omar, "digest");
        var digest = company.Host.Chat(Omar).Last(m => m.FromBot && m.Card is not null);

        await company.PressAsync(Omar, digest, "More…");
        await company.PressAsync(Omar, company.Now(Omar, digest), "Remind those who have not answered");
        var choose = company.Now(Omar, digest);
        Said(choose).ShouldContain("have not answered");
        Said(choose).ShouldContain("anonymous; whoever has not taken part");
        var weekly = Choices(choose.Card!).Single(c => c["title"]!.GetValue<string>().StartsWith("Weekly", StringComparison.Ordinal))["value"]!.GetValue<string>();
        await company.PressAsync(Omar, choose, "Remind", new JsonObject { ["round"] = weekly });
        Said(company.Now(Omar, digest)).ShouldContain("now, or when they work next");
        await company.MoveToAsync("2026-11-27 14:05");
        Reminders(company, Bruno).Where(m => Said(m).Contains("Omar Haddad asks for your answer")).ShouldHaveSingleItem();
        Reminders(company, Chloe).ShouldBeEmpty();

        await company.PressAsync(Omar, new Press(digest.Id, "Remind") { StaleCard = choose.Card, Inputs = new JsonObject { ["round"] = weekly } });
        Said(company.Now(Omar, digest)).ShouldContain("You had them reminded of this round already");
        await company.MoveToAsync("2026-11-27 14:10");
        Reminders(company, Bruno).Count.ShouldBe(1);
    }

    private static Task AnswerAsync(Company company, string person, ChatMessage card, string words) =>
        company.PressAsync(person, card, "Send", new JsonObject { ["q1"] = words });

    private static IEnumerable<JsonObject> Choices(JsonObject card) =>
        card["body"]!.AsArray().OfType<JsonObject>().Where(e => e["type"]!.GetValue<string>() == "Input.ChoiceSet").SelectMany(e => e["choices"]!.AsArray().OfType<JsonObject>());

    private static IReadOnlyList<ChatMessage> Reminders(Company company, string person) =>
        [.. company.Host.Chat(person).Where(m => m.FromBot && m.Summary is { } summary && summary.StartsWith("Reminder:", StringComparison.Ordinal))];
}
