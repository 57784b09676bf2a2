using System.Text.Json.Nodes;
using FeedbackBot.Bot;
using FeedbackBot.CheckIns;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Audiences;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Reminders;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.Common;
using FeedbackBot.Delivery;
using FeedbackBot.People;
using FeedbackBot.People.Absences;
using FeedbackBot.People.Audit;
using FeedbackBot.Storage;
using FeedbackBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static FeedbackBot.Tests.CheckIns.CheckInCalendarTests;
using static FeedbackBot.Tests.CheckIns.CheckInFixture;

namespace FeedbackBot.Tests.CheckIns.Reminders;

/// <summary>Who is reminded of a round on Fridays from 14:00 to 18:00, and who is not.</summary>
public sealed class ReminderRoundTests
{
    [Theory, BothEngines]
    public async Task Everybody_who_has_not_reacted_is_reminded_once_at_their_own_time(string engine)
    {
        await using var team = await CreateAsync(engine);
        var checkIn = await team.CreateWeeklyAsync();
        await team.Database.WorkAsync(async services =>
            (await services.GetRequiredService<OwnCheckIns>().ChoiceAsync(checkIn.Id, team.Joe.Id, default)).AskAt(new TimeOnly(10, 0)));

        // 14:00 to 18:00 in Shanghai and Berlin; from 10:00 in New York.
        await team.PlayToAsync("2026-11-06 08:59");
        (await RemindedAsync(team)).ShouldBeEmpty();
        await team.PlayToAsync("2026-11-06 09:00");
        (await RemindedAsync(team)).ShouldBe([("Wei", Utc("2026-11-06 09:00"))]);
        await team.PlayToAsync("2026-11-07 12:00");
        (await RemindedAsync(team)).ShouldBe([("Wei", Utc("2026-11-06 09:00")), ("Ana", Utc("2026-11-06 16:00")), ("Joe", Utc("2026-11-06 21:00"))]);
    }

    [Theory, BothEngines]
    public async Task Who_answered_or_skipped_or_is_away_or_has_muted_it_or_is_no_longer_asked_is_not_reminded(string engine)
    {
        await using var team = await CreateAsync(engine);
        Person[] more = [.. new[] { "Bea", "Cem", "Dan", "Eva", "Fay" }.Select(name => team.Person(name, "Ops", team.Manager, "Europe/Berlin"))];
        await team.Database.AddAsync([.. more]);
        var checkIn = await team.CreateWeeklyAsync();
        await team.PlayToAsync("2026-11-06 13:30");
        await team.ClickAsync<AnswerPrompt>(team.Ana, Answers((await team.PromptsAsync(team.Ana)).Single(), "Done", "4"));
        await team.ClickAsync<SkipPrompt>(more[0], new JsonObject { ["prompt"] = $"{(await team.PromptsAsync(more[0])).Single().Id}", ["reason"] = "TooBusy" });
        await team.Database.AddAsync(Absence.Of(team.Database.Clock.NewId<AbsenceId>(), more[1].Id, new DateRange(new(2026, 11, 6), new(2026, 11, 6)), more[1].Id));
        await team.Database.WorkAsync(async services =>
        {
            (await services.GetRequiredService<OwnCheckIns>().ChoiceAsync(checkIn.Id, more[2].Id, default)).Mute(new DateOnly(2026, 11, 6));
            (await services.GetRequiredService<FeedbackDb>().Set<Person>().SingleAsync(p => p.Id == more[3].Id)).Deactivate();
        });

        await team.PlayToAsync("2026-11-06 17:30");

        (await RemindedAsync(team)).Select(r => r.Name).ShouldBe(["Wei", "Fay"]);
        (await team.Wakes.PlanAsync(new WakeKey(checkIn.Id, "Europe/Berlin").ToString(), default)).Single().At.ShouldBe(Utc("2026-11-13 13:00"));
    }

