using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;
using FeedbackBot.People;

namespace FeedbackBot.CheckIns.Rounds;

/// <summary>When rounds open and close, as arithmetic over dates and zones: nothing here reads a clock or a database.</summary>
internal static class CheckInCalendar
{
    /// <summary>A week holds every weekday once; the day more is for "today's has just gone by".</summary>
    private const int DaysToSearch = 8;

    /// <summary>
    /// The window of one date. Where the clocks change so that it would end before it begins, it keeps its usual length:
    /// a person always gets time to answer.
    /// </summary>
    public static Window WindowOn(this CheckInTimes times, DateOnly date, TimeZoneInfo zone)
    {
        var opens = LocalTimes.InstantOf(date, times.At, zone);
        var closes = LocalTimes.InstantOf(times.ClosesNextDay ? date.AddDays(1) : date, times.Closes, zone);
        return new Window(opens, closes > opens ? closes : opens + times.Length);
    }

    public static bool IsOn(this CheckInTimes times, DateOnly date) => times.Days.Includes(date.DayOfWeek);

    /// <summary>
    /// The one round whose window is open at this instant, if any. Only today's and yesterday's can be: older rounds are
    /// never asked late, however long the bot was down.
    /// </summary>
    /// <param name="since">Rounds of the calendar that opened before this are not opened any more; by hand they are.</param>
    /// <param name="run">The window of a round that somebody opened by hand for a date; it stands in for the usual one.</param>
    public static Occurrence? OpenAt(
        this CheckInTimes times, DateTimeOffset now, TimeZoneInfo zone, DateTimeOffset since = default, Func<DateOnly, Window?>? run = null)
    {
        var today = now.DateIn(zone);
        foreach (var date in (ReadOnlySpan<DateOnly>)[today, today.AddDays(-1)])
        {
            var byHand = run?.Invoke(date);
            var window = byHand ?? (times.IsOn(date) ? times.WindowOn(date, zone) : null);
            if (window is { } open && open.Contains(now) && (byHand is not null || open.OpensAt >= since))
                return new Occurrence(date, open);
        }

        return null;
    }

    /// <summary>The first round that opens after this instant, on a day that somebody with these working days works; null when there is none.</summary>
    public static Occurrence? NextAfter(
        this CheckInTimes times, DateTimeOffset now, TimeZoneInfo zone, WorkDays workDays = WorkDays.MondayToFriday | WorkDays.Sat | WorkDays.Sun)
    {
        var today = now.DateIn(zone);
        for (var ahead = 0; ahead <= DaysToSearch; ahead++)
        {
            var date = today.AddDays(ahead);
            if (!times.IsOn(date) || !workDays.Includes(date.DayOfWeek))
                continue;
            var window = times.WindowOn(date, zone);
            if (window.OpensAt > now)
                return new Occurrence(date, window);
        }

        return null;
    }
}

/// <param name="Date">The local date the round belongs to.</param>
internal readonly record struct Occurrence(DateOnly Date, Window Window);
