using FeedbackBot.People;

namespace FeedbackBot.Goals.Tasks;

/// <summary>A task as one person looks at it.</summary>
/// <param name="Owner">The name of whoever does it.</param>
internal sealed record TaskFacts(GoalTask Task, TaskTime Time, string Owner, PersonId Viewer)
{
    /// <summary>The name of the goal it is for, where the viewer may see that.</summary>
    public string? Goal { get; init; }

    public string? Project { get; init; }

    /// <summary>The name of who gave it to its owner; null where that is the owner.</summary>
    public string? GivenBy { get; init; }

    /// <summary>The name of who handed it back; null where nobody did.</summary>
    public string? ReturnedBy { get; init; }

    /// <summary>What it waits for.</summary>
    public IReadOnlyList<WaitedFor> Waits { get; init; } = [];

    public bool MayChange { get; init; }

    public int Priority => TaskPriority.Of(Task.Importance, Time.Slack);

    public bool IsMine => Task.OwnerId == Viewer;
}

/// <summary>A task that another waits for.</summary>
/// <param name="Name">Null where the viewer may not see it.</param>
/// <param name="Owner">The name of whoever does it.</param>
internal sealed record WaitedFor(GoalTask Task, string? Name, string Owner, TaskTime Time)
{
    /// <summary>It is not there yet, and its day or a part of its buffer has gone.</summary>
    public bool IsLate => Task.IsOpen && (Time.IsLate || Time.Eaten > 0);
}
