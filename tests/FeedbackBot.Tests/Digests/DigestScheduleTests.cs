using FeedbackBot.Common;
using FeedbackBot.Digests;
using FeedbackBot.People;
using FsCheck;
using FsCheck.Fluent;

namespace FeedbackBot.Tests.Digests;

public sealed class DigestScheduleTests
{
    private const WorkDays SundayToThursday = WorkDays.Sun | WorkDays.Mon | WorkDays.Tue | WorkDays.Wed | WorkDays.Thu;

    [Theory]
    [InlineData("Europe/Berlin", "2026-11-20T15:29:59Z", "2026-11-13T15:30:00Z", "2026-11-20T15:30:00Z")]
    [InlineData("Europe/Berlin", "2026-11-20T15:30:00Z", "2026-11-20T15:30:00Z", "2026-11-27T15:30:00Z")]
    [InlineData("Europe/Berlin", "2026-10-24T00:00:00Z", "2026-10-23T14:30:00Z", "2026-10-30T15:30:00Z")]
    [InlineData("America/New_York", "2026-11-20T20:00:00Z", "2026-11-13T21:30:00Z", "2026-11-20T21:30:00Z")]
    [InlineData("Asia/Shanghai", "2026-11-20T20:00:00Z", "2026-11-20T08:30:00Z", "2026-11-27T08:30:00Z")]
    public void Friday_half_past_four_is_the_zones_own(string zone, string now, string latest, string next)
    {
        var schedule = new DigestSchedule(zone, DayOfWeek.Friday, new TimeOnly(16, 30));

        schedule.On(schedule.LatestDate(At(now))).ShouldBe(At(latest));
        schedule.NextAfter(At(now)).ShouldBe(At(next));
    }

    [Fact]
    public void The_last_time_is_never_in_the_future_and_the_next_never_in_the_past() =>
        Prop.ForAll(Cases(), x =>
        {
            var (schedule, now) = x;
            var (latest, next) = (schedule.On(schedule.LatestDate(now)), schedule.NextAfter(now));
            latest.ShouldBeLessThanOrEqualTo(now);
            next.ShouldBeGreaterThan(now);
            (next - latest).TotalHours.ShouldBeInRange(166, 170);
            schedule.LatestDate(next).ShouldBe(schedule.LatestDate(now).AddDays(7));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(DayOfWeek.Friday, WorkDays.MondayToFriday, DayOfWeek.Friday)]
    [InlineData(DayOfWeek.Friday, SundayToThursday, DayOfWeek.Thursday)]
    [InlineData(DayOfWeek.Sunday, WorkDays.MondayToFriday, DayOfWeek.Friday)]
    [InlineData(DayOfWeek.Friday, WorkDays.Mon | WorkDays.Tue, DayOfWeek.Tuesday)]
    [InlineData(DayOfWeek.Monday, WorkDays.Wed | WorkDays.Thu, DayOfWeek.Thursday)]
    [InlineData(DayOfWeek.Friday, WorkDays.None, DayOfWeek.Friday)]
    public void A_day_off_gives_way_to_the_last_working_day_before_it(DayOfWeek wanted, object workDays, DayOfWeek comes) =>
        DigestSchedule.OnWorkDay(wanted, (WorkDays)workDays).ShouldBe(comes);

    [Fact]
    public void What_was_due_before_a_manager_chose_is_not_made_up_for()
    {
        var now = At("2026-11-20T16:00:00Z");
        var day = TimeSpan.FromHours(24);

        Planned(changed: null).DueDate(now, day).ShouldBe(new DateOnly(2026, 11, 20));
        Planned(changed: At("2026-11-20T15:00:00Z")).DueDate(now, day).ShouldBe(new DateOnly(2026, 11, 20));
        Planned(changed: At("2026-11-20T15:45:00Z")).DueDate(now, day).ShouldBeNull();
        (Planned(changed: null) with { IsOff = true }).DueDate(now, day).ShouldBeNull();
    }

    [Fact]
    public void What_is_too_late_or_older_than_the_manager_is_not_due()
    {
        var day = TimeSpan.FromHours(24);

        Planned(changed: null).DueDate(At("2026-11-21T15:30:00Z"), day).ShouldBe(new DateOnly(2026, 11, 20));
        Planned(changed: null).DueDate(At("2026-11-21T15:30:01Z"), day).ShouldBeNull();
        Planned(changed: null, known: At("2026-11-20T15:30:00Z")).DueDate(At("2026-11-20T16:00:00Z"), day).ShouldBeNull();
    }

    private static PlannedDigest Planned(DateTimeOffset? changed, DateTimeOffset? known = null)
    {
        var id = PersonId.From(Guid.CreateVersion7(known ?? At("2026-01-01T00:00:00Z")));
        var manager = new PersonInfo(id, "x", "X", null, null, null, null, null, "Europe/Berlin", "en-US", WorkDays.MondayToFriday, false, true);
        return new PlannedDigest(manager, DigestKind.Weekly, new DigestSchedule("Europe/Berlin", DayOfWeek.Friday, new TimeOnly(16, 30)), false, changed);
    }

    private static Arbitrary<(DigestSchedule Schedule, DateTimeOffset Now)> Cases() => (
        from zone in Gen.Elements(DigestPeriodTests.Zones)
        from day in Gen.Elements(Enum.GetValues<DayOfWeek>())
        from minute in Gen.Choose(0, (24 * 60) - 1)
        from second in Gen.Choose(0, 5 * 365 * 86400)
        select (new DigestSchedule(zone, day, new TimeOnly(minute / 60, minute % 60)), At("2024-01-01T00:00:00Z").AddSeconds(second)))
        .ToArbitrary();

    private static DateTimeOffset At(string instant) =>
        DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal);
}