    [Theory, BothEngines]
    public async Task An_edit_in_mid_round_neither_doubles_nor_loses_a_reminder(string engine)
    {
        await using var team = await CreateAsync(engine);
        var checkIn = await team.CreateWeeklyAsync();
        await team.PlayToAsync("2026-11-06 13:30");

        // Shanghai was reminded; Berlin is later than it would have been, then earlier than now, then never again.
        await EditAsync(team, checkIn, new() { Remind = "90%" });
        await team.PlayToAsync("2026-11-06 16:30");
        (await RemindedAsync(team)).Select(r => r.Name).ShouldBe(["Wei"]);
        await EditAsync(team, checkIn, new() { Remind = "2h", At = "15:00", Closes = "19:00" });
        await team.PlayToAsync("2026-11-06 16:31");
        (await RemindedAsync(team)).ShouldBe([("Wei", Utc("2026-11-06 09:00")), ("Ana", Utc("2026-11-06 16:30"))]);
        await EditAsync(team, checkIn, new() { Remind = "95%" });
        await team.PlayToAsync("2026-11-06 17:30");
        (await RemindedAsync(team)).Count.ShouldBe(2);

        // New York is asked from 15:00 to 19:00 now.
        await EditAsync(team, checkIn, new() { Remind = "none" });
        await team.PlayToAsync("2026-11-06 22:00");
        (await RemindedAsync(team)).Count.ShouldBe(2);
        await EditAsync(team, checkIn, new() { Remind = "1h" });
        await team.PlayToAsync("2026-11-07 12:00");
        (await RemindedAsync(team)).Skip(2).ShouldBe([("Joe", Utc("2026-11-06 23:00"))]);
    }

    [Theory, BothEngines]
    public async Task Who_joins_shortly_before_the_reminder_gets_none_and_gets_a_later_one_where_it_is_moved(string engine)
    {
        await using var team = await CreateAsync(engine);
        var checkIn = await team.CreateWeeklyAsync();
        await team.PlayToAsync("2026-11-06 15:50");
        var (late, later) = (team.Person("Lea", "Ops", team.Manager, "Europe/Berlin"), team.Person("Lou", "Ops", team.Manager, "Europe/Berlin"));
        await team.Database.AddAsync(late);
        await team.PlayToAsync("2026-11-06 16:05");
        await team.Database.AddAsync(later);
        await team.PlayToAsync("2026-11-06 16:20");
        (await team.PromptsAsync(later)).Count.ShouldBe(1);
        (await RemindedAsync(team)).Select(r => r.Name).ShouldBe(["Wei", "Ana"]);

        await EditAsync(team, checkIn, new() { Remind = "30m" });
        await team.PlayToAsync("2026-11-06 17:00");
        (await RemindedAsync(team)).Skip(2).ShouldBe([("Lea", Utc("2026-11-06 16:30")), ("Lou", Utc("2026-11-06 16:30"))], ignoreOrder: true);
    }

    [Theory, BothEngines]
    public async Task Two_nodes_and_a_doubled_trigger_remind_once_and_nobody_is_reminded_after_the_close(string engine)
    {
        await using var team = await CreateAsync(engine);
        await team.Database.AddAsync([.. Enumerable.Range(0, 40).Select(i => team.Person($"P{i}", "Ops", team.Manager, "Europe/Berlin"))]);
        var checkIn = await team.CreateWeeklyAsync();
        var key = new WakeKey(checkIn.Id, "Europe/Berlin").ToString();
        await team.PlayToAsync("2026-11-06 15:59");
        await using var other = team.Database.BuildNode(Configure);
        team.Database.Clock.MoveTo(Utc("2026-11-06 16:00"));

        await Task.WhenAll(team.Wakes.RunAsync(key, default), WakesOf(other).RunAsync(key, default), team.Wakes.RunAsync(key, default));
        await team.Wakes.RunAsync(key, default);
        (await team.OccasionsAsync("checkin/remind/")).Count.ShouldBe(42, "forty and Ana, and Wei before");

        // Down over the moment and the close of the next round.
        await team.PlayToAsync("2026-11-13 13:30");
        team.Database.Clock.MoveTo(Utc("2026-11-13 17:00"));
        await team.Wakes.RunAsync(key, default);
        (await team.OccasionsAsync("checkin/remind/")).Count.ShouldBe(44, "Joe then, and Wei again");
    }

    [Theory, BothEngines]
    public async Task Who_has_not_got_the_card_or_only_just_is_not_reminded_of_it(string engine)
    {
        await using var team = await CreateAsync(engine);
        var bea = team.Person("Bea", "Ops", team.Manager, "Europe/Berlin");
        await team.Database.AddAsync(bea);
        await team.CreateWeeklyAsync();
        await team.PlayToAsync("2026-11-06 15:50");
        await team.Database.WorkAsync(async services =>
        {
            var asks = await services.GetRequiredService<FeedbackDb>().Set<OutboxMessage>().Where(m => m.Occasion.StartsWith("checkin/ask/")).ToListAsync();
            asks.Single(m => m.PersonId == team.Ana.Id).Delivered("late", team.Database.Clock.GetUtcNow());
            asks.Single(m => m.PersonId == bea.Id).Postpone("Transient", Utc("2026-11-06 17:00"));
        });

        await team.PlayToAsync("2026-11-06 16:30");

        (await RemindedAsync(team)).Select(r => r.Name).ShouldBe(["Wei"]);
    }

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

