using FeedbackBot.Common;
using FeedbackBot.Digests;
using FsCheck;
using FsCheck.Fluent;

namespace FeedbackBot.Tests.Digests;

public sealed class DigestPeriodTests
{
    internal static readonly string[] Zones =
        ["Europe/Berlin", "America/New_York", "Asia/Shanghai", "Australia/Lord_Howe", "America/Santiago", "Pacific/Kiritimati", "Etc/UTC"];

    [Fact]
    public void A_week_in_Berlin_begins_at_the_same_time_of_day_although_the_clocks_went_back_in_it()
    {
        // Friday, 30 October 2026, 16:30 in winter time; the Friday before was in summer time.
        var period = new DigestPeriod(new DateTimeOffset(2026, 10, 30, 15, 30, 0, TimeSpan.Zero), Zone("Europe/Berlin"));

        period.Start.ShouldBe(new DateTimeOffset(2026, 10, 23, 14, 30, 0, TimeSpan.Zero));
        (period.End - period.Start).ShouldBe(TimeSpan.FromHours(169));
        period.LastDay.ShouldBe(new DateOnly(2026, 10, 30));
    }

    [Fact]
    public void What_happens_at_the_end_of_a_week_belongs_to_the_next_one()
    {
        var period = new DigestPeriod(new DateTimeOffset(2026, 11, 20, 15, 30, 0, TimeSpan.Zero), Zone("Europe/Berlin"));

        period.Contains(period.Start).ShouldBeTrue();
        period.Contains(period.End.AddTicks(-1)).ShouldBeTrue();
        period.Contains(period.End).ShouldBeFalse();
    }

    [Fact]
    public void Weekly_digests_leave_no_gap_and_do_not_overlap_in_any_zone() =>
        Prop.ForAll(Schedules(), x =>
        {
            var (zone, date, time) = x;
            var first = new DigestPeriod(LocalTimes.InstantOf(date, time, zone), zone);
            var second = new DigestPeriod(LocalTimes.InstantOf(date.AddDays(7), time, zone), zone);
            second.Start.ShouldBe(first.End);
            second.StartOfWeekBefore.ShouldBe(first.Start);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_weeks_of_a_period_abut_and_end_with_it() =>
        Prop.ForAll(Schedules(), x =>
        {
            var (zone, date, time) = x;
            var period = new DigestPeriod(LocalTimes.InstantOf(date, time, zone), zone);
            var bounds = period.Bounds(8);
            bounds.Count.ShouldBe(9);
            bounds[^1].ShouldBe(period.End);
            bounds[^2].ShouldBe(period.Start);
            bounds.ShouldBeInOrder();
            bounds.Zip(bounds.Skip(1), (a, b) => b - a).ShouldAllBe(length => length >= TimeSpan.FromHours(166) && length <= TimeSpan.FromHours(170));
        }).QuickCheckThrowOnFailure();

    /// <summary>
    /// Any local time except those a clock skips: such a digest comes later on that one day, and so its week, which is
    /// counted by the clock, begins that much later as well.
    /// </summary>
    private static Arbitrary<(TimeZoneInfo Zone, DateOnly Date, TimeOnly Time)> Schedules() => (
        from zone in Gen.Elements(Zones)
        from day in Gen.Choose(0, 5 * 365)
        from minute in Gen.Choose(0, (24 * 60) - 1)
        select (Zone: Zone(zone), Date: new DateOnly(2024, 1, 1).AddDays(day), Time: new TimeOnly(minute / 60, minute % 60)))
        .Where(x => Enumerable.Range(-8, 10).All(week => !x.Zone.IsInvalidTime(x.Date.AddDays(7 * week).ToDateTime(x.Time))))
        .ToArbitrary();

    internal static TimeZoneInfo Zone(string name) => LocalTimes.FindZone(name)!;
}
