using FeedbackBot.Common;

namespace FeedbackBot.CheckIns.Blockers;

/// <summary>
/// When nobody's reaction has been missing for too long, counted in days on which the blocker's owner works: a weekend or
/// a holiday makes nothing stale.
/// </summary>
internal static class Staleness
{
    /// <summary>Days looked ahead for working days; who works on none of them is not waited for.</summary>
    public const int MostDays = 366;

    /// <summary>The longest until a blocker is looked at again: an absence that ends early is then known.</summary>
    private static readonly TimeSpan LongestRest = TimeSpan.FromDays(7);

    /// <summary>Earlier than one working day can pass, whatever the clocks do.</summary>
    private static readonly TimeSpan ShortestWait = TimeSpan.FromHours(20);

    /// <summary>The wall-clock time of <paramref name="since"/> on the n-th working day after its date; null when there are not as many in a year.</summary>
    public static DateTimeOffset? DueAt(DateTimeOffset since, int workingDays, TimeZoneInfo zone, Func<DateOnly, bool> works)
    {
        var (date, time) = (since.DateIn(zone), since.TimeIn(zone));
        for (var day = 1; day <= MostDays; day++)
        {
            if (works(date.AddDays(day)) && --workingDays <= 0)
                return LocalTimes.InstantOf(date.AddDays(day), time, zone);
        }

        return null;
    }

    /// <summary>Working days after the date of <paramref name="since"/>, up to and with the date of <paramref name="until"/>.</summary>
    public static int WorkingDays(DateTimeOffset since, DateTimeOffset until, TimeZoneInfo zone, Func<DateOnly, bool> works)
    {
        var (first, last) = (since.DateIn(zone), until.DateIn(zone));
        var count = 0;
        for (var date = first.AddDays(1); date <= last; date = date.AddDays(1))
            count += works(date) ? 1 : 0;
        return count;
    }

    public static DateTimeOffset FirstLook(DateTimeOffset now) => HourAfter(now + ShortestWait);

    /// <summary>When to look again at what is not stale at <paramref name="now"/>.</summary>
    public static DateTimeOffset NextLook(DateTimeOffset? due, DateTimeOffset now) =>
        HourAfter(due is { } at && at < now + LongestRest ? at : now + LongestRest);

    public static DateTimeOffset SoonAfter(DateTimeOffset now) => HourAfter(now);

    /// <summary>Looks are gathered on full hours: however many blockers there are, they wake the bot twenty-four times a day at most.</summary>
    private static DateTimeOffset HourAfter(DateTimeOffset instant)
    {
        var utc = instant.ToUniversalTime();
        var over = utc.Ticks % TimeSpan.TicksPerHour;
        return over == 0 ? utc : utc.AddTicks(TimeSpan.TicksPerHour - over);
    }
}
