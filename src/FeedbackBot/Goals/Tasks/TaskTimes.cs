using FeedbackBot.Common;
using FeedbackBot.People;
using FeedbackBot.Scheduling.WorkingTimes;

namespace FeedbackBot.Goals.Tasks;

/// <summary>How tasks stand in time, by the working days, holidays and absences of their owners.</summary>
internal sealed class TaskTimes(WorkingTimes times, TimeProvider clock)
{
    /// <summary>In days: where a buffer began.</summary>
    private const int Back = 90;

    /// <summary>In days: what is further away goes by the days of the week alone.</summary>
    private const int Ahead = 250;

    public async Task<Func<GoalTask, TaskTime>> LoadAsync(IReadOnlyCollection<PersonId> owners, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var loaded = await times.LoadAsync(owners, now.AddDays(-Back), Back + Ahead, ct);
        return task => loaded.TryGetValue(task.OwnerId, out var time)
            ? TaskTime.Of(task.Due, task.Buffer, now.DateIn(time.Zone), time.WorksOn)
            : TaskTime.Of(task.Due, task.Buffer, now.DateIn(TimeZoneInfo.Utc), _ => true);
    }
}
