namespace FeedbackBot.Goals.Standing;

/// <summary>Which of several goals that had a KPI of one key is watched: a key goes on from one period to the next.</summary>
internal static class Watched
{
    /// <param name="same">The KPIs of one key, at least one.</param>
    /// <param name="from">The first day of the goal that watches.</param>
    /// <param name="to">Its last day.</param>
    /// <param name="of">The days of a KPI's goal, and whether it takes values.</param>
    /// <returns>One whose goal's period meets that of the watching one; among these the live one, then that of the last period.</returns>
    public static T Of<T>(IEnumerable<T> same, DateOnly from, DateOnly to, Func<T, (DateOnly From, DateOnly To, bool IsLive)> of) =>
        same.OrderByDescending(k => of(k).From <= to && of(k).To >= from).ThenByDescending(k => of(k).IsLive).ThenByDescending(k => of(k).To).First();
}
