using FeedbackBot.CheckIns;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.People;
using FeedbackBot.Scheduling;
using FeedbackBot.Storage;
using FeedbackBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static FeedbackBot.Tests.CheckIns.CheckInCalendarTests;

namespace FeedbackBot.Tests.CheckIns;

public sealed class RoundTests
{
    [Theory, BothEngines]
    public async Task Everybody_is_asked_at_their_own_local_time_and_the_card_closes_at_theirs(string engine)
    {
        await using var team = await CheckInFixture.CreateAsync(engine);
        await team.CreateWeeklyAsync();

        await team.PlayToAsync("2026-11-07 12:00");

        (await team.PromptsAsync(team.Wei)).Single().Window.ShouldBe(new Window(Utc("2026-11-06 06:00"), Utc("2026-11-06 10:00")));
        (await team.PromptsAsync(team.Ana)).Single().Window.ShouldBe(new Window(Utc("2026-11-06 13:00"), Utc("2026-11-06 17:00")));
        (await team.PromptsAsync(team.Joe)).Single().Window.ShouldBe(new Window(Utc("2026-11-06 19:00"), Utc("2026-11-06 23:00")));
        (await team.PromptsAsync()).ShouldAllBe(p => p.State == PromptState.Missed);
        (await team.OccasionsAsync("checkin/ask/")).Count.ShouldBe(3);
        (await team.OccasionsAsync("checkin/closed/")).Count.ShouldBe(3);
        (await team.Database.ReadAsync(db => db.Set<Round>().CountAsync())).ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task A_trigger_that_fires_twice_and_on_two_nodes_at_once_asks_everybody_once(string engine)
    {
        await using var team = await CheckInFixture.CreateAsync(engine);
        await team.Database.AddAsync([.. Enumerable.Range(0, 60).Select(i => team.Person($"P{i}", "Ops", team.Manager, "Europe/Berlin"))]);
        var checkIn = await team.CreateWeeklyAsync();
        team.Database.Clock.MoveTo(Utc("2026-11-06 13:00"));
        await using var other = team.Database.BuildNode(CheckInFixture.Configure);
        var key = new WakeKey(checkIn.Id, "Europe/Berlin").ToString();

        await Task.WhenAll(
            team.Wakes.RunAsync(key, default), CheckInFixture.WakesOf(other).RunAsync(key, default), team.Wakes.RunAsync(key, default));
        await team.Wakes.RunAsync(key, default);

        var prompts = await team.PromptsAsync();
        prompts.Count.ShouldBe(61);
        prompts.Select(p => p.PersonId).Distinct().Count().ShouldBe(61);
        (await team.OccasionsAsync("checkin/ask/")).Count.ShouldBe(61);
        (await team.Database.ReadAsync(db => db.Set<Round>().CountAsync())).ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task After_weeks_of_downtime_only_a_round_that_is_open_now_is_asked(string engine)
    {
        await using var team = await CheckInFixture.CreateAsync(engine);
        var checkIn = await team.CreateWeeklyAsync();
        var berlin = new WakeKey(checkIn.Id, "Europe/Berlin");

        team.Database.Clock.MoveTo(Utc("2026-11-30 09:00"));
        await team.Wakes.RunAsync(berlin.ToString(), default);
        (await team.PromptsAsync()).ShouldBeEmpty();
        (await team.Wakes.PlanAsync(berlin.ToString(), default)).Single().At.ShouldBe(Utc("2026-12-04 13:00"));

        team.Database.Clock.MoveTo(Utc("2026-12-18 16:30"));
        (await team.Wakes.PlanAsync(berlin.ToString(), default)).Single().At.ShouldBe(Utc("2026-12-18 13:00"));
        await team.Wakes.RunAsync(berlin.ToString(), default);
        (await team.PromptsAsync()).Single().ClosesAt.ShouldBe(Utc("2026-12-18 17:00"));
        (await team.Wakes.PlanAsync(berlin.ToString(), default)).Single().At.ShouldBe(Utc("2026-12-18 17:00"));
    }

    [Theory, BothEngines]
    public async Task Somebody_whose_zone_changes_in_mid_round_is_not_asked_again(string engine)
    {
        await using var team = await CheckInFixture.CreateAsync(engine);
        await team.CreateWeeklyAsync();
        await team.PlayToAsync("2026-11-06 13:30");
        (await team.PromptsAsync(team.Ana)).Count.ShouldBe(1);

        await team.Database.WorkAsync(async services =>
        {
            var ana = await services.GetRequiredService<FeedbackDb>().Set<Person>().SingleAsync(p => p.Id == team.Ana.Id);
            ana.Update(new PersonFacts("Ana", null, team.Manager.Id, null, "Ops", null, "America/New_York", null, WorkDays.MondayToFriday, false));
        });
        await team.PlayToAsync("2026-11-07 12:00");

        (await team.PromptsAsync(team.Ana)).Single().ClosesAt.ShouldBe(Utc("2026-11-06 17:00"));
        (await team.PromptsAsync(team.Ana)).Single().State.ShouldBe(PromptState.Missed);
    }

    [Theory, BothEngines]
    public async Task Nobody_is_asked_on_a_day_they_do_not_work_or_after_they_left(string engine)
    {
        await using var team = await CheckInFixture.CreateAsync(engine);
        var (partTime, gone) = (team.Person("Pat", "Ops", team.Manager, "Europe/Berlin", WorkDays.Mon), team.Person("Gus", "Ops", team.Manager, "Europe/Berlin"));
        gone.Deactivate();
        await team.Database.AddAsync(partTime, gone);
        var checkIn = await team.CreateWeeklyAsync();

        await team.PlayToAsync("2026-11-07 12:00");

        (await team.PromptsAsync(partTime)).ShouldBeEmpty();
        (await team.PromptsAsync(gone)).ShouldBeEmpty();
        var preview = await team.Database.AskAsync((PreviewCheckIn p) => p.RunAsync(checkIn, default));
        preview.AskedCount.ShouldBe(3);
        preview.LeftOut.ShouldBe([new("Gus", LeftOutReason.Inactive), new("Pat", LeftOutReason.NotWorking)]);
        preview.Zones.Select(z => z.Zone).ShouldBe(["Asia/Shanghai", "Europe/Berlin", "America/New_York"]);
    }

    [Theory, BothEngines]
    public async Task A_paused_check_in_opens_nothing_and_still_closes_what_is_open(string engine)
    {
        await using var team = await CheckInFixture.CreateAsync(engine);
        var checkIn = await team.CreateWeeklyAsync();
        await team.PlayToAsync("2026-11-06 13:30");
        await ChangeAsync(team, checkIn, c => c.Pause());

        await team.PlayToAsync("2026-11-20 12:00");
        (await team.PromptsAsync()).Select(p => (p.PersonId, p.State)).ShouldBe([(team.Wei.Id, PromptState.Missed), (team.Ana.Id, PromptState.Missed)]);

        await ChangeAsync(team, checkIn, c => c.Resume(team.Database.Clock.GetUtcNow(), new DateOnly(2026, 11, 20)));
        await team.PlayToAsync("2026-11-20 13:30");
        (await team.PromptsAsync(team.Ana)).Count.ShouldBe(2);
        (await team.PromptsAsync(team.Wei)).Count.ShouldBe(1, "his round of that day would have opened before it was resumed");
    }

    [Theory, BothEngines]
    public async Task A_round_opened_by_hand_asks_now_and_the_calendar_does_not_ask_again_that_day(string engine)
    {
        await using var team = await CheckInFixture.CreateAsync(engine);
        var checkIn = await team.CreateWeeklyAsync("mon-fri");
        var manager = CheckInFixture.Actor(team.Manager, isManager: true);
        Task<RunOutcome> RunNow() => team.Database.WorkAsync(services => services.GetRequiredService<RunCheckIn>().RunAsync(manager, checkIn, default));

        var opened = (await RunNow()).ShouldBeOfType<RunOutcome.Opened>();
        var again = await RunNow();
        await team.PlayToAsync("2026-11-02 23:00");

        // 09:00 UTC on Monday is Monday in all three zones.
        opened.ShouldBe(new RunOutcome.Opened(3, 0, Utc("2026-11-02 13:00")));
        again.ShouldBeOfType<RunOutcome.Exists>();
        (await team.PromptsAsync()).Select(p => p.Window).ShouldBe(Enumerable.Repeat(new Window(Utc("2026-11-02 09:00"), Utc("2026-11-02 13:00")), 3));
    }

    [Theory, BothEngines]
    public async Task One_person_who_cannot_be_asked_does_not_keep_the_others_from_it_and_is_tried_again(string engine)
    {
        await using var team = await CheckInFixture.CreateAsync(engine);
        await team.Database.AddAsync([.. Enumerable.Range(0, 30).Select(i => team.Person($"P{i}", "Ops", team.Manager, "Europe/Berlin"))]);
        var checkIn = await team.CreateWeeklyAsync();
        var key = new WakeKey(checkIn.Id, "Europe/Berlin").ToString();
        await SqlAsync(team, FailFor(team.Ana, engine));

        team.Database.Clock.MoveTo(Utc("2026-11-06 13:00"));
        await team.Wakes.RunAsync(key, default);
        (await team.PromptsAsync()).Count.ShouldBe(30);
        (await team.PromptsAsync(team.Ana)).ShouldBeEmpty();

        var retry = (await team.Wakes.PlanAsync(key, default)).Single();
        retry.At.ShouldBe(Utc("2026-11-06 13:01"));
        await SqlAsync(team, engine == "Postgres" ? """DROP TRIGGER fails ON "CheckInPrompts" """ : "DROP TRIGGER fails");
        team.Database.Clock.MoveTo(retry.At);
        await team.Wakes.RunAsync(key, default);

        (await team.PromptsAsync()).Count.ShouldBe(31);
        (await team.PromptsAsync(team.Ana)).Single().OpensAt.ShouldBe(Utc("2026-11-06 13:00"));
        (await team.Wakes.PlanAsync(key, default)).Single().At.ShouldBe(Utc("2026-11-06 16:00"), "the reminder");
    }

    [Theory, BothEngines]
    public async Task The_round_of_a_week_in_which_the_clocks_change_is_at_the_same_local_time(string engine)
    {
        await using var team = await CheckInFixture.CreateAsync(engine);
        await team.CreateWeeklyAsync();

        await team.PlayToAsync("2027-04-05 00:00");

        // New York enters summer time on 14 March 2027, Berlin on 28 March 2027; Shanghai has none.
        var opened = (await team.PromptsAsync()).ToLookup(p => p.PersonId, p => p.OpensAt);
        opened[team.Joe.Id].TakeLast(4).ShouldBe([Utc("2027-03-12 19:00"), Utc("2027-03-19 18:00"), Utc("2027-03-26 18:00"), Utc("2027-04-02 18:00")]);
        opened[team.Ana.Id].TakeLast(4).ShouldBe([Utc("2027-03-12 13:00"), Utc("2027-03-19 13:00"), Utc("2027-03-26 13:00"), Utc("2027-04-02 12:00")]);
        opened[team.Wei.Id].TakeLast(4).ShouldBe([Utc("2027-03-12 06:00"), Utc("2027-03-19 06:00"), Utc("2027-03-26 06:00"), Utc("2027-04-02 06:00")]);
        opened.ShouldAllBe(person => person.Count() == 22);
    }

    private static Task ChangeAsync(CheckInFixture team, CheckIn checkIn, Action<CheckIn> change) => team.Database.WorkAsync(
        async services => change(await services.GetRequiredService<FeedbackDb>().Set<CheckIn>().SingleAsync(c => c.Id == checkIn.Id)));

    /// <summary>The database refuses this one person's prompt, whoever asks.</summary>
    private static string FailFor(Person person, string engine) => engine == "Postgres"
        ? $"""
           CREATE FUNCTION fails() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no'; END $$;
           CREATE TRIGGER fails BEFORE INSERT ON "CheckInPrompts" FOR EACH ROW WHEN (NEW."PersonId" = '{person.Id}') EXECUTE FUNCTION fails();
           """
        : $"""CREATE TRIGGER fails BEFORE INSERT ON "CheckInPrompts" WHEN NEW."PersonId" = '{person.Id.ToString().ToUpperInvariant()}' BEGIN SELECT RAISE(ABORT, 'no'); END""";

    private static Task SqlAsync(CheckInFixture team, string sql) =>
        team.Database.ReadAsync(db => db.Database.ExecuteSqlRawAsync(sql));
}
