using FeedbackBot.CheckIns;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.Common;
using FeedbackBot.People;
using FsCheck;
using FsCheck.Fluent;

namespace FeedbackBot.Tests.CheckIns;

public sealed class CheckInCalendarProperties
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly TimeZoneInfo[] Zones =
    [
        .. new[]
        {
            "Europe/Berlin", "America/New_York", "Asia/Shanghai", "Australia/Lord_Howe", "America/St_Johns", "Pacific/Kiritimati",
            "Asia/Kathmandu", "America/Santiago", "Africa/Cairo", "Etc/UTC",
        }.Select(name => LocalTimes.FindZone(name)!),
    ];

    private static readonly Arbitrary<Case> Cases = Arb.From(
        from zone in Gen.Elements(Zones)
        from days in Gen.Choose(1, 127)
        from at in Gen.Choose(0, 1439)
        from closes in Gen.Choose(0, 1439)
        from minute in Gen.Choose(0, 2 * 365 * 1440)
        select new Case(new CheckInTimes((WorkDays)days, Minute(at), Minute(closes)), zone, Start.AddMinutes(minute)));

    [Fact]
    public void Every_window_gives_time_to_answer_and_is_at_most_a_day_and_a_change_of_clocks_long() => Check((times, zone, now) =>
    {
        var window = times.WindowOn(now.DateIn(zone), zone);
        (window.ClosesAt - window.OpensAt).ShouldBeGreaterThan(TimeSpan.Zero);
        (window.ClosesAt - window.OpensAt).ShouldBeLessThanOrEqualTo(TimeSpan.FromHours(26));
    });

    [Fact]
    public void The_next_round_is_the_first_that_opens_after_now() => Check((times, zone, now) =>
    {
        var next = times.NextAfter(now, Attendance.In(zone)).ShouldNotBeNull();
        next.Window.OpensAt.ShouldBeGreaterThan(now);
        times.Cadence.IsOn(next.Date).ShouldBeTrue();
        for (var date = now.DateIn(zone).AddDays(-2); date < next.Date; date = date.AddDays(1))
            (times.Cadence.IsOn(date) && times.WindowOn(date, zone).OpensAt > now).ShouldBeFalse();
    });

    [Fact]
    public void What_is_open_at_an_instant_contains_it_and_nothing_open_is_overlooked() => Check((times, zone, now) =>
    {
        var open = times.OpenAt(now, Attendance.In(zone));
        if (open is { } found)
            found.Window.Contains(now).ShouldBeTrue();
        var any = Enumerable.Range(-3, 5).Select(d => now.DateIn(zone).AddDays(d))
            .Any(date => times.Cadence.IsOn(date) && times.WindowOn(date, zone).Contains(now));
        open.HasValue.ShouldBe(any);
    });

    [Fact]
    public void Whoever_wakes_at_each_opening_opens_every_date_once_and_in_order() => Check((times, zone, now) =>
    {
        var at = now;
        var dates = new List<DateOnly>();
        for (var i = 0; i < 10; i++)
        {
            at = times.NextAfter(at, Attendance.In(zone))!.Value.Window.OpensAt;
            dates.Add(times.OpenAt(at, Attendance.In(zone)).ShouldNotBeNull().Date);
        }

        dates.ShouldBe(dates.Distinct().Order());
        Enumerable.Range(0, dates[^1].DayNumber - dates[0].DayNumber + 1).Select(d => dates[0].AddDays(d)).Where(times.Cadence.IsOn).ShouldBe(dates);
    });

    private static void Check(Action<CheckInTimes, TimeZoneInfo, DateTimeOffset> holds) =>
        Prop.ForAll(Cases, c => holds(c.Times, c.Zone, c.Now)).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static TimeOnly Minute(int ofDay) => TimeOnly.MinValue.AddMinutes(ofDay);

    private sealed record Case(CheckInTimes Times, TimeZoneInfo Zone, DateTimeOffset Now)
    {
        public override string ToString() => $"{Times} {Zone.Id} {Now:O}";
    }
}
