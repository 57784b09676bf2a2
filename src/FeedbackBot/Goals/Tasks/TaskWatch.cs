using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Warnings;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Tasks;

/// <summary>Tasks of a goal that are overdue, eat their buffer, or wait for something that is late.</summary>
internal sealed class TaskWatch(FeedbackDb db, TaskTimes times) : IGoalWatch
{
    public async Task<IReadOnlyList<FoundWarning>> LookAsync(IReadOnlyList<Goal> goals, CancellationToken ct)
    {
        var ids = goals.Select(g => g.Id).ToList();
        var tasks = await db.Set<GoalTask>().AsNoTracking().Where(t => t.Status == GoalTaskStatus.Open && ids.Any(id => id == t.GoalId)).ToListAsync(ct);
        if (tasks.Count == 0)
            return [];
        var taskIds = tasks.Select(t => t.Id).ToList();
        var waits = await (
            from link in db.Set<TaskAfter>().AsNoTracking()
            join after in db.Set<GoalTask>().AsNoTracking() on link.AfterId equals after.Id
            join owner in db.Set<Person>() on after.OwnerId equals owner.Id
            where taskIds.Contains(link.TaskId) && after.Status == GoalTaskStatus.Open
            select new { link.TaskId, After = after, Owner = owner.Name }).ToListAsync(ct);
        var timeOf = await times.LoadAsync([.. tasks.Concat(waits.Select(w => w.After)).Select(t => t.OwnerId).Distinct()], ct);
        var (byId, owners) = (tasks.ToDictionary(t => t.Id), goals.ToDictionary(g => g.Id, g => g.OwnerId));
        return [.. tasks.Select(t => Of(t, timeOf(t), owners[t.GoalId!.Value])).OfType<FoundWarning>(), .. waits.Where(w => timeOf(w.After).IsLate).Select(w => Waits(byId[w.TaskId], w.After, w.Owner))];
    }

    /// <summary>Whoever does the task themselves has it on the morning's card of tasks.</summary>
    private static FoundWarning? Of(GoalTask task, TaskTime time, PersonId goalOwner) => time switch
    {
        { IsLate: true } => new FoundWarning(task.GoalId!.Value, WarningKind.TaskOverdue, task.Id.ToString(), task.Name) { OwnerKnows = task.OwnerId == goalOwner },
        { Eaten: > 0 } => new FoundWarning(task.GoalId!.Value, WarningKind.BufferEaten, task.Id.ToString(), task.Name) { OwnerKnows = task.OwnerId == goalOwner },
        _ => null,
    };

    /// <summary>A task of another goal is not named: not everybody who sees this one may see it.</summary>
    private static FoundWarning Waits(GoalTask task, GoalTask after, string owner) => new(
        task.GoalId!.Value, after.GoalId == task.GoalId ? WarningKind.WaitsForLate : WarningKind.WaitsForSomebody,
        $"{task.Id}:{after.Id}", task.Name, after.GoalId == task.GoalId ? after.Name : owner);
}