    [Theory, BothEngines]
    public async Task Whoever_manages_it_has_everybody_reminded_once_beside_the_automatic_one(string engine)
    {
        await using var team = await CreateAsync(engine);
        var checkIn = await team.CreateWeeklyAsync();
        (await RemindAsync(team, checkIn, team.Manager)).ShouldBeOfType<RemindOutcome.NotOpen>();
        await team.PlayToAsync("2026-11-06 09:30");
        var wei = (await team.PromptsAsync(team.Wei)).Single();

        (await RemindAsync(team, checkIn, team.Ana)).ShouldBeOfType<RemindOutcome.NotOpen>("it is not hers");
        (await RemindAsync(team, checkIn, team.Manager)).ShouldBe(new RemindOutcome.Sent(1));
        (await RemindAsync(team, checkIn, team.Manager)).ShouldBe(new RemindOutcome.Before(Utc("2026-11-06 09:30")));
        (await team.PayloadAsync(PromptOccasions.Remind(wei.Id, ReminderKind.Asked))).ShouldNotBeNull().ShouldContain("Mia asks for your answer");
        (await RemindAsync(team, checkIn, team.Joe, isAdmin: true)).ShouldBeOfType<RemindOutcome.ByOthers>();
        (await team.OccasionsAsync("checkin/remind/")).Count.ShouldBe(2);
        var entry = await team.Database.ReadAsync(db => db.Set<AuditEntry>().SingleAsync(e => e.Action == "checkins.remind"));
        entry.Subject.Split(',').ShouldSatisfyAllConditions(s => s[0].ShouldBe($"{wei.RoundId}"), s => s[1].ShouldBe($"{team.Wei.Id}"), s => s.Length.ShouldBe(2));

        await team.DeliverAsync();
        await team.ClickAsync<AnswerPrompt>(team.Wei, Answers(wei, "Done", "4"));
        (await team.OccasionsAsync("checkin/reminded/")).Count.ShouldBe(2, "both reminders are over");

        // A week later, shortly before the automatic one: nobody is reminded twice within the hour.
        await team.PlayToAsync("2026-11-13 08:30");
        (await RemindAsync(team, checkIn, team.Manager)).ShouldBe(new RemindOutcome.Sent(1));
        await team.PlayToAsync("2026-11-13 10:00");
        (await RemindedAsync(team)).Count(r => r.Name == "Wei").ShouldBe(3);
    }

    [Theory, BothEngines]
    public async Task Of_an_anonymous_round_nobody_is_told_whom_or_how_many_a_reminder_reached_and_nothing_stored_says_it_later(string engine)
    {
        await using var team = await CreateAsync(engine);
        var created = await team.CreateAsync(Actor(team.Manager, isManager: true), new CheckInTyped(
            "Voices", AudienceTyped.OfTeam("Ops"), "fri", "14:00", "18:00", ["What should change?"]) { Privacy = new PrivacyTyped { Anonymous = true } });
        var checkIn = created.ShouldBeOfType<CreateOutcome.Created>().CheckIn;
        await team.PlayToAsync("2026-11-06 09:30");
        var wei = (await team.PromptsAsync(team.Wei)).Single();
        (await team.PayloadAsync(PromptOccasions.Remind(wei.Id, ReminderKind.Automatic))).ShouldNotBeNull().ShouldContain("Nobody is shown who gets it");
        Json(await team.ClickAsync<ChangeAnswer>(team.Wei, new JsonObject { ["prompt"] = $"{wei.Id}", ["copy"] = "Automatic" })).ShouldContain("q1");
        await team.DeliverAsync();
        var send = new JsonObject { ["prompt"] = $"{wei.Id}", ["q1"] = "More time", ["copy"] = "Automatic" };
        Json(await team.ClickAsync<AnswerPrompt>(team.Wei, send)).ShouldContain("Thank you, taken");
        (await team.OccasionsAsync("checkin/answered/")).Count.ShouldBe(1);

        // Everybody has taken part: that is not told either.
        (await RemindAsync(team, checkIn, team.Manager)).ShouldBe(new RemindOutcome.Sent(null));
        (await team.OccasionsAsync("checkin/remind/")).Count.ShouldBe(1);
        (await team.Database.ReadAsync(db => db.Set<AuditEntry>().SingleAsync(e => e.Action == "checkins.remind"))).Subject.ShouldBe($"{wei.RoundId}");
        (await team.PromptsAsync(team.Wei)).Single().ShouldSatisfyAllConditions(p => p.RemindedAt.ShouldBeNull(), p => p.AwaitsReminder.ShouldBeFalse());

        await team.PlayToAsync("2026-11-07 12:00");
        await team.Database.WorkAsync(s => s.GetRequiredService<FeedbackBot.CheckIns.Anonymity.CountRound>().RunAsync(wei.RoundId, default));
        (await team.PromptsAsync()).ShouldAllBe(p => p.Version == 0 && p.RemindedAt == null && !p.AwaitsReminder);
    }

