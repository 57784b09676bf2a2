using FeedbackBot.Bot.Typed;
using FeedbackBot.Goals.Definition;
using FeedbackBot.People;
using FeedbackBot.Storage;

namespace FeedbackBot.Goals.Projects;

/// <summary>People of any departments who do something together for a time, with a lead who gives them its tasks. It is over after its last day by itself.</summary>
internal sealed class Project : IVersioned
{
    public const int MaxName = 80;
    public const int MostMembers = 60;

    /// <summary>In days: what takes longer is no temporary group.</summary>
    public const int MostDays = 2 * 366;

    private Project()
    {
    }

    public ProjectId Id { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>The name as it is compared; null once it is over, which frees it for another.</summary>
    public string? LiveName { get; private set; }

    public PersonId LeadId { get; private set; }

    public PersonId CreatedBy { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public GoalId? GoalId { get; private set; }

    /// <summary>The last day of it.</summary>
    public DateOnly Until { get; private set; }

    /// <summary>When somebody ended it before its time, or it was seen to have ended.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    public int Version { get; set; }

    public static Project Create(ProjectId id, string name, PersonId lead, DateOnly until, GoalId? goal, PersonId by, DateTimeOffset now)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(name.Length, MaxName);
        return new Project
        {
            Id = id,
            Name = name,
            LiveName = TypedText.Comparable(name),
            LeadId = lead,
            Until = until,
            GoalId = goal,
            CreatedBy = by,
            CreatedAt = now,
        };
    }

    public bool IsOver(DateOnly today) => ClosedAt is not null || Until < today;

    public bool IsRunBy(PersonId person) => person == LeadId || person == CreatedBy;

    public void Close(DateTimeOffset now)
    {
        ClosedAt ??= now;
        LiveName = null;
    }
}
