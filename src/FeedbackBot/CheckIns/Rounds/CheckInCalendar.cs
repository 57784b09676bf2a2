using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;

namespace FeedbackBot.CheckIns.Rounds;

/// <summary>When rounds open and close, as arithmetic over dates and zones: nothing here reads a clock or a database.</summary>
internal static class CheckInCalendar
{
    /// <summary>The longest cadence is two years long; what is farther off is nobody's next round.</summary>
    public const int DaysToSearch = 800;

    /// <summary>
    /// The window of one date. Where the clocks change so that it would end before it begins, it keeps its usual length:
    /// a person always gets time to answer.
    /// </summary>
    /// <param name="own">The time at which somebody wants their card; where it leaves no time before the close, the usual one holds.</param>
    public static Window WindowOn(this CheckInTimes times, DateOnly date, TimeZoneInfo zone, TimeOnly? own = null)
    {
        var closes = LocalTimes.InstantOf(times.ClosesNextDay ? date.AddDays(1) : date, times.Closes, zone);
        if (own is { } at && times.LeavesTimeAt(at) && LocalTimes.InstantOf(date, at, zone) is var early && early < closes)
            return new Window(early, closes);
        var opens = LocalTimes.InstantOf(date, times.At, zone);
        return new Window(opens, closes > opens ? closes : opens + times.Length);
    }

    /// <summary>
    /// The one round whose window is open at this instant, if any. Only one that came today or yesterday can be: older
    /// rounds are never asked late, however long the bot was down.
    /// </summary>
    /// <param name="since">Rounds of the calendar that opened before this are not opened any more; by hand they are.</param>
    /// <param name="run">The window of a round that somebody opened by hand for a date, which has begun; it stands in for the usual one.</param>
    public static Occurrence? OpenAt(
        this CheckInTimes times, DateTimeOffset now, Attendance who, DateTimeOffset since = default, Func<DateOnly, Window?>? run = null)
    {
        var today = now.DateIn(who.Zone);
        foreach (var day in (ReadOnlySpan<DateOnly>)[today, today.AddDays(-1)])
        {
            if (times.RoundOn(day, who.Week) is not { } date)
                continue;
            var byHand = run?.Invoke(date);
            var window = byHand ?? times.WindowOn(day, who.Zone, who.OwnTime);
            if (window.Contains(now) && (byHand is not null || window.OpensAt >= since))
                return new Occurrence(date, day, window);
        }

        return null;
    }

    /// <summary>The rounds that open for somebody after this instant, in order; those they do not get are not among them.</summary>
    public static IEnumerable<Occurrence> After(this CheckInTimes times, DateTimeOffset now, Attendance who)
    {
        var today = now.DateIn(who.Zone);
        return times.NextDates(today.AddDays(-HolidayMoves.FarthestMove - 1))
            .TakeWhile(date => date < today.AddDays(DaysToSearch))
            .Select(date => (date, times.Place(date, who.Week).Day))
            .Where(round => round.Day >= today)
            .Select(round => new Occurrence(round.date, round.Day!.Value, times.WindowOn(round.Day.Value, who.Zone, who.OwnTime)))
            .Where(round => round.Window.OpensAt > now);
    }

    public static Occurrence? NextAfter(this CheckInTimes times, DateTimeOffset now, Attendance who) =>
        times.After(now, who).Select(round => (Occurrence?)round).FirstOrDefault();
}

/// <summary>What of somebody decides on when they are asked.</summary>
/// <param name="OwnTime">The local time at which they want their card; null for the check-in's.</param>
internal readonly record struct Attendance(TimeZoneInfo Zone, WorkWeek Week, TimeOnly? OwnTime = null)
{
    /// <summary>Anybody in the zone for whom all days are alike.</summary>
    public static Attendance In(TimeZoneInfo zone) => new(zone, WorkWeek.EveryDay);
}

/// <param name="Date">The local date the round belongs to, whatever the day it comes.</param>
/// <param name="Day">The local date on which it comes.</param>
internal readonly record struct Occurrence(DateOnly Date, DateOnly Day, Window Window);
