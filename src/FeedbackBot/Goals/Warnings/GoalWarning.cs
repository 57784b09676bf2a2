using FeedbackBot.Goals.Definition;
using FeedbackBot.Storage;

namespace FeedbackBot.Goals.Warnings;

/// <summary>Something that stands in the way of a goal, from when it was found until it is mended. Its owner is told once.</summary>
internal sealed class GoalWarning : IVersioned
{
    public const int MaxSubject = 120;
    public const int MaxMark = 120;

    private GoalWarning()
    {
    }

    public GoalWarningId Id { get; private set; }

    public GoalId GoalId { get; private set; }

    public WarningKind Kind { get; private set; }

    /// <summary>What tells it from others of its kind and goal, such as a KPI's id: ids and keys, no words.</summary>
    public string Mark { get; private set; } = "";

    /// <summary>What it is about, as people call it: a KPI's or a task's name.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>What else its sentence names; empty where it names nothing.</summary>
    public string Other { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTimeOffset FoundAt { get; private set; }

    /// <summary>UTC; null while it lasts.</summary>
    public DateTimeOffset? MendedAt { get; private set; }

    /// <summary>Of a goal and mark one may be open; null once it is mended.</summary>
    public string? OpenMark { get; private set; }

    public int Version { get; set; }

    public static GoalWarning Open(GoalWarningId id, FoundWarning found, DateTimeOffset now) => new()
    {
        Id = id,
        GoalId = found.GoalId,
        Kind = found.Kind,
        Mark = found.Mark,
        OpenMark = $"{found.GoalId}|{found.Kind}|{found.Mark}",
        Subject = Short(found.Subject),
        Other = Short(found.Other),
        FoundAt = now,
    };

    public void Mend(DateTimeOffset now) => (MendedAt, OpenMark) = (now, null);

    private static string Short(string name) => name.Length <= MaxSubject ? name : name[..(MaxSubject - 1)] + "…";
}

internal enum WarningKind
{
    /// <summary>Somebody said so.</summary>
    OffTrack,

    /// <summary>The forecast misses the target clearly.</summary>
    WillMiss,

    /// <summary>A counter-indicator limits the points.</summary>
    GuardBroken,

    /// <summary>Nobody said a value in two stretches of the cadence in a row.</summary>
    DataMissing,

    /// <summary>A task of the goal was not done by its day.</summary>
    TaskOverdue,

    /// <summary>A task of the goal is eating its buffer.</summary>
    BufferEaten,

    /// <summary>A task waits for another of the same goal that is late.</summary>
    WaitsForLate,

    /// <summary>A task waits for somebody's task elsewhere that is late, which is not named.</summary>
    WaitsForSomebody,

    /// <summary>A milestone was not reported as done by its day.</summary>
    MilestoneOverdue,

    /// <summary>The goals of one person and period do not weigh 100 % together, well after it began.</summary>
    WeightsOpen,
}
