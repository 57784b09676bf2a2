using FeedbackBot.Goals.Tasks;

namespace FeedbackBot.Goals.DueTasks;

/// <summary>How near a task is. Its owner is told once at each step, for each day it was ever due on.</summary>
internal enum DueStage
{
    /// <summary>There is time.</summary>
    Ahead,

    /// <summary>The days kept free for what goes wrong have begun.</summary>
    BufferBegun,

    /// <summary>Today is the last working day on or before the day it is due.</summary>
    LastDay,

    /// <summary>Its day has passed.</summary>
    Late,
}

internal static class DueStages
{
    /// <summary>In days: nobody is free for so long between a last working day and the day something is due that it matters.</summary>
    private const int Longest = 60;

    /// <param name="time">How the task stands.</param>
    /// <param name="today">Its owner's.</param>
    /// <param name="worksOn">Whether the owner works on a day.</param>
    public static DueStage Of(TaskTime time, DateOnly today, Func<DateOnly, bool> worksOn)
    {
        if (time.IsLate)
            return DueStage.Late;
        if (time.Due.DayNumber - today.DayNumber <= Longest && !Enumerable.Range(1, time.Due.DayNumber - today.DayNumber).Any(ahead => worksOn(today.AddDays(ahead))))
            return DueStage.LastDay;
        return time.Eaten > 0 ? DueStage.BufferBegun : DueStage.Ahead;
    }
}
