using FeedbackBot.People;

namespace FeedbackBot.Scheduling.Cadences;

/// <summary>
/// On which dates something recurs, by the calendar alone: no clock, no zone, no holidays. Counting goes both ways from
/// the anchor, so that the dates do not depend on when somebody looks.
/// </summary>
internal sealed record Cadence
{
    public const int MaxDays = 366;
    public const int MaxWeeks = 52;
    public const int MaxMonths = 24;

    /// <summary>A Monday, and the first of a month: where counting begins if it does not matter.</summary>
    private static readonly DateOnly Anywhere = new(2001, 1, 1);

    private Cadence()
    {
    }

    public CadenceUnit Unit { get; private init; }

    /// <summary>Every so many units; at least 1.</summary>
    public int Every { get; private init; } = 1;

    /// <summary>The days of the week; only for <see cref="CadenceUnit.Weeks"/>.</summary>
    public WorkDays Days { get; private init; }

    /// <summary>Only for <see cref="CadenceUnit.Months"/>.</summary>
    public MonthDay On { get; private init; }

    /// <summary>The first date that fits on or after it is one of the dates.</summary>
    public DateOnly Anchor { get; private init; } = Anywhere;

    /// <summary>No date is before it.</summary>
    public DateOnly? Starts { get; init; }

    /// <summary>The last day there may be one.</summary>
    public DateOnly? Ends { get; init; }

    /// <summary>No date is before it either; unlike the start it comes and goes.</summary>
    public DateOnly? PausedUntil { get; init; }

    /// <summary>The anchor's week or month, from its first day: a cadence of the same length anchored there keeps its pace.</summary>
    public DateOnly Pace => Unit switch
    {
        CadenceUnit.Weeks => DateOnly.FromDayNumber(AnchorWeek * 7),
        CadenceUnit.Months => FirstOf(AnchorMonth),
        _ => Anchor,
    };

    /// <summary>Nothing is before this.</summary>
    public DateOnly Earliest => (Starts, PausedUntil) switch
    {
        ({ } starts, { } paused) => starts > paused ? starts : paused,
        ({ } starts, null) => starts,
        (null, var paused) => paused ?? DateOnly.MinValue,
    };

    public static Cadence Daily(int every, DateOnly anchor) =>
        new() { Unit = CadenceUnit.Days, Every = Checked(every, MaxDays), Anchor = anchor };

    public static Cadence Weekly(WorkDays days, int every = 1, DateOnly? anchor = null)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(days, WorkDays.None);
        return new() { Unit = CadenceUnit.Weeks, Every = Checked(every, MaxWeeks), Days = days, Anchor = anchor ?? Anywhere };
    }

    public static Cadence Monthly(MonthDay on, int every = 1, DateOnly? anchor = null)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(on.IsValid, false);
        return new() { Unit = CadenceUnit.Months, Every = Checked(every, MaxMonths), On = on, Anchor = anchor ?? Anywhere };
    }

    /// <summary>The same, counted from another date.</summary>
    public Cadence From(DateOnly anchor) => this with { Anchor = anchor };

    public bool IsOn(DateOnly date) => date >= Earliest && !(date > Ends) && Unit switch
    {
        CadenceUnit.Days => Fits(date.DayNumber - Anchor.DayNumber),
        CadenceUnit.Weeks => Days.Includes(date.DayOfWeek) && Fits(WeekOf(date) - AnchorWeek),
        _ => date == On.In(date.Year, date.Month) && Fits(MonthOf(date) - AnchorMonth),
    };

    /// <summary>The dates after this one, in order; without end where none was set, so take only some.</summary>
    public IEnumerable<DateOnly> NextDates(DateOnly after)
    {
        var from = after.DayNumber + 1 > Earliest.DayNumber ? after.DayNumber + 1 : Earliest.DayNumber;
        if (from > DateOnly.MaxValue.DayNumber)
            return [];
        var first = DateOnly.FromDayNumber(from);
        return All(first).SkipWhile(date => date < first).TakeWhile(date => !(date > Ends));
    }

    private IEnumerable<DateOnly> All(DateOnly from) => Unit switch
    {
        CadenceUnit.Days => Steps(from.DayNumber, Anchor.DayNumber, DateOnly.MaxValue.DayNumber).Select(DateOnly.FromDayNumber),
        CadenceUnit.Weeks => Steps(WeekOf(from), AnchorWeek, WeekOf(DateOnly.MaxValue) - 1)
            .SelectMany(week => Enumerable.Range(week * 7, 7).Select(DateOnly.FromDayNumber).Where(date => Days.Includes(date.DayOfWeek))),
        _ => Steps(MonthOf(from), AnchorMonth, MonthOf(DateOnly.MaxValue)).Select(month => On.In(month / 12, (month % 12) + 1)),
    };

    /// <summary>The units that are counted, from the first at or after <paramref name="from"/>.</summary>
    private IEnumerable<int> Steps(int from, int anchor, int last)
    {
        for (var unit = from + Mod(anchor - from); unit <= last; unit += Every)
            yield return unit;
    }

    private int AnchorWeek => WeekOf(Enumerable.Range(0, 7).Select(Anchor.AddDays).First(date => Days.Includes(date.DayOfWeek)));

    private int AnchorMonth => MonthOf(Anchor) + (On.In(Anchor.Year, Anchor.Month) < Anchor ? 1 : 0);

    private bool Fits(int units) => Mod(units) == 0;

    private int Mod(int units) => ((units % Every) + Every) % Every;

    private static int MonthOf(DateOnly date) => (date.Year * 12) + date.Month - 1;

    private static DateOnly FirstOf(int month) => new(month / 12, (month % 12) + 1, 1);

    // Day 0 of the calendar is a Monday.
    private static int WeekOf(DateOnly date) => date.DayNumber / 7;

    private static int Checked(int every, int max)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(every, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(every, max);
        return every;
    }
}

internal enum CadenceUnit
{
    Days,
    Weeks,
    Months,
}