    [Theory, BothEngines]
    public async Task Of_a_confidential_round_the_direct_manager_alone_is_told_how_many_a_reminder_reached(string engine)
    {
        await using var team = await CreateAsync(engine);
        var created = await team.CreateAsync(Actor(team.Manager, isManager: true), new CheckInTyped(
            "Quiet", AudienceTyped.OfTeam("Ops"), "fri", "14:00", "18:00", ["What should change?"]) { Privacy = new PrivacyTyped { Confidential = true } });
        var checkIn = created.ShouldBeOfType<CreateOutcome.Created>().CheckIn;
        await team.PlayToAsync("2026-11-06 08:00");
        var round = (await team.PromptsAsync(team.Wei)).Single().RoundId;

        (await RemindAsync(team, checkIn, team.Joe, isAdmin: true)).ShouldBe(new RemindOutcome.Sent(null));
        (await team.Database.WorkAsync(services => services.GetRequiredService<RemindPeople>().OwnReportsAsync(Actor(team.Manager, isManager: true), round, default)))
            .ShouldBeOfType<RemindOutcome.ByOthers>();
        (await team.Database.ReadAsync(db => db.Set<AuditEntry>().SingleAsync(e => e.Action == "checkins.remind"))).Subject.ShouldBe($"{round}");
        await team.PlayToAsync("2026-11-06 13:30");
        (await team.Database.WorkAsync(services => services.GetRequiredService<RemindPeople>().OwnReportsAsync(Actor(team.Manager, isManager: true), round, default)))
            .ShouldBe(new RemindOutcome.Sent(1));
    }

    private static async Task<Prompt> AskedJoeAsync(CheckInFixture team)
    {
        await team.PlayToAsync("2026-11-06 21:30");
        await team.DeliverAsync();
        await team.PlayToAsync("2026-11-06 22:00");
        await team.DeliverAsync();
        return (await team.PromptsAsync(team.Joe)).Single();
    }

    private static Task<RemindOutcome> RemindAsync(CheckInFixture team, CheckIn checkIn, Person by, bool isAdmin = false) => team.Database.WorkAsync(
        services => services.GetRequiredService<RemindPeople>().EverybodyAsync(Actor(by, isAdmin, isManager: true), checkIn.Id, default));

    private static async Task<List<(string Name, DateTimeOffset At)>> RemindedAsync(CheckInFixture team) => [.. (await team.Database.ReadAsync(db => (
        from message in db.Set<OutboxMessage>()
        join person in db.Set<Person>() on message.PersonId equals person.Id
        where message.Occasion.StartsWith("checkin/remind/")
        orderby message.Number
        select new { person.Name, message.CreatedAt }).ToListAsync())).Select(r => (r.Name, r.CreatedAt))];

    /// <summary>Whose reminder waits, in Berlin.</summary>
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

    private static Task EditAsync(CheckInFixture team, CheckIn checkIn, ScheduleTyped schedule) => team.Database.WorkAsync(async services =>
    {
        var tracked = await services.GetRequiredService<FeedbackDb>().Set<CheckIn>().SingleAsync(c => c.Id == checkIn.Id);
        (await services.GetRequiredService<EditCheckIn>().RunAsync(
            Actor(team.Manager, isManager: true), tracked, new EditTyped { Schedule = schedule }, default)).ShouldBeOfType<EditOutcome.Edited>();
    });

    private static Task MoveAsync(CheckInFixture team, Person person, string to) => team.Database.WorkAsync(async services =>
    {
        var tracked = await services.GetRequiredService<FeedbackDb>().Set<Person>().SingleAsync(p => p.Id == person.Id);
        tracked.Update(new PersonFacts(person.Name, null, team.Manager.Id, null, to, null, person.TimeZone, "en-US", WorkDays.MondayToFriday, false));
    });
}
