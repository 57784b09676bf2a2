using System.Globalization;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.People;
using FeedbackBot.Scheduling.Cadences;
using FsCheck;
using FsCheck.Fluent;

namespace FeedbackBot.Tests.CheckIns;

public sealed class HolidayMovesTests
{
    private static readonly DateOnly[] Christmas = [new(2026, 12, 24), new(2026, 12, 25)];

    private static readonly Arbitrary<Case> Cases = Arb.From(
        from days in Gen.Choose(1, 127)
        from work in Gen.Choose(0, 127)
        from holidays in Gen.Choose(0, 59).Select(day => new DateOnly(2026, 12, 1).AddDays(day)).ListOf()
        from policy in Gen.Elements(HolidayPolicy.Skip, HolidayPolicy.Next, HolidayPolicy.Previous)
        select new Case(Times((WorkDays)days, policy), new WorkWeek((WorkDays)work, holidays.ToHashSet().Contains)));

    // 24 December 2026 is a Thursday; it and Christmas Day are holidays here, and the weekend follows.
    [Theory]
    [InlineData("Fri", "Skip", "2026-12-25", null, "Holiday")]
    [InlineData("Fri", "Next", "2026-12-25", "2026-12-28", "Moved")]
    [InlineData("Fri", "Previous", "2026-12-25", "2026-12-23", "Moved")]
    [InlineData("Mon, Fri", "Next", "2026-12-25", null, "Taken")]
    [InlineData("Wed, Fri", "Previous", "2026-12-25", null, "Taken")]
    [InlineData("Thu, Fri", "Next", "2026-12-24", "2026-12-28", "Moved")]
    [InlineData("Thu, Fri", "Next", "2026-12-25", null, "Taken")]
    [InlineData("Fri", "Next", "2026-12-18", "2026-12-18", "OnTheDay")]
    [InlineData("Sat", "Next", "2026-12-26", null, "NotWorking")]
    public void A_round_on_a_holiday_is_skipped_or_moved(string days, string policy, string date, string? day, string reason) =>
        Times(Enum.Parse<WorkDays>(days), Enum.Parse<HolidayPolicy>(policy)).Place(Date(date), new WorkWeek(WorkDays.MondayToFriday, Christmas.Contains))
            .ShouldBe(new Placement(day is null ? null : Date(day), Enum.Parse<PlacementReason>(reason)));

    [Fact]
    public void Nothing_is_moved_into_a_pause()
    {
        var times = Times(WorkDays.Fri, HolidayPolicy.Previous);
        times = times with { Cadence = times.Cadence with { PausedUntil = Date("2026-12-25") } };

        times.Place(Date("2026-12-25"), new WorkWeek(WorkDays.MondayToFriday, Christmas.Contains)).Day.ShouldBeNull();
    }

    [Fact]
    public void Nobody_ever_gets_two_rounds_on_a_day_or_one_on_a_day_they_do_not_work() => Check((times, week) =>
    {
        var placed = Dates().Where(times.Cadence.IsOn).Select(date => times.Place(date, week).Day).OfType<DateOnly>().ToList();

        placed.ShouldBe(placed.Distinct());
        placed.ShouldAllBe(day => week.Works(day));
    });

    [Fact]
    public void What_comes_on_a_day_is_the_round_that_was_placed_there() => Check((times, week) =>
    {
        var placed = Dates(-40, 140).Where(times.Cadence.IsOn).Where(date => times.Place(date, week).Day is not null)
            .ToDictionary(date => times.Place(date, week).Day!.Value);

        foreach (var day in Dates())
            times.RoundOn(day, week).ShouldBe(placed.TryGetValue(day, out var date) ? date : null, $"{day}");
    });

    [Fact]
    public void The_next_rounds_of_somebody_are_those_open_when_their_time_comes() => Check((times, week) =>
    {
        var who = new Attendance(TimeZoneInfo.Utc, week);
        foreach (var round in times.After(new DateTimeOffset(2026, 11, 30, 0, 0, 0, TimeSpan.Zero), who).TakeWhile(r => r.Day < Date("2027-02-10")))
            times.OpenAt(round.Window.OpensAt, who).ShouldBe(round);
    });

    private static IEnumerable<DateOnly> Dates(int from = 0, int count = 70) => Enumerable.Range(from, count).Select(Date("2026-12-01").AddDays);

    private static CheckInTimes Times(WorkDays days, HolidayPolicy policy) =>
        new(Cadence.Weekly(days), new TimeOnly(14, 0), new TimeOnly(18, 0), policy);

    private static void Check(Action<CheckInTimes, WorkWeek> holds) =>
        Prop.ForAll(Cases, c => holds(c.Times, c.Week)).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static DateOnly Date(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    private sealed record Case(CheckInTimes Times, WorkWeek Week)
    {
        public override string ToString() => $"{Times} works {Week.Days}, holidays {string.Join(' ', Dates(-5, 80).Where(Week.IsHoliday))}";
    }
}
