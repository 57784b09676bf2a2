using FeedbackBot.Goals.Tasks;
using FeedbackBot.Storage;

namespace FeedbackBot.Goals.DueTasks;

/// <summary>What a task's owner was told of it last. Given to somebody else or moved to another day, it begins anew.</summary>
internal sealed class ToldTask : IVersioned
{
    private ToldTask()
    {
    }

    public GoalTaskId TaskId { get; private set; }

    /// <summary>The day the task was due then.</summary>
    public DateOnly Due { get; private set; }

    /// <summary>See <see cref="GoalTask.Assignments"/>.</summary>
    public int Assignment { get; private set; }

    public DueStage Stage { get; private set; }

    public int Version { get; set; }

    public static ToldTask Of(GoalTask task, DueStage stage) => new() { TaskId = task.Id, Due = task.Due, Assignment = task.Assignments, Stage = stage };

    public void Tell(GoalTask task, DueStage stage) => (Due, Assignment, Stage) = (task.Due, task.Assignments, stage);

    public bool Covers(GoalTask task, DueStage stage) => Due == task.Due && Assignment == task.Assignments && Stage >= stage;
}
