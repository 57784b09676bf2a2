namespace FeedbackBot.Goals.Tasks;

/// <summary>How a task stands in time, by the working days of whoever does it.</summary>
/// <param name="Due">The day it is due.</param>
/// <param name="SafeDay">The last working day before the buffer begins: done by then, nothing of it is eaten. Without a buffer the day it is due.</param>
/// <param name="Buffer">In working days.</param>
/// <param name="Eaten">Of the buffer, today included; all of it once the day has passed.</param>
/// <param name="Slack">Working days until the buffer begins; negative once it is being eaten, or the day has passed.</param>
/// <param name="DaysLate">In calendar days; 0 until the day has passed.</param>
internal sealed record TaskTime(DateOnly Due, DateOnly SafeDay, int Buffer, int Eaten, int Slack, int DaysLate)
{
    /// <summary>More slack than this is not counted: it makes nothing less urgent.</summary>
    public const int MostSlack = 60;

    /// <summary>In days: somebody who works on none of so many has no calendar to count by.</summary>
    private const int Horizon = 400;

    public bool IsLate => DaysLate > 0;

    /// <param name="due">The day it is due, on the owner's calendar as the others are.</param>
    /// <param name="buffer">In working days.</param>
    /// <param name="today">The owner's.</param>
    /// <param name="worksOn">Whether the owner works on a day.</param>
    public static TaskTime Of(DateOnly due, int buffer, DateOnly today, Func<DateOnly, bool> worksOn)
    {
        var safe = SafeDayOf(due, buffer, worksOn);
        var late = Math.Max(0, today.DayNumber - due.DayNumber);
        var eaten = late > 0 ? buffer : Math.Min(buffer, Count(safe, today, worksOn));
        var slack = late > 0 || eaten > 0 ? -Math.Max(1, eaten) : Count(today, safe, worksOn);
        return new TaskTime(due, safe, buffer, eaten, slack, late);
    }

    private static DateOnly SafeDayOf(DateOnly due, int buffer, Func<DateOnly, bool> worksOn)
    {
        var day = due;
        for (var (left, steps) = (buffer, 0); left > 0; steps++, day = day.AddDays(-1))
        {
            if (steps >= Horizon || worksOn(day))
                left--;
        }

        // A day nobody works on is no day to be done by.
        for (var steps = 0; buffer > 0 && steps < Horizon && !worksOn(day); steps++)
            day = day.AddDays(-1);
        return day;
    }

    /// <summary>Working days after the one and up to the other.</summary>
    private static int Count(DateOnly after, DateOnly to, Func<DateOnly, bool> worksOn)
    {
        var count = 0;
        for (var day = after.AddDays(1); day <= to && count <= MostSlack && day.DayNumber - after.DayNumber <= 4 * MostSlack; day = day.AddDays(1))
            count += worksOn(day) ? 1 : 0;
        return count;
    }
}
