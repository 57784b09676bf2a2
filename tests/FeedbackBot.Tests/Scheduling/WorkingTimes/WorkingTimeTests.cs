using System.Globalization;
using FeedbackBot.Common;
using FeedbackBot.People;
using FeedbackBot.People.Absences;
using FeedbackBot.Scheduling.Holidays;
using FeedbackBot.Scheduling.WorkingTimes;
using FsCheck;
using FsCheck.Fluent;

namespace FeedbackBot.Tests.Scheduling.WorkingTimes;

public sealed class WorkingTimeTests
{
    private const int Horizon = 14;
    private static readonly PersonId Ana = new(new Guid(1, 0, 0, new byte[8]));
    private static readonly QuietHours Night = new(new TimeOnly(20, 0), new TimeOnly(7, 0));

    private static readonly string[] Zones =
        ["Europe/Berlin", "America/New_York", "Asia/Shanghai", "Australia/Lord_Howe", "Africa/Cairo", "America/Santiago", "Pacific/Kiritimati"];

    private static readonly Arbitrary<(WorkingTime Time, DateTimeOffset Now)> Cases = Arb.From(
        from zone in Gen.Elements(Zones)
        from days in Gen.Choose(1, 127)
        from quietFrom in Gen.Choose(0, 287)
        from quietTo in Gen.Choose(48, 140)
        from holiday in Gen.Choose(-2, 6)
        from away in Gen.Choose(-2, 6)
        from length in Gen.Choose(0, 5)
        from minute in Gen.Choose(0, 365 * 288)
        let now = Utc("2026-01-01 00:00").AddMinutes(5 * minute)
        let today = now.DateIn(LocalTimes.FindZone(zone)!)
        select (Of(zone, (WorkDays)days, new QuietHours(Minute(quietFrom), Minute(quietTo)), today.AddDays(holiday), new DateRange(today.AddDays(away), today.AddDays(away + length))), now));

    [Theory]
    [InlineData("2026-11-20 15:00", "2026-11-20 15:00", "a Friday afternoon in Berlin: at once")]
    [InlineData("2026-11-20 19:00", "2026-11-23 06:00", "Friday at 20:00: on Monday at seven")]
    [InlineData("2026-11-23 04:00", "2026-11-23 06:00", "Monday at five: at seven")]
    [InlineData("2026-12-24 10:00", "2026-12-28 06:00", "away on the 24th, a holiday on the 25th, then a weekend")]
    [InlineData("2026-03-27 19:30", "2026-03-30 05:00", "the clocks go forward on the weekend: seven is an hour earlier")]
    [InlineData("2026-10-23 19:30", "2026-10-26 06:00", "and back again in autumn")]
    public void What_nobody_asked_for_waits_for_the_next_working_hour(string now, string expected, string why) =>
        Of("Europe/Berlin", WorkDays.MondayToFriday, Night, Date("2026-12-25"), new DateRange(Date("2026-12-24"), Date("2026-12-24")))
            .NextAfter(Utc(now), Horizon).ShouldBe(Utc(expected), why);

    [Fact]
    public void A_day_is_named_for_the_strongest_reason()
    {
        var time = Of("Europe/Berlin", WorkDays.MondayToFriday, Night, Date("2026-12-25"), new DateRange(Date("2026-12-23"), Date("2026-12-24")));
        new[] { "2026-12-22", "2026-12-24", "2026-12-25", "2026-12-26" }.Select(d => time.KindOf(Date(d)))
            .ShouldBe([DayKind.Working, DayKind.Away, DayKind.Holiday, DayKind.Free]);
    }

    [Fact]
    public void The_next_instant_may_be_used_and_is_the_first_of_its_kind() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(Cases, @case =>
    {
        var (time, now) = @case;
        var next = time.NextAfter(now, Horizon);
        var end = next ?? now.AddDays(Horizon - 1);
        for (var instant = now; instant < end; instant = instant.AddMinutes(5))
            time.MayBeToldAt(instant).ShouldBeFalse($"{instant} comes before {next}");
        if (next is { } found)
        {
            time.MayBeToldAt(found).ShouldBeTrue();
            found.ShouldBeGreaterThanOrEqualTo(now);
        }
    }));

    [Fact]
    public void Without_quiet_hours_the_whole_working_day_is_open_also_one_that_begins_in_a_gap()
    {
        // In Cairo the clocks went forward at midnight on 24 April 2026: that Friday began at 01:00.
        var time = Of("Africa/Cairo", WorkDays.MondayToFriday, QuietHours.None, default, null);
        time.NextAfter(Utc("2026-04-19 12:00"), Horizon).ShouldBe(Utc("2026-04-19 22:00"));
        Of("Africa/Cairo", WorkDays.Fri, QuietHours.None, default, null).NextAfter(Utc("2026-04-23 12:00"), Horizon).ShouldBe(Utc("2026-04-23 22:00"));
    }

    [Fact]
    public void Nothing_within_the_horizon_is_said_so() =>
        Of("Etc/UTC", WorkDays.MondayToFriday, Night, default, new DateRange(Date("2026-01-01"), Date("2026-12-31")))
            .NextAfter(Utc("2026-05-05 12:00"), Horizon).ShouldBeNull();

    private static WorkingTime Of(string zone, WorkDays days, QuietHours quiet, DateOnly holiday, DateRange? away) => new(
        Ana, LocalTimes.FindZone(zone)!, days, quiet, "de", away is { } range ? new Away([(Ana, range)]) : Away.Nobody,
        new HolidayTable([("DE", holiday, "Christmas Day")]));

    private static TimeOnly Minute(int fives) => TimeOnly.MinValue.AddMinutes(5 * fives);

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
