using FeedbackBot.Common;

namespace FeedbackBot.Goals.Tasks;

/// <summary>What somebody has to do against what the others of their group have, until the end of the week a task is due in.</summary>
/// <param name="Open">Their open tasks until then, overdue ones too.</param>
/// <param name="ThatWeek">Those of them due in that week.</param>
/// <param name="Days">What they come to in working days; a task of which nobody said an effort counts as one.</param>
/// <param name="Others">What each of the others has, in days, from the least.</param>
internal sealed record Workload(int Open, int ThatWeek, int Days, IReadOnlyList<int> Others)
{
    public int Least => Others.Count == 0 ? 0 : Others[0];

    public int Most => Others.Count == 0 ? 0 : Others[^1];

    /// <summary>Half of the others have no more than this.</summary>
    public decimal Middle => Others.Count == 0 ? 0 : (Others[(Others.Count - 1) / 2] + Others[Others.Count / 2]) / 2m;

    /// <summary>By half again as much as the middle, and two days at least.</summary>
    public bool IsFarAbove => Others.Count > 0 && Days >= Middle + 2 && Days >= Middle * 1.5m;

    /// <param name="own">The open tasks of whoever is looked at.</param>
    /// <param name="others">The open tasks of each of the others.</param>
    /// <param name="due">The day of the task that is given to somebody.</param>
    public static Workload Of(IReadOnlyList<LoadTask> own, IEnumerable<IReadOnlyList<LoadTask>> others, DateOnly due)
    {
        var week = WeekOf(due);
        return new Workload(
            own.Count(t => t.Due <= week.To), own.Count(t => week.Includes(t.Due)), DaysOf(own, week.To), [.. others.Select(o => DaysOf(o, week.To)).Order()]);
    }

    /// <summary>Monday to Sunday.</summary>
    public static DateRange WeekOf(DateOnly day)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return new DateRange(monday, monday.AddDays(6));
    }

    private static int DaysOf(IReadOnlyList<LoadTask> tasks, DateOnly until) => tasks.Where(t => t.Due <= until).Sum(t => t.Effort ?? 1);
}

/// <param name="Effort">In working days; null where nobody said.</param>
internal readonly record struct LoadTask(DateOnly Due, int? Effort);
