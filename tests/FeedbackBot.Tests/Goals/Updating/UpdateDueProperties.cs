using FeedbackBot.Common;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Updating;
using FsCheck;
using FsCheck.Fluent;

namespace FeedbackBot.Tests.Goals.Updating;

/// <summary>A year of somebody who works on some days, is asked, and answers or not: every day is looked at as the bot does.</summary>
public sealed class UpdateDueProperties
{
    private const int Days = 400;
    private static readonly DateOnly Start = new(2026, 12, 1);

    private static readonly Arbitrary<Year> Years = Arb.From(
        from cadence in Gen.Elements(Enum.GetValues<UpdateCadence>())
        from begins in Gen.Choose(0, 60)
        from length in Gen.Choose(0, 330)
        from free in Gen.Choose(0, 3)
        from away in Gen.Choose(0, 380)
        from longAway in Gen.Choose(0, 25)
        from answers in Gen.Choose(0, 4)
        select new Year(cadence, new DateRange(Start.AddDays(begins), Start.AddDays(begins + length)), free, new DateRange(Start.AddDays(away), Start.AddDays(away + longAway)), answers));

    [Fact]
    public void Nobody_is_asked_on_a_day_off_nor_before_the_period_nor_long_after_it() => Check(year =>
    {
        foreach (var (day, until) in year.Asked())
        {
            year.Works(day).ShouldBeTrue();
            day.ShouldBeGreaterThanOrEqualTo(year.Period.From);
            until.ShouldBeLessThanOrEqualTo(year.Period.To);
            (day.DayNumber - until.DayNumber).ShouldBeLessThanOrEqualTo(UpdateSlots.Grace(year.Cadence));
        }
    });

    [Fact]
    public void Each_stretch_is_asked_about_once_and_in_order() => Check(year =>
    {
        var asked = year.Asked().Select(a => a.Until).ToList();
        asked.ShouldBe(asked.Distinct().Order());
    });

    [Fact]
    public void Who_never_answers_is_asked_in_every_stretch_that_has_a_working_day() => Check(year =>
    {
        var silent = year with { Answers = 0 };
        var wanted = new List<DateOnly>();
        for (var day = year.Period.From; day <= year.Period.To; day = day.AddDays(1))
        {
            var slot = UpdateSlots.Of(year.Cadence, day);
            var end = slot.To < year.Period.To ? slot.To : year.Period.To;
            var isBegun = slot.From >= year.Period.From || end == year.Period.To || (end.DayNumber - year.Period.From.DayNumber + 1) * 2 >= slot.Days;
            if (isBegun && year.Works(day) && (wanted.Count == 0 || wanted[^1] != end))
                wanted.Add(end);
        }

        silent.Asked().Select(a => a.Until).Intersect(wanted).ShouldBe(wanted);
    });

    [Fact]
    public void Whoever_said_a_value_in_the_last_days_is_not_asked() => Check(year =>
    {
        for (var day = year.Period.From; day <= year.Period.To; day = day.AddDays(1))
        {
            var so = new UpdatedSoFar(day.AddDays(1 - UpdateSlots.Fresh(year.Cadence)), false, null);
            UpdateDue.Of(year.Cadence, year.Period, day, so, year.Works).ShouldBeNull();
        }
    });

    [Theory]
    [InlineData(UpdateCadence.Weekly, "2027-01-15", "2027-01-17")]
    [InlineData(UpdateCadence.Weekly, "2027-01-14", null)]
    [InlineData(UpdateCadence.Monthly, "2027-01-29", "2027-01-31")]
    [InlineData(UpdateCadence.Quarterly, "2027-03-31", "2027-03-31")]
    [InlineData(UpdateCadence.Daily, "2027-01-16", null)]
    [InlineData(UpdateCadence.Fortnightly, "2027-01-15", null)]
    [InlineData(UpdateCadence.Fortnightly, "2027-01-22", "2027-01-24")]
    public void By_hand(object cadence, string day, string? until)
    {
        // Both are Fridays; 680 fortnights after the first Monday comes the 25th of January 2027.
        var year = new Year((UpdateCadence)cadence, new DateRange(new(2027, 1, 1), new(2027, 3, 31)), 2, new DateRange(default, default), 0);
        var asked = UpdateSlots.Of((UpdateCadence)cadence, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).From.AddDays(-1);
        UpdateDue.Of(year.Cadence, year.Period, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), new UpdatedSoFar(null, false, asked), year.Works)
            .ShouldBe(until is null ? null : DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void As_long_as_another_system_delivers_nobody_is_asked()
    {
        var year = new Year(UpdateCadence.Weekly, new DateRange(new(2027, 1, 1), new(2027, 3, 31)), 2, new DateRange(default, default), 0);
        var friday = new DateOnly(2027, 1, 15);
        UpdateDue.Of(year.Cadence, year.Period, friday, new UpdatedSoFar(friday.AddDays(-6), true, friday.AddDays(-5)), year.Works).ShouldBeNull();
        UpdateDue.Of(year.Cadence, year.Period, friday, new UpdatedSoFar(friday.AddDays(-6), false, friday.AddDays(-5)), year.Works).ShouldNotBeNull();
        UpdateDue.Of(year.Cadence, year.Period, friday, new UpdatedSoFar(friday.AddDays(-7), true, friday.AddDays(-5)), year.Works).ShouldNotBeNull();
    }

    private static void Check(Action<Year> holds) => Prop.ForAll(Years, holds).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    /// <param name="Free">How many days of the week, Sunday backwards, are free.</param>
    /// <param name="Answers">0: never; else every so many times, on the day they are asked.</param>
    private sealed record Year(UpdateCadence Cadence, DateRange Period, int Free, DateRange Away, int Answers)
    {
        public bool Works(DateOnly day) => !Away.Includes(day) && ((int)day.DayOfWeek + 6) % 7 < 7 - Free;

        public IReadOnlyList<(DateOnly Day, DateOnly Until)> Asked()
        {
            var asked = new List<(DateOnly, DateOnly)>();
            var so = UpdatedSoFar.Nothing;
            for (var day = Start; day < Start.AddDays(Days); day = day.AddDays(1))
            {
                if (UpdateDue.Of(Cadence, Period, day, so, Works) is not { } until)
                    continue;
                asked.Add((day, until));
                so = so with { AskedUntil = until };
                if (Answers > 0 && asked.Count % Answers == 0)
                    so = so with { UpdatedOn = day < Period.To ? day : Period.To };
            }

            return asked;
        }
    }
}
