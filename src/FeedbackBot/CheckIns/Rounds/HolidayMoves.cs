using FeedbackBot.CheckIns.Definition;
using FeedbackBot.People;

namespace FeedbackBot.CheckIns.Rounds;

/// <summary>On which day somebody really gets the round of a date, and which round they get on a day. Both say the same.</summary>
internal static class HolidayMoves
{
    /// <summary>A longer run of days without work is a stoppage, not a holiday: nothing is moved over it.</summary>
    public const int FarthestMove = 31;

    /// <summary>The date of the round somebody gets on this day, if any: the day's own, else the earliest that is moved to it.</summary>
    public static DateOnly? RoundOn(this CheckInTimes times, DateOnly day, WorkWeek week)
    {
        if (!week.Works(day))
            return null;
        if (times.IsOn(day))
            return day;
        if (times.Holidays == HolidayPolicy.Skip || day < times.Cadence.Earliest)
            return null;
        var moved = DaysOff(day, times.Holidays == HolidayPolicy.Next ? -1 : 1, week)
            .Where(date => week.IsDayLost(date) && times.IsOn(date)).ToList();
        return moved.Count == 0 ? null : moved.Min();
    }

    /// <summary>What becomes of the round of a date for somebody.</summary>
    public static Placement Place(this CheckInTimes times, DateOnly date, WorkWeek week)
    {
        if (!week.Days.Includes(date.DayOfWeek))
            return new Placement(null, PlacementReason.NotWorking);
        if (!week.IsHoliday(date))
            return new Placement(date, PlacementReason.OnTheDay);
        if (times.Holidays == HolidayPolicy.Skip)
            return new Placement(null, PlacementReason.Holiday);
        var step = times.Holidays == HolidayPolicy.Next ? 1 : -1;
        var off = DaysOff(date, step, week).Count();
        var day = date.AddDays(step * (off + 1));
        if (off == FarthestMove || day < times.Cadence.Earliest)
            return new Placement(null, PlacementReason.Holiday);
        return times.RoundOn(day, week) == date
            ? new Placement(day, PlacementReason.Moved)
            : new Placement(null, PlacementReason.Taken);
    }

    /// <summary>The days without work next to this one, up to the first with work.</summary>
    private static IEnumerable<DateOnly> DaysOff(DateOnly day, int step, WorkWeek week)
    {
        for (var (date, count) = (day.AddDays(step), 1); count <= FarthestMove && !week.Works(date); (date, count) = (date.AddDays(step), count + 1))
            yield return date;
    }
}

/// <param name="Day">The day on which somebody gets the round; null when they do not.</param>
internal readonly record struct Placement(DateOnly? Day, PlacementReason Reason);

internal enum PlacementReason
{
    OnTheDay,

    /// <summary>The date is a holiday, so they get it on another day.</summary>
    Moved,

    /// <summary>The date is not one of their working days.</summary>
    NotWorking,

    /// <summary>The date is a holiday, and the round is not moved.</summary>
    Holiday,

    /// <summary>The date is a holiday, and the day it would be moved to has a round already.</summary>
    Taken,
}
