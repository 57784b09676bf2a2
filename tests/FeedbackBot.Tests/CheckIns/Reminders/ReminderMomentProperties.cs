using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.Common;
using FeedbackBot.People;
using FsCheck;
using FsCheck.Fluent;
using static FeedbackBot.Tests.CheckIns.CheckInCalendarTests;

namespace FeedbackBot.Tests.CheckIns.Reminders;

public sealed class ReminderMomentProperties
{
    private static readonly TimeZoneInfo[] Zones =
        [.. new[] { "Europe/Berlin", "America/New_York", "Asia/Shanghai", "Australia/Lord_Howe", "America/Santiago", "Africa/Cairo", "Etc/UTC" }
            .Select(name => LocalTimes.FindZone(name)!)];

    private static readonly Arbitrary<Case> Cases = Arb.From(
        from zone in Gen.Elements(Zones)
        from at in Gen.Choose(0, 1439)
        from closes in Gen.Choose(0, 1439)
        from own in Gen.Choose(0, 1439)
        from day in Gen.Choose(0, 2 * 365)
        from part in Gen.Choose(Reminder.LeastPercent, Reminder.MostPercent)
        from before in Gen.Choose(1, 1439)
        from byPart in Gen.Elements(true, false)
        from asked in Gen.Choose(0, 26 * 60)
        select new Case(
            new CheckInTimes(WorkDays.Mon, Minute(at), Minute(closes)).WindowOn(new DateOnly(2026, 1, 1).AddDays(day), zone, own % 3 == 0 ? Minute(own) : null),
            byPart ? Reminder.After(part) : Reminder.Before(before), asked));

    [Fact]
    public void Nobody_is_reminded_before_they_have_had_the_card_a_while_or_when_it_is_closed() => Check((window, reminder, asked) =>
    {
        if (reminder.MomentIn(window, asked) is not { } moment)
            return;
        moment.ShouldBeGreaterThanOrEqualTo(window.OpensAt + Reminder.LeastAfterCard);
        moment.ShouldBeGreaterThanOrEqualTo(asked + Reminder.LeastAfterCard);
        moment.ShouldBeLessThan(window.ClosesAt);
    });

    [Fact]
    public void Whoever_was_asked_at_the_opening_is_reminded_wherever_there_is_room_for_it() => Check((window, reminder, _) =>
    {
        var length = window.ClosesAt - window.OpensAt;
        (reminder.MomentIn(window, window.OpensAt) is not null).ShouldBe(reminder.FitsInto(length));
        Reminder.None.MomentIn(window, window.OpensAt).ShouldBeNull();
    });

    [Fact]
    public void Being_asked_later_never_moves_a_reminder_it_only_makes_it_needless() => Check((window, reminder, asked) =>
        reminder.MomentIn(window, asked).ShouldBeOneOf(reminder.MomentIn(window, window.OpensAt), null));

    [Theory]
    [InlineData("2026-11-06 13:00", "2026-11-06 17:00", 75, null, "2026-11-06 16:00")]
    [InlineData("2026-11-06 13:00", "2026-11-06 17:00", null, 120, "2026-11-06 15:00")]
    [InlineData("2026-11-06 13:00", "2026-11-06 17:00", null, 240, null)]
    [InlineData("2026-11-06 13:00", "2026-11-06 13:15", 75, null, null)]

    // The night in which Berlin's clocks go back is an hour longer, that in which they go forward an hour shorter.
    [InlineData("2026-10-24 20:00", "2026-10-25 07:00", 50, null, "2026-10-25 01:30")]
    [InlineData("2026-10-24 20:00", "2026-10-25 07:00", null, 60, "2026-10-25 06:00")]
    [InlineData("2027-03-27 21:00", "2027-03-28 06:00", 50, null, "2027-03-28 01:30")]
    public void The_moment_is_a_part_of_real_time_or_so_long_before_the_close(string opens, string closes, int? percent, int? minutes, string? moment) =>
        new Reminder(percent, minutes).MomentIn(new Window(Utc(opens), Utc(closes)), Utc(opens)).ShouldBe(moment is null ? null : Utc(moment));

    private static void Check(Action<Window, Reminder, DateTimeOffset> holds) =>
        Prop.ForAll(Cases, c => holds(c.Window, c.Reminder, c.Window.OpensAt.AddMinutes(c.AskedMinutes))).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static TimeOnly Minute(int ofDay) => TimeOnly.MinValue.AddMinutes(ofDay);

    private sealed record Case(Window Window, Reminder Reminder, int AskedMinutes)
    {
        public override string ToString() => $"{Window} {Reminder} {AskedMinutes}";
    }
}
