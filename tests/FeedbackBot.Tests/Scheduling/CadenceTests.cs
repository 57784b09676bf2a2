using System.Globalization;
using FeedbackBot.People;
using FeedbackBot.Scheduling.Cadences;
using FsCheck;
using FsCheck.Fluent;

namespace FeedbackBot.Tests.Scheduling;

public sealed class CadenceTests
{
    private static readonly DateOnly Year = new(2026, 1, 1);

    private static readonly Gen<DateOnly?> SomeDates = Gen.OneOf(
        Gen.Constant((DateOnly?)null), Gen.Choose(0, 400).Select(day => (DateOnly?)Year.AddDays(day)));

    private static readonly Gen<Cadence> Shapes = Gen.OneOf(
        from every in Gen.Choose(1, 40) from day in Gen.Choose(-400, 400) select Cadence.Daily(every, Year.AddDays(day)),
        from days in Gen.Choose(1, 127) from every in Gen.Choose(1, 9) from day in Gen.Choose(-400, 400) select Cadence.Weekly((WorkDays)days, every, Year.AddDays(day)),
        from number in Gen.Choose(0, 32) from every in Gen.Choose(1, 7) from day in Gen.Choose(-400, 400) select Cadence.Monthly(new MonthDay(number), every, Year.AddDays(day)));

    private static readonly Arbitrary<Cadence> Cadences = Arb.From(
        from cadence in Shapes
        from starts in SomeDates
        from ends in SomeDates
        from paused in SomeDates
        select cadence with { Starts = starts, Ends = ends, PausedUntil = paused });

    // Checked by hand against a printed calendar: 1 December 2026 is a Tuesday, 31 January 2027 a Sunday.
    [Fact]
    public void Dates_are_those_of_the_wall_calendar()
    {
        Next(Cadence.Weekly(WorkDays.Mon | WorkDays.Fri), "2026-12-01").ShouldBe(["2026-12-04", "2026-12-07", "2026-12-11"]);
        Next(Cadence.Weekly(WorkDays.Mon, 2, Date("2026-12-02")), "2026-12-01").ShouldBe(["2026-12-07", "2026-12-21", "2027-01-04"]);
        Next(Cadence.Weekly(WorkDays.Mon | WorkDays.Fri, 2, Date("2026-12-02")), "2026-12-01").ShouldBe(["2026-12-04", "2026-12-14", "2026-12-18"]);
        Next(Cadence.Daily(3, Date("2026-12-01")), "2026-12-01").ShouldBe(["2026-12-04", "2026-12-07", "2026-12-10"]);
        Next(Cadence.Monthly(MonthDay.FirstWorkday), "2026-12-01").ShouldBe(["2027-01-01", "2027-02-01", "2027-03-01"]);
        Next(Cadence.Monthly(MonthDay.FirstWorkday), "2027-04-30").ShouldBe(["2027-05-03", "2027-06-01", "2027-07-01"]);
        Next(Cadence.Monthly(MonthDay.LastWorkday), "2026-12-01").ShouldBe(["2026-12-31", "2027-01-29", "2027-02-26"]);
        Next(Cadence.Monthly(new MonthDay(31)), "2026-12-31").ShouldBe(["2027-01-31", "2027-02-28", "2027-03-31"]);
        Next(Cadence.Monthly(new MonthDay(29)), "2028-01-31").ShouldBe(["2028-02-29", "2028-03-29", "2028-04-29"]);
        Next(Cadence.Monthly(new MonthDay(15), 2, Date("2026-12-20")), "2026-12-01").ShouldBe(["2027-01-15", "2027-03-15", "2027-05-15"]);
    }

    [Fact]
    public void Nothing_is_before_the_start_or_the_end_of_a_pause_or_after_the_end()
    {
        var fridays = Cadence.Weekly(WorkDays.Fri) with { Starts = Date("2026-12-11"), Ends = Date("2027-01-15") };

        Next(fridays, "2026-12-01", 9).ShouldBe(["2026-12-11", "2026-12-18", "2026-12-25", "2027-01-01", "2027-01-08", "2027-01-15"]);
        Next(fridays with { PausedUntil = Date("2027-01-07") }, "2026-12-01", 9).ShouldBe(["2027-01-08", "2027-01-15"]);
        Next(fridays with { PausedUntil = Date("2027-01-08") }, "2026-12-01", 1).ShouldBe(["2027-01-08"]);
        Next(fridays, "2027-01-15").ShouldBeEmpty();
    }

    [Fact]
    public void Other_days_at_the_same_pace_stay_in_the_same_weeks()
    {
        var mondays = Cadence.Weekly(WorkDays.Mon, 2, Date("2026-12-02"));

        Next(Cadence.Weekly(WorkDays.Fri, 2, mondays.Pace), "2026-12-01").ShouldBe(["2026-12-11", "2026-12-25", "2027-01-08"]);
    }

    [Fact]
    public void The_next_dates_are_all_dates_that_are_on_in_order_without_gaps() => Check(cadence =>
    {
        var from = Year.AddDays(-30);
        var scanned = Enumerable.Range(1, 800).Select(from.AddDays).Where(cadence.IsOn).ToList();

        cadence.NextDates(from).TakeWhile(date => date <= from.AddDays(800)).ShouldBe(scanned);
        scanned.ShouldAllBe(date => date >= cadence.Earliest && !(date > cadence.Ends));
    });

    [Fact]
    public void Dates_do_not_depend_on_when_somebody_looks() => Check(cadence =>
    {
        var dates = cadence.NextDates(Year).Take(6).ToList();
        for (var i = 0; i + 1 < dates.Count; i++)
            cadence.NextDates(dates[i]).First().ShouldBe(dates[i + 1]);
    });

    [Fact]
    public void Spacing_is_what_was_asked_for() => Check(cadence =>
    {
        var dates = cadence.NextDates(Year).Take(20).ToList();
        foreach (var (one, next) in dates.Zip(dates.Skip(1)))
        {
            (next > one).ShouldBeTrue();
            var apart = cadence.Unit switch
            {
                CadenceUnit.Days => next.DayNumber - one.DayNumber,
                CadenceUnit.Weeks => (next.DayNumber / 7) - (one.DayNumber / 7),
                _ => ((next.Year - one.Year) * 12) + next.Month - one.Month,
            };
            (apart == cadence.Every || (cadence.Unit == CadenceUnit.Weeks && apart == 0)).ShouldBeTrue($"{one} {next}");
        }
    });

    [Fact]
    public void The_first_date_that_fits_on_or_after_the_anchor_is_one() => Check(cadence =>
    {
        var free = cadence with { Starts = null, Ends = null, PausedUntil = null };
        var every = free.Unit switch
        {
            CadenceUnit.Days => Cadence.Daily(1, free.Anchor),
            CadenceUnit.Weeks => Cadence.Weekly(free.Days),
            _ => Cadence.Monthly(free.On),
        };

        free.IsOn(every.NextDates(free.Anchor.AddDays(-1)).First()).ShouldBeTrue();
    });

    private static void Check(Action<Cadence> holds) => Prop.ForAll(Cadences, holds).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static IEnumerable<string> Next(Cadence cadence, string after, int count = 3) =>
        cadence.NextDates(Date(after)).Take(count).Select(date => date.ToString("O", CultureInfo.InvariantCulture));

    private static DateOnly Date(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
