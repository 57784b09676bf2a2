using System.Text.Json.Nodes;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Reminders;
using FeedbackBot.Delivery;
using FeedbackBot.People;
using FeedbackBot.Storage;
using FeedbackBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static FeedbackBot.Tests.CheckIns.CheckInFixture;

namespace FeedbackBot.Tests.CheckIns.Reminders;

/// <summary>What becomes of a reminder, or of a card that still waits, when there is nothing left to ask for.</summary>
public sealed class WithdrawnReminderTests
{
    [Theory, BothEngines]
    public async Task A_reminder_says_that_a_draft_is_kept_opens_the_questions_and_is_over_once_it_is_answered(string engine)
    {
        await using var team = await CreateAsync(engine);
        await team.CreateWeeklyAsync();
        await team.PlayToAsync("2026-11-06 13:30");
        var prompt = (await team.PromptsAsync(team.Ana)).Single();
        await team.ClickAsync<SaveForLater>(team.Ana, Answers(prompt, "Half a sentence", null));
        await team.DeliverAsync();
        await team.PlayToAsync("2026-11-06 16:00");
        (await team.PayloadAsync(PromptOccasions.Remind(prompt.Id, ReminderKind.Automatic))).ShouldNotBeNull().ShouldSatisfyAllConditions(
            c => c.ShouldContain("What you saved is kept"), c => c.ShouldContain("Reminder: Weekly"), c => c.ShouldNotContain("Half a sentence"), c => c.ShouldNotContain("Input."));
        await team.DeliverAsync();

        var form = Json(await team.ClickAsync<ChangeAnswer>(team.Ana, new JsonObject { ["prompt"] = $"{prompt.Id}", ["copy"] = "Automatic" }));
        form.ShouldContain("Half a sentence");
        var send = Answers(prompt, "A whole one", "4");
        send["copy"] = "Automatic";
        Json(await team.ClickAsync<AnswerPrompt>(team.Ana, send)).ShouldContain("A whole one");

        // The card that asked is changed; the reminder is the very card that was pressed.
        (await team.OccasionsAsync("checkin/answered/")).Count.ShouldBe(1);
        (await team.OccasionsAsync($"checkin/reminded/{prompt.Id}")).ShouldBeEmpty();

        var joe = await AskedJoeAsync(team);
        await team.ClickAsync<AnswerPrompt>(team.Joe, Answers(joe, "On the first card", "4"));
        (await team.PayloadAsync(PromptOccasions.ReminderOver(joe.Id, ReminderKind.Automatic, (await team.PromptsAsync(team.Joe)).Single().Version - 1)))
            .ShouldNotBeNull().ShouldSatisfyAllConditions(c => c.ShouldContain("You have answered"), c => c.ShouldNotContain("Action."));
        await team.ClickAsync<AnswerPrompt>(team.Joe, Answers(joe, "Changed", "5", seen: 1));
        (await team.OccasionsAsync($"checkin/reminded/{joe.Id}")).Count.ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task A_reminder_that_waits_does_not_come_any_more_to_who_answered_skipped_left_or_muted_it(string engine)
    {
        await using var team = await CreateAsync(engine);
        Person[] more = [.. new[] { "Bea", "Cem" }.Select(name => team.Person(name, "Ops", team.Manager, "Europe/Berlin"))];
        await team.Database.AddAsync([.. more]);
        await team.CreateWeeklyAsync();
        await team.PlayToAsync("2026-11-06 13:30");
        await team.DeliverAsync();
        await team.PlayToAsync("2026-11-06 16:00");
        (await WaitingAsync(team)).Count.ShouldBe(3);

        await team.ClickAsync<AnswerPrompt>(team.Ana, Answers((await team.PromptsAsync(team.Ana)).Single(), "Done", "4"));
        await team.ClickAsync<SkipPrompt>(more[0], new JsonObject { ["prompt"] = $"{(await team.PromptsAsync(more[0])).Single().Id}", ["reason"] = "TooBusy" });
        (await WaitingAsync(team)).ShouldBe(["Cem"]);
        await team.Database.WorkAsync(async services => (await services.GetRequiredService<FeedbackDb>().Set<Person>().SingleAsync(p => p.Id == more[1].Id)).Deactivate());
        await team.PlayToAsync("2026-11-06 16:10");

        (await WaitingAsync(team)).ShouldBeEmpty();
        (await team.OccasionsAsync("checkin/reminded/")).Count.ShouldBe(4, "each is noted, that of Wei too, whose round is over, and none is sent");
        (await team.Database.ReadAsync(db => db.Set<OutboxMessage>().CountAsync(m => m.Occasion.StartsWith("checkin/reminded/") && m.Status != OutboxStatus.Dropped))).ShouldBe(0);
    }

    [Theory, BothEngines]
    public async Task A_card_that_waits_does_not_come_any_more_once_it_is_taken_back_and_does_where_they_return(string engine)
    {
        await using var team = await CreateAsync(engine);
        await team.CreateWeeklyAsync();
        await team.PlayToAsync("2026-11-06 13:30");
        var prompt = (await team.PromptsAsync(team.Ana)).Single();
        await MoveAsync(team, team.Ana, "Sales");
        await team.PlayToAsync("2026-11-06 14:00");
        (await StatusAsync(team, prompt)).ShouldBe((OutboxStatus.Dropped, DeliveryReasons.Withdrawn));

        await MoveAsync(team, team.Ana, "Ops");
        await team.PlayToAsync("2026-11-06 14:30");
        (await StatusAsync(team, prompt)).ShouldBe((OutboxStatus.Waiting, null));
        (await team.PayloadAsync(PromptOccasions.Ask(prompt.Id))).ShouldNotBeNull().ShouldContain("What did you finish?");

        await team.PlayToAsync("2026-11-06 17:00");
        (await StatusAsync(team, prompt)).ShouldBe((OutboxStatus.Dropped, DeliveryReasons.Withdrawn));
    }

    private static async Task<Prompt> AskedJoeAsync(CheckInFixture team)
    {
        await team.PlayToAsync("2026-11-06 21:30");
        await team.DeliverAsync();
        await team.PlayToAsync("2026-11-06 22:00");
        await team.DeliverAsync();
        return (await team.PromptsAsync(team.Joe)).Single();
    }

    private static Task<List<string>> WaitingAsync(CheckInFixture team) => team.Database.ReadAsync(db => (
        from message in db.Set<OutboxMessage>()
        join person in db.Set<Person>() on message.PersonId equals person.Id
        where message.Occasion.StartsWith("checkin/remind/") && message.Status == OutboxStatus.Waiting && person.TimeZone == "Europe/Berlin"
        orderby person.Name
        select person.Name).ToListAsync());

    private static async Task<(OutboxStatus, string?)> StatusAsync(CheckInFixture team, Prompt prompt)
    {
        var key = PromptOccasions.Ask(prompt.Id).Key;
        return await team.Database.ReadAsync(db => db.Set<OutboxMessage>().Where(m => m.Occasion == key).Select(m => new { m.Status, m.Error }).SingleAsync())
            is var found ? (found.Status, found.Error) : default;
    }

    private static Task MoveAsync(CheckInFixture team, Person person, string to) => team.Database.WorkAsync(async services =>
    {
        var tracked = await services.GetRequiredService<FeedbackDb>().Set<Person>().SingleAsync(p => p.Id == person.Id);
        tracked.Update(new PersonFacts(person.Name, null, team.Manager.Id, null, to, null, person.TimeZone, "en-US", WorkDays.MondayToFriday, false));
    });
}
