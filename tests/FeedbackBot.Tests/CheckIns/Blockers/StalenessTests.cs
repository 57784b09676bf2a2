using FeedbackBot.CheckIns.Blockers;
using FeedbackBot.Common;
using FeedbackBot.People;
using FsCheck;
using FsCheck.Fluent;

namespace FeedbackBot.Tests.CheckIns.Blockers;

public sealed class StalenessTests
{
    private static readonly TimeZoneInfo Berlin = LocalTimes.FindZone("Europe/Berlin")!;
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly Arbitrary<Case> Cases = Arb.From(
        from zone in Gen.Elements("Europe/Berlin", "America/New_York", "Asia/Shanghai", "Australia/Lord_Howe", "Pacific/Kiritimati", "America/Santiago")
        from days in Gen.Choose(1, 127)
        from wanted in Gen.Choose(1, 30)
        from minute in Gen.Choose(0, 2 * 365 * 1440)
        select new Case(LocalTimes.FindZone(zone)!, (WorkDays)days, wanted, Start.AddMinutes(minute)));

    [Theory]
    [InlineData("2026-11-06 13:30", 3, "2026-11-11 13:30")] // Friday: Monday, Tuesday, Wednesday
    [InlineData("2026-11-07 09:00", 1, "2026-11-09 09:00")] // Saturday counts for nothing
    [InlineData("2026-10-23 12:30", 1, "2026-10-26 13:30")] // the clocks changed on Sunday
    [InlineData("2026-03-27 01:30", 1, "2026-03-30 00:30")]
    public void Working_days_are_counted_by_the_wall_clock(string since, int days, string due) =>
        Staleness.DueAt(CheckInCalendarTests.Utc(since), days, Berlin, WeekDays).ShouldBe(CheckInCalendarTests.Utc(due));

    [Fact]
    public void Who_never_works_is_not_waited_for() => Staleness.DueAt(Start, 1, Berlin, _ => false).ShouldBeNull();

    [Fact]
    public void It_is_due_on_a_working_day_after_exactly_as_many_of_them_and_never_before_the_first_look() => Check((zone, works, wanted, since) =>
    {
        var due = Staleness.DueAt(since, wanted, zone, works).ShouldNotBeNull();
        works(due.DateIn(zone)).ShouldBeTrue();
        Staleness.WorkingDays(since, due, zone, works).ShouldBe(wanted);
        due.ShouldBeGreaterThan(since + TimeSpan.FromHours(20));
    });

    [Fact]
    public void Looking_again_comes_to_an_end_on_full_hours_and_within_an_hour_of_when_it_is_due() => Check((zone, works, wanted, since) =>
    {
        var due = Staleness.DueAt(since, wanted, zone, works)!.Value;
        var (look, looks) = (Staleness.FirstLook(since), 1);
        while (look < due)
        {
            var next = Staleness.NextLook(due, look);
            next.ShouldBeGreaterThan(look);
            (look, looks) = (next, looks + 1);
        }

        look.ShouldBeLessThan(Max(due, Staleness.FirstLook(since)) + TimeSpan.FromHours(1));
        (look.UtcTicks % TimeSpan.TicksPerHour).ShouldBe(0);
        looks.ShouldBeLessThan((int)(due - since).TotalDays / 7 + 4);
    });

    [Fact]
    public void Medians_and_counts_by_hand()
    {
        DateTimeOffset At(double day) => Start.AddDays(day);
        BlockerLife Life(double opened, double? solved) => new(default, At(opened), solved is { } day ? At(day) : null);
        BlockerRaised Raised(int blocker, double at) => new(new BlockerId(new Guid(blocker, 0, 0, new byte[8])), At(at));
        var trend = BlockerTrends.Of(
            [Life(0, 8), Life(1, 3), Life(8, 9), Life(9, null), Life(-30, 13.5)], [Raised(1, 2), Raised(1, 6), Raised(2, 6), Raised(1, 13.9), Raised(3, 14)],
            [At(0), At(7), At(14)]);
        trend.Periods.Select(p => (p.Opened, p.Resolved, p.Raised, p.MedianDays)).ShouldBe([(2, 1, 2, 2m), (2, 3, 1, 8m)]);
        trend.Periods[1].Solved.Select(s => s.OpenDays).ShouldBe([8, 1, 43]);
        (trend.MedianDays, trend.MedianDaysBefore).ShouldBe((5m, 2m));
    }

    private static bool WeekDays(DateOnly date) => WorkDays.MondayToFriday.Includes(date.DayOfWeek);

    private static DateTimeOffset Max(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    private static void Check(Action<TimeZoneInfo, Func<DateOnly, bool>, int, DateTimeOffset> property) =>
        Prop.ForAll(Cases, c => property(c.Zone, date => c.Days.Includes(date.DayOfWeek), c.Wanted, c.Since)).QuickCheckThrowOnFailure();

    private sealed record Case(TimeZoneInfo Zone, WorkDays Days, int Wanted, DateTimeOffset Since);
}
