using System.Text.Json.Nodes;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.Common;
using FeedbackBot.Delivery;
using FeedbackBot.People;
using FeedbackBot.People.Absences;
using FeedbackBot.Storage;
using FeedbackBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static FeedbackBot.Tests.CheckIns.CheckInCalendarTests;
using static FeedbackBot.Tests.CheckIns.CheckInFixture;
using static FeedbackBot.Tests.CheckIns.Reminders.Reminded;

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

    private static Task EditAsync(CheckInFixture team, CheckIn checkIn, ScheduleTyped schedule) => team.Database.WorkAsync(async services =>
    {
        var tracked = await services.GetRequiredService<FeedbackDb>().Set<CheckIn>().SingleAsync(c => c.Id == checkIn.Id);
        (await services.GetRequiredService<EditCheckIn>().RunAsync(
            Actor(team.Manager, isManager: true), tracked, new EditTyped { Schedule = schedule }, default)).ShouldBeOfType<EditOutcome.Edited>();
    });
}
