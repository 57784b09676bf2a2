using System.Globalization;
using FeedbackBot.CheckIns;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.Common;
using FeedbackBot.People;

namespace FeedbackBot.Tests.CheckIns;

public sealed class CheckInCalendarTests
{
    // Checked by hand: Berlin leaves summer time on 25 October 2026 and enters it on 29 March 2026, at 01:00 UTC;
    // New York leaves it on 1 November 2026 at 06:00 UTC; Shanghai has none.
    [Theory]
    [InlineData("2026-10-23", "Europe/Berlin", "14:00", "18:00", "2026-10-23 12:00", "2026-10-23 16:00")]
    [InlineData("2026-10-30", "Europe/Berlin", "14:00", "18:00", "2026-10-30 13:00", "2026-10-30 17:00")]
    [InlineData("2026-10-30", "America/New_York", "14:00", "18:00", "2026-10-30 18:00", "2026-10-30 22:00")]
    [InlineData("2026-11-06", "America/New_York", "14:00", "18:00", "2026-11-06 19:00", "2026-11-06 23:00")]
    [InlineData("2026-10-30", "Asia/Shanghai", "14:00", "18:00", "2026-10-30 06:00", "2026-10-30 10:00")]
    [InlineData("2026-10-24", "Europe/Berlin", "22:00", "06:00", "2026-10-24 20:00", "2026-10-25 05:00")] // the night has an hour more
    [InlineData("2026-03-28", "Europe/Berlin", "22:00", "06:00", "2026-03-28 21:00", "2026-03-29 04:00")] // and here one less
    [InlineData("2026-10-25", "Europe/Berlin", "02:30", "04:00", "2026-10-25 00:30", "2026-10-25 03:00")] // twice: the first time
    [InlineData("2026-03-29", "Europe/Berlin", "02:30", "04:00", "2026-03-29 01:30", "2026-03-29 02:00")] // skipped: 03:30 instead
    [InlineData("2026-03-29", "Europe/Berlin", "02:30", "03:15", "2026-03-29 01:30", "2026-03-29 02:15")] // would close before it opens: keeps its length
    [InlineData("2026-11-06", "Europe/Berlin", "14:00", "14:00", "2026-11-06 13:00", "2026-11-07 13:00")] // a whole day
    public void A_window_is_at_the_local_times_of_its_date(string date, string zone, string at, string closes, string opensUtc, string closesUtc)
    {
        var window = Times(WorkDays.Fri, at, closes).WindowOn(DateOnly.Parse(date, CultureInfo.InvariantCulture), Zone(zone));

        window.OpensAt.ShouldBe(Utc(opensUtc));
        window.ClosesAt.ShouldBe(Utc(closesUtc));
    }

    [Theory]
    [InlineData("2026-11-06 13:00", "2026-11-06")] // the very instant it opens
    [InlineData("2026-11-06 16:59", "2026-11-06")]
    [InlineData("2026-11-06 17:00", null)] // the very instant it closes
    [InlineData("2026-11-06 12:59", null)]
    [InlineData("2026-11-09 14:00", null)] // after a weekend of downtime
    public void A_round_is_open_from_its_opening_until_just_before_its_closing(string now, string? date) =>
        (Times(WorkDays.Fri, "14:00", "18:00").OpenAt(Utc(now), In("Europe/Berlin"))?.Date.ToString("O", CultureInfo.InvariantCulture)).ShouldBe(date);

    [Fact]
    public void A_round_that_closes_on_the_next_day_is_still_yesterdays()
    {
        var times = Times(WorkDays.Fri, "22:00", "06:00");

        times.OpenAt(Utc("2026-11-07 04:59"), In("Europe/Berlin"))!.Value.Date.ShouldBe(new DateOnly(2026, 11, 6));
        times.OpenAt(Utc("2026-11-07 05:00"), In("Europe/Berlin")).ShouldBeNull();
    }

    [Fact]
    public void A_round_opened_by_hand_stands_in_for_the_usual_one_of_its_date()
    {
        var times = Times(WorkDays.Fri, "14:00", "18:00");
        var run = new Window(Utc("2026-11-06 08:00"), Utc("2026-11-06 12:00"));
        Occurrence? At(string now) => times.OpenAt(Utc(now), In("Europe/Berlin"), run: date => date == new DateOnly(2026, 11, 6) ? run : null);

        At("2026-11-06 09:00")!.Value.Window.ShouldBe(run);
        At("2026-11-06 13:30").ShouldBeNull();
    }

    [Fact]
    public void A_round_that_opened_before_there_was_such_a_check_in_is_not_opened_late()
    {
        var times = Times(WorkDays.Fri, "14:00", "18:00");
        Occurrence? Since(string since) => times.OpenAt(Utc("2026-11-06 15:00"), In("Europe/Berlin"), Utc(since));

        Since("2026-11-06 13:00").ShouldNotBeNull();
        Since("2026-11-06 13:01").ShouldBeNull();
    }

    [Fact]
    public void The_next_round_is_on_a_day_somebody_works()
    {
        var times = Times(WorkDays.Thu | WorkDays.Fri, "14:00", "18:00");
        var thursdayNoon = Utc("2026-11-05 12:00");

        times.NextAfter(thursdayNoon, In("Europe/Berlin"))!.Value.Date.ShouldBe(new DateOnly(2026, 11, 5));
        times.NextAfter(thursdayNoon, In("Europe/Berlin") with { Week = WorkWeek.Of(WorkDays.Fri) })!.Value.Date.ShouldBe(new DateOnly(2026, 11, 6));
        times.NextAfter(thursdayNoon, In("Europe/Berlin") with { Week = WorkWeek.Of(WorkDays.Mon) }).ShouldBeNull();
    }

    [Fact]
    public void Right_after_this_weeks_opening_the_next_one_is_a_week_later() =>
        Times(WorkDays.Fri, "14:00", "18:00").NextAfter(Utc("2026-11-06 13:00"), In("Europe/Berlin"))!.Value.Date.ShouldBe(new DateOnly(2026, 11, 13));

    internal static CheckInTimes Times(WorkDays days, string at, string closes) =>
        new(days, TimeOnly.Parse(at, CultureInfo.InvariantCulture), TimeOnly.Parse(closes, CultureInfo.InvariantCulture));

    internal static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    internal static Attendance In(string zone) => Attendance.In(Zone(zone));

    private static TimeZoneInfo Zone(string name) => LocalTimes.FindZone(name)!;
}
