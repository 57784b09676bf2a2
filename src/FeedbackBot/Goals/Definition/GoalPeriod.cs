using FeedbackBot.Common;

namespace FeedbackBot.Goals.Definition;

/// <summary>The days a goal is for, on the calendar of its owner; both ends included.</summary>
/// <param name="Kind">A named part of the year, or dates of their own.</param>
internal readonly record struct GoalPeriod(PeriodKind Kind, DateOnly From, DateOnly To)
{
    /// <summary>In days: a goal looks no further than five years.</summary>
    public const int MostDays = 5 * 366;

    public DateRange Days => new(From, To);

    public static GoalPeriod Month(int year, int month) => OfMonths(PeriodKind.Month, year, month, 1);

    /// <param name="quarter">1 to 4.</param>
    public static GoalPeriod Quarter(int year, int quarter) => OfMonths(PeriodKind.Quarter, year, (quarter * 3) - 2, 3);

    /// <param name="half">1 or 2.</param>
    public static GoalPeriod HalfYear(int year, int half) => OfMonths(PeriodKind.HalfYear, year, (half * 6) - 5, 6);

    public static GoalPeriod Year(int year) => OfMonths(PeriodKind.Year, year, 1, 12);

    public static GoalPeriod Dates(DateOnly from, DateOnly to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        return new(PeriodKind.Dates, from, to);
    }

    /// <summary>The quarter of the year a day is in.</summary>
    public static GoalPeriod QuarterOf(DateOnly day) => Quarter(day.Year, ((day.Month - 1) / 3) + 1);

    /// <summary>The one of its kind that comes after it; dates of their own are followed by as many days.</summary>
    public GoalPeriod Next() => Kind switch
    {
        PeriodKind.Month => OfMonths(Kind, To.AddDays(1).Year, To.AddDays(1).Month, 1),
        PeriodKind.Quarter => OfMonths(Kind, To.AddDays(1).Year, To.AddDays(1).Month, 3),
        PeriodKind.HalfYear => OfMonths(Kind, To.AddDays(1).Year, To.AddDays(1).Month, 6),
        PeriodKind.Year => Year(From.Year + 1),
        _ => Dates(To.AddDays(1), To.AddDays(Days.Days)),
    };

    private static GoalPeriod OfMonths(PeriodKind kind, int year, int month, int months)
    {
        var from = new DateOnly(year, month, 1);
        return new(kind, from, from.AddMonths(months).AddDays(-1));
    }
}

internal enum PeriodKind
{
    Month,
    Quarter,
    HalfYear,
    Year,

    /// <summary>From one date to another.</summary>
    Dates,
}
