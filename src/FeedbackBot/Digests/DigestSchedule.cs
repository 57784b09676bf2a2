using FeedbackBot.Common;
using FeedbackBot.People;

namespace FeedbackBot.Digests;

/// <summary>A weekday, or every day, and a time on the wall clock of one zone: what one trigger stands for.</summary>
/// <param name="Day">Already moved to a working day, see <see cref="OnWorkDay"/>; null for every day.</param>
internal sealed record DigestSchedule(string TimeZone, DayOfWeek? Day, TimeOnly At)
{
    private const int DaysInWeek = 7;

    /// <summary>"Europe/Berlin@Fri1630", or "Europe/Berlin@Day1700"; ids of zones and digits only.</summary>
    public string Key => FormattableString.Invariant($"{TimeZone}@{(Day is { } day ? day.ToString()[..3] : "Day")}{At:HHmm}");

    private int Step => Day is null ? 1 : DaysInWeek;

    private TimeZoneInfo Zone => LocalTimes.FindZone(TimeZone) ?? TimeZoneInfo.Utc;

    /// <summary>
    /// A digest belongs to a working day. Where the wanted day is none of the person's, it is the last working day before
    /// it: Friday's digest comes on Thursday where people work from Sunday to Thursday.
    /// </summary>
    public static DayOfWeek OnWorkDay(DayOfWeek wanted, WorkDays workDays)
    {
        for (var back = 0; back < DaysInWeek; back++)
        {
            var day = (DayOfWeek)(((int)wanted - back + DaysInWeek) % DaysInWeek);
            if (workDays.Includes(day))
                return day;
        }

        return wanted;
    }

    /// <summary>When it is due on a date that has the right weekday; UTC.</summary>
    public DateTimeOffset On(DateOnly date) => LocalTimes.InstantOf(date, At, Zone);

    /// <summary>The date on which it was due last, up to and including now.</summary>
    public DateOnly LatestDate(DateTimeOffset now)
    {
        var today = now.DateIn(Zone);
        var date = Day is { } day ? today.AddDays(-(((int)today.DayOfWeek - (int)day + DaysInWeek) % DaysInWeek)) : today;
        return On(date) <= now ? date : date.AddDays(-Step);
    }

    /// <summary>The next time it is due, after now; UTC.</summary>
    public DateTimeOffset NextAfter(DateTimeOffset now) => On(LatestDate(now).AddDays(Step));
}
