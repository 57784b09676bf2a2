using FeedbackBot.Bot.Typed;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Projects;
using FeedbackBot.People;
using FeedbackBot.Storage;

namespace FeedbackBot.Goals.Tasks;

/// <summary>A piece of work somebody does by a day, for a goal, in a project group, or by itself.</summary>
internal sealed class GoalTask : IVersioned
{
    public const int MaxName = 120;
    public const int MaxReason = 400;
    public const int MaxKey = 8;

    /// <summary>In working days.</summary>
    public const int MostBuffer = 30;

    /// <summary>In working days.</summary>
    public const int MostEffort = 60;

    private GoalTask()
    {
    }

    public GoalTaskId Id { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>The name as it is compared.</summary>
    public string Sought { get; private set; } = "";

    /// <summary>The compared name with what it belongs to; null once it is over, which frees it for another.</summary>
    public string? LiveName { get; private set; }

    /// <summary>A few letters and digits that stand for this task alone.</summary>
    public string Key { get; private set; } = "";

    public GoalId? GoalId { get; private set; }

    public ProjectId? ProjectId { get; private set; }

    /// <summary>Who does it.</summary>
    public PersonId OwnerId { get; private set; }

    public PersonId CreatedBy { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Who gave it to its owner: the owner themselves, or somebody it can be handed back to.</summary>
    public PersonId AssignedBy { get; private set; }

    /// <summary>How often it was given to somebody.</summary>
    public int Assignments { get; private set; }

    /// <summary>On the owner's calendar.</summary>
    public DateOnly Due { get; private set; }

    /// <summary>The day it was due before it was ever moved.</summary>
    public DateOnly FirstDue { get; private set; }

    public Importance Importance { get; private set; }

    /// <summary>The last working days before it is due, the day itself among them, that are kept free for what goes wrong.</summary>
    public int Buffer { get; private set; }

    /// <summary>In working days; null where nobody said.</summary>
    public int? Effort { get; private set; }

    public GoalTaskStatus Status { get; private set; }

    /// <summary>The day it was done, on its owner's calendar; null while it is not.</summary>
    public DateOnly? DoneOn { get; private set; }

    /// <summary>Who handed it back last; null where nobody did since it was given to somebody.</summary>
    public PersonId? ReturnedBy { get; private set; }

    /// <summary>Why, in their words.</summary>
    public string ReturnReason { get; private set; } = "";

    public int Version { get; set; }

    public bool IsOpen => Status == GoalTaskStatus.Open;

    public bool IsFromAnother => AssignedBy != OwnerId;

    public static GoalTask Add(GoalTaskId id, TaskFrame frame, PersonId by, DateTimeOffset now)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(frame.Name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(frame.Name.Length, MaxName);
        return new GoalTask
        {
            Id = id,
            Name = frame.Name,
            Sought = TypedText.Comparable(frame.Name),
            LiveName = LiveNameOf(frame, by),
            Key = TaskKey.Of(id),
            GoalId = frame.GoalId,
            ProjectId = frame.ProjectId,
            OwnerId = frame.OwnerId,
            CreatedBy = by,
            CreatedAt = now,
            AssignedBy = by,
            Assignments = 1,
            Due = frame.Due,
            FirstDue = frame.Due,
            Importance = frame.Importance,
            Buffer = frame.Buffer,
            Effort = frame.Effort,
        };
    }

    /// <summary>One name stands for one task of a goal, of a project group, or of those somebody wrote down by themselves.</summary>
    public static string LiveNameOf(TaskFrame frame, PersonId by)
    {
        var whose = frame.GoalId is { } goal ? $"goal:{goal}" : frame.ProjectId is { } project ? $"project:{project}" : $"person:{by}";
        return $"{whose}|{TypedText.Comparable(frame.Name)}";
    }

    public void Move(DateOnly due, int buffer, Importance importance) => (Due, Buffer, Importance) = (due, buffer, importance);

    public void Assign(PersonId to, PersonId by) =>
        (OwnerId, AssignedBy, Assignments, ReturnedBy, ReturnReason) = (to, by, Assignments + 1, null, "");

    /// <summary>It goes back to whoever gave it.</summary>
    public void HandBack(string reason)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(reason.Length, MaxReason);
        (ReturnedBy, ReturnReason, OwnerId, Assignments) = (OwnerId, reason, AssignedBy, Assignments + 1);
    }

    public void Finish(DateOnly on) => (Status, DoneOn, LiveName) = (GoalTaskStatus.Done, on, null);

    /// <param name="liveName">See <see cref="LiveNameOf"/>: free again.</param>
    public void Reopen(string liveName) => (Status, DoneOn, LiveName) = (GoalTaskStatus.Open, null, liveName);

    public void Drop() => (Status, LiveName) = (GoalTaskStatus.Dropped, null);
}

/// <summary>What is said of a task when it is added.</summary>
internal sealed record TaskFrame(string Name, PersonId OwnerId, DateOnly Due)
{
    public GoalId? GoalId { get; init; }

    public ProjectId? ProjectId { get; init; }

    public Importance Importance { get; init; } = Importance.Medium;

    public int Buffer { get; init; }

    public int? Effort { get; init; }
}

/// <summary>How much depends on a task, as its author sees it.</summary>
internal enum Importance
{
    Low = 1,
    Medium = 2,
    High = 3,
}

internal enum GoalTaskStatus
{
    Open,
    Done,
    Dropped,
}
