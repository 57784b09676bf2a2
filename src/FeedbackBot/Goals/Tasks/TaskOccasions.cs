using FeedbackBot.Delivery;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Tasks;

/// <summary>What makes each message about a task the only one of its kind.</summary>
internal static class TaskOccasions
{
    public const string GivenPrefix = "task/given";
    public const string ChangedPrefix = "task/changed";
    public const string FreePrefix = "task/free";

    public static Occasion Given(GoalTask task) => Given(task, task.Assignments);

    public static Occasion Given(GoalTask task, int assignment) => Occasion.Of(GivenPrefix, task.Id, assignment);

    public static Occasion Changed(GoalTask task, PersonId to) => Occasion.Of(ChangedPrefix, task.Id, task.Version, to);

    public static Occasion Free(GoalTask task, GoalTask done) => Occasion.Of(FreePrefix, task.Id, done.Id);
}
