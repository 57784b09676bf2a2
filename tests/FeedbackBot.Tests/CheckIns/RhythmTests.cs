using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.Common;
using FeedbackBot.People;
using FeedbackBot.People.Absences;
using FeedbackBot.Scheduling.Holidays;
using FeedbackBot.Storage;
using FeedbackBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static FeedbackBot.Tests.CheckIns.CheckInCalendarTests;

namespace FeedbackBot.Tests.CheckIns;

/// <summary>Who is asked when things change while a round is open.</summary>
public sealed class RhythmTests
{
    [Theory, BothEngines]
    public async Task Who_joins_in_mid_round_is_asked_then_and_who_comes_too_late_is_not(string engine)
    {
        await using var team = await CheckInFixture.CreateAsync(engine);
        await team.CreateWeeklyAsync();
        await team.PlayToAsync("2026-11-06 14:30");
        var (joiner, late) = (team.Person("Jon", "Ops", team.Manager, "Europe/Berlin"), team.Person("Lea", "Sales", team.Manager, "Europe/Berlin"));
        await team.Database.AddAsync(joiner, late);

        await team.PlayToAsync("2026-11-06 17:00");
        (await team.PromptsAsync(joiner)).Single().Window.ShouldBe(new Window(Utc("2026-11-06 13:00"), Utc("2026-11-06 17:00")));
        await MoveAsync(team, late, "Ops");
        await team.PlayToAsync("2026-11-12 00:00");

        (await team.PromptsAsync(late)).ShouldBeEmpty();
        (await team.PromptsAsync(joiner)).Count.ShouldBe(1);
        await team.PlayToAsync("2026-11-14 00:00");
        (await team.PromptsAsync(late)).Count.ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task Who_leaves_in_mid_round_has_the_card_taken_back_and_counts_nowhere_and_who_returns_is_asked_again(string engine)
    {
        await using var team = await CheckInFixture.CreateAsync(engine);
        await team.CreateWeeklyAsync();
        await team.PlayToAsync("2026-11-06 13:30");
        var prompt = (await team.PromptsAsync(team.Ana)).Single();
        await team.DeliverAsync();

        await MoveAsync(team, team.Ana, "Sales");
        await team.PlayToAsync("2026-11-06 14:00");
        (await team.PromptsAsync(team.Ana)).Single().State.ShouldBe(PromptState.Excused);
        (await team.PayloadAsync(PromptOccasions.Withdrawn(prompt.Id, prompt.Version)))!.ShouldContain("not asked any more");

        await MoveAsync(team, team.Ana, "Ops");
        await team.PlayToAsync("2026-11-06 14:30");
        (await team.PromptsAsync(team.Ana)).Single().ShouldSatisfyAllConditions(
            p => p.Id.ShouldBe(prompt.Id), p => p.State.ShouldBe(PromptState.Open), p => p.ClosesAt.ShouldBe(prompt.ClosesAt));

        await team.Database.WorkAsync(async s => (await s.GetRequiredService<FeedbackDb>().Set<Person>().SingleAsync(p => p.Id == team.Ana.Id)).Deactivate());
        await team.PlayToAsync("2026-11-07 12:00");
        (await team.PromptsAsync(team.Ana)).Single().State.ShouldBe(PromptState.Excused);
        (await team.OccasionsAsync("checkin/ask/")).Count.ShouldBe(3);
    }

    [Theory, BothEngines]
    public async Task An_edit_in_mid_cycle_neither_doubles_nor_loses_a_prompt(string engine)
    {
        await using var team = await CheckInFixture.CreateAsync(engine);
        var checkIn = await team.CreateWeeklyAsync();

        // Friday 13:30 UTC: Shanghai is over, Berlin is asked, New York is not.
        await team.PlayToAsync("2026-11-06 13:30");
        await EditAsync(team, checkIn, new() { At = "16:00" });
        await team.PlayToAsync("2026-11-07 23:00");
        (await team.PromptsAsync(team.Wei)).Single().Window.OpensAt.ShouldBe(Utc("2026-11-06 06:00"));
        (await team.PromptsAsync(team.Ana)).Single().Window.ShouldBe(new Window(Utc("2026-11-06 13:00"), Utc("2026-11-06 17:00")));
        (await team.PromptsAsync(team.Joe)).Single().Window.ShouldBe(new Window(Utc("2026-11-06 21:00"), Utc("2026-11-07 01:00")));

        // Another day from now on: the next is Thursday's, and a time that has begun is not lost.
        await EditAsync(team, checkIn, new() { Days = "thu" });
        await team.PlayToAsync("2026-11-12 14:30");
        await EditAsync(team, checkIn, new() { At = "15:00", Closes = "20:00" });
        await team.PlayToAsync("2026-11-13 23:00");
        (await team.PromptsAsync(team.Wei)).Select(p => p.OpensAt).ShouldBe([Utc("2026-11-06 06:00"), Utc("2026-11-12 08:00")]);
        (await team.PromptsAsync(team.Ana)).Select(p => p.OpensAt).ShouldBe([Utc("2026-11-06 13:00"), Utc("2026-11-12 14:00")]);
        (await team.PromptsAsync(team.Joe)).Select(p => p.OpensAt).ShouldBe([Utc("2026-11-06 21:00"), Utc("2026-11-12 20:00")]);

        await EditAsync(team, checkIn, new() { Every = "2w", Until = "2026-12-10" });
        await team.PlayToAsync("2027-01-31 00:00");
        (await team.PromptsAsync(team.Ana)).Skip(2).Select(p => p.OpensAt).ShouldBe([Utc("2026-11-19 14:00"), Utc("2026-12-03 14:00")]);
    }

    [Theory, BothEngines]
    public async Task A_pause_until_a_date_ends_by_itself(string engine)
    {
        await using var team = await CheckInFixture.CreateAsync(engine);
        var checkIn = await team.CreateWeeklyAsync();
        await team.Database.WorkAsync(async s => (await s.GetRequiredService<FeedbackDb>().Set<CheckIn>().SingleAsync(c => c.Id == checkIn.Id)).PauseUntil(new DateOnly(2026, 11, 20)));

        await team.PlayToAsync("2026-11-28 00:00");

        (await team.PromptsAsync(team.Ana)).Select(p => p.OpensAt).ShouldBe([Utc("2026-11-20 13:00"), Utc("2026-11-27 13:00")]);
    }

    [Theory, BothEngines]
    public async Task Somebody_away_is_not_asked_and_who_comes_back_in_time_is_asked_then(string engine)
    {
        await using var team = await CheckInFixture.CreateAsync(engine);
        await team.CreateWeeklyAsync();
        var friday = new DateOnly(2026, 11, 6);
        await AwayAsync(team, team.Wei, friday, friday);
        await AwayAsync(team, team.Ana, friday.AddDays(-2), friday.AddDays(3));
        await team.PlayToAsync("2026-11-06 13:30");
        (await team.PromptsAsync()).ShouldBeEmpty();

        await BackAsync(team, team.Ana);
        await team.PlayToAsync("2026-11-06 14:00");
        (await team.PromptsAsync(team.Ana)).Single().Window.ShouldBe(new Window(Utc("2026-11-06 13:00"), Utc("2026-11-06 17:00")));
        await AwayAsync(team, team.Ana, friday, friday);
        await team.PlayToAsync("2026-11-07 12:00");

        (await team.PromptsAsync(team.Wei)).ShouldBeEmpty();
        (await team.PromptsAsync(team.Ana)).Single().State.ShouldBe(PromptState.Excused, "away when it closed");
        (await team.PromptsAsync(team.Joe)).Single().State.ShouldBe(PromptState.Missed);
    }

    [Theory, BothEngines]
    public async Task A_round_over_night_asks_whoever_is_back_at_midnight(string engine)
    {
        await using var team = await CheckInFixture.CreateAsync(engine);
        var checkIn = await team.CreateWeeklyAsync("thu");
        await EditAsync(team, checkIn, new() { At = "15:00", Closes = "10:00" });
        await AwayAsync(team, team.Ana, new DateOnly(2026, 11, 2), new DateOnly(2026, 11, 5));

        await team.PlayToAsync("2026-11-05 22:30");
        (await team.PromptsAsync(team.Ana)).ShouldBeEmpty();
        await team.PlayToAsync("2026-11-05 23:00");

        (await team.PromptsAsync(team.Ana)).Single().Window.ShouldBe(new Window(Utc("2026-11-05 14:00"), Utc("2026-11-06 09:00")));
    }

    [Theory, BothEngines]
    public async Task A_holiday_moves_the_round_of_those_who_have_it_and_the_preview_says_so(string engine)
    {
        await using var team = await CheckInFixture.CreateAsync(engine);
        var checkIn = await team.CreateWeeklyAsync();
        await EditAsync(team, checkIn, new() { Holidays = "next" });
        await team.Database.WorkAsync(async s => (await s.GetRequiredService<FeedbackDb>().Set<Person>().SingleAsync(p => p.Id == team.Ana.Id)).LiveBy("de"));
        await team.Database.AddAsync(Holiday.On(team.Database.Clock.NewId<HolidayId>(), "de", new DateOnly(2026, 11, 6), "A *holiday*"));

        var preview = await PreviewAsync(team, checkIn);
        preview.Next[0].ShouldSatisfyAllConditions(r => r.Date.ShouldBe(new DateOnly(2026, 11, 6)), r => r.Asked.ShouldBe(3), r => r.Moved.ShouldBe(1));
        await team.PlayToAsync("2026-11-10 12:00");
        (await team.PromptsAsync(team.Ana)).Single().Window.ShouldBe(new Window(Utc("2026-11-09 13:00"), Utc("2026-11-09 17:00")));
        (await team.PromptsAsync(team.Joe)).Single().OpensAt.ShouldBe(Utc("2026-11-06 19:00"));
        (await team.Database.ReadAsync(db => db.Set<Round>().Select(r => r.Date).ToListAsync())).ShouldBe([new DateOnly(2026, 11, 6)]);

        await EditAsync(team, checkIn, new() { Holidays = "skip" });
        await team.Database.AddAsync(Holiday.On(team.Database.Clock.NewId<HolidayId>(), "de", new DateOnly(2026, 11, 13), "Another"));
        (await PreviewAsync(team, checkIn)).Next[0].LeftOut.ShouldBe([new("Ana", LeftOutReason.Holiday, null, "Another")]);
    }

    [Theory, BothEngines]
    public async Task Ones_own_time_and_a_mute_hold_for_oneself_only(string engine)
    {
        await using var team = await CheckInFixture.CreateAsync(engine);
        var checkIn = await team.CreateWeeklyAsync();
        await ChooseAsync(team, checkIn, team.Ana, c => c.AskAt(new TimeOnly(9, 30)));
        await ChooseAsync(team, checkIn, team.Joe, c => c.Mute(new DateOnly(2026, 11, 13)));
        (await PreviewAsync(team, checkIn)).Next[0].LeftOut.ShouldBe([new("Joe", LeftOutReason.Muted, new DateOnly(2026, 11, 13))]);

        await team.PlayToAsync("2026-11-21 12:00");

        (await team.PromptsAsync(team.Ana)).Select(p => p.Window).ShouldBe([
            new(Utc("2026-11-06 08:30"), Utc("2026-11-06 17:00")), new(Utc("2026-11-13 08:30"), Utc("2026-11-13 17:00")), new(Utc("2026-11-20 08:30"), Utc("2026-11-20 17:00"))]);
        (await team.PromptsAsync(team.Joe)).Single().OpensAt.ShouldBe(Utc("2026-11-20 19:00"));
        (await team.PromptsAsync(team.Wei)).Count.ShouldBe(3);

        // A close that leaves no time: the usual time holds again.
        await EditAsync(team, checkIn, new() { At = "07:00", Closes = "09:00" });
        await team.PlayToAsync("2026-11-28 12:00");
        (await team.PromptsAsync(team.Ana))[^1].OpensAt.ShouldBe(Utc("2026-11-27 06:00"));
    }

    [Theory, BothEngines]
    public async Task A_round_that_has_begun_in_the_east_is_not_taken_from_the_west_by_an_edit(string engine)
    {
        await using var team = await CheckInFixture.CreateAsync(engine);
        var checkIn = await team.CreateWeeklyAsync();
        await team.PlayToAsync("2026-11-06 13:30");

        await EditAsync(team, checkIn, new() { Days = "mon", At = "15:00" });
        await team.PlayToAsync("2026-11-10 12:00");

        (await team.PromptsAsync(team.Joe)).Select(p => p.OpensAt).ShouldBe([Utc("2026-11-06 20:00"), Utc("2026-11-09 20:00")]);
        (await team.PromptsAsync(team.Ana)).Select(p => p.OpensAt).ShouldBe([Utc("2026-11-06 13:00"), Utc("2026-11-09 14:00")]);
    }

    private static Task<CheckInPreview> PreviewAsync(CheckInFixture team, CheckIn checkIn) => team.Database.AskAsync(async (FeedbackDb db) =>
        await team.Database.AskAsync((PreviewCheckIn p) => p.RunAsync(db.Set<CheckIn>().AsNoTracking().Single(c => c.Id == checkIn.Id), default)));

    private static Task ChooseAsync(CheckInFixture team, CheckIn checkIn, Person person, Action<CheckInChoice> choose) => team.Database.WorkAsync(
        async services => choose(await services.GetRequiredService<OwnCheckIns>().ChoiceAsync(checkIn.Id, person.Id, default)));

    private static Task AwayAsync(CheckInFixture team, Person person, DateOnly from, DateOnly to) =>
        team.Database.AddAsync(Absence.Of(team.Database.Clock.NewId<AbsenceId>(), person.Id, new DateRange(from, to), person.Id));

    private static Task BackAsync(CheckInFixture team, Person person) => team.Database.WorkAsync(
        services => services.GetRequiredService<FeedbackDb>().Set<Absence>().Where(a => a.PersonId == person.Id).ExecuteDeleteAsync());

    private static Task EditAsync(CheckInFixture team, CheckIn checkIn, ScheduleTyped schedule) => team.Database.WorkAsync(async services =>
    {
        var tracked = await services.GetRequiredService<FeedbackDb>().Set<CheckIn>().SingleAsync(c => c.Id == checkIn.Id);
        (await services.GetRequiredService<EditCheckIn>().RunAsync(
            CheckInFixture.Actor(team.Manager, isManager: true), tracked, new EditTyped { Schedule = schedule }, default)).ShouldBeOfType<EditOutcome.Edited>();
    });

    private static Task MoveAsync(CheckInFixture team, Person person, string to) => team.Database.WorkAsync(async services =>
    {
        var tracked = await services.GetRequiredService<FeedbackDb>().Set<Person>().SingleAsync(p => p.Id == person.Id);
        tracked.Update(new PersonFacts(person.Name, null, team.Manager.Id, null, to, null, person.TimeZone, "en-US", WorkDays.MondayToFriday, false));
    });
}
