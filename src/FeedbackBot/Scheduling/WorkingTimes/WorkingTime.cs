using FeedbackBot.Common;
using FeedbackBot.People;
using FeedbackBot.People.Absences;
using FeedbackBot.Scheduling.Holidays;

namespace FeedbackBot.Scheduling.WorkingTimes;

/// <summary>When one person works, as a rule over loaded facts: nothing here reads a clock or a database.</summary>
/// <param name="WorkDays">Those that hold now, whoever chose them.</param>
/// <param name="Calendar">Whose holidays are theirs; null for none.</param>
internal sealed record WorkingTime(
    PersonId Person, TimeZoneInfo Zone, WorkDays WorkDays, QuietHours Quiet, string? Calendar, Away Away, HolidayTable Holidays)
{
    public static WorkingTime Of(PersonInfo person, QuietHours quiet, Away away, HolidayTable holidays) =>
        new(person.Id, person.Zone, person.WorkDays, quiet, person.Calendar, away, holidays);

    /// <summary>What a local date is to this person. An absence is named before a holiday, and a holiday before a free weekday.</summary>
    public DayKind KindOf(DateOnly date) =>
        Away.IsAway(Person, date) ? DayKind.Away
        : Holidays.IsHoliday(Calendar, date) ? DayKind.Holiday
        : WorkDays.Includes(date.DayOfWeek) ? DayKind.Working
        : DayKind.Free;

    public bool WorksOn(DateOnly date) => KindOf(date) == DayKind.Working;

    /// <summary>Whether something nobody asked for may be sent at this instant: on a working day, outside the quiet hours.</summary>
    public bool MayBeToldAt(DateTimeOffset instant) => WorksOn(instant.DateIn(Zone)) && !Quiet.Includes(instant.TimeIn(Zone));

    /// <summary>The first instant from <paramref name="now"/> on at which something nobody asked for may be sent.</summary>
    /// <param name="now">Also the answer, where it may be sent at once.</param>
    /// <param name="horizonDays">How many days the facts were loaded for.</param>
    /// <returns>Null when there is none within the horizon: by then, somebody has to look again.</returns>
    public DateTimeOffset? NextAfter(DateTimeOffset now, int horizonDays)
    {
        if (MayBeToldAt(now))
            return now;
        var today = now.DateIn(Zone);
        for (var ahead = 0; ahead <= horizonDays; ahead++)
        {
            var date = today.AddDays(ahead);
            if (!WorksOn(date))
                continue;

            // Within a day, silence ends where the day begins or where the quiet hours end, and nowhere else.
            foreach (var time in Quiet.Any ? [TimeOnly.MinValue, Quiet.To] : (ReadOnlySpan<TimeOnly>)[TimeOnly.MinValue])
            {
                var instant = LocalTimes.InstantOf(date, time, Zone);
                if (instant > now && MayBeToldAt(instant))
                    return instant;
            }
        }

        return null;
    }
}

internal enum DayKind
{
    Working,

    /// <summary>None of their weekdays.</summary>
    Free,

    /// <summary>One of their calendar.</summary>
    Holiday,

    /// <summary>They said so, or their manager did.</summary>
    Away,
}
