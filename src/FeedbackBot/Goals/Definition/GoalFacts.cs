using FeedbackBot.Goals.Closing;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Outlook;
using FeedbackBot.Goals.Scoring;
using FeedbackBot.Goals.Targets;
using FeedbackBot.Goals.Values;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Definition;

/// <summary>A goal with all its terms, and who is who in them, as one person looks at it.</summary>
/// <param name="Versions">All terms, from the first.</param>
/// <param name="Parent">The name of what it contributes to, where the viewer may see that.</param>
internal sealed record GoalFacts(Goal Goal, IReadOnlyList<GoalTerms> Versions, IReadOnlyDictionary<PersonId, Person> People, PersonId Viewer, string? Parent)
{
    /// <summary>What it stands among; of a personal goal shown to its two sides only.</summary>
    public GoalContext Context { get; init; } = GoalContext.None;

    /// <summary>The newest value of each KPI that has one.</summary>
    public IReadOnlyDictionary<KpiId, LatestValue> Latest { get; init; } = new Dictionary<KpiId, LatestValue>();

    /// <summary>How many of its tasks are open.</summary>
    public int OpenTasks { get; init; }

    /// <summary>On the calendar of the goal's owner; null where it does not matter.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>Since when each milestone that was reported as done is.</summary>
    public IReadOnlyDictionary<KpiId, DateOnly> Done { get; init; } = new Dictionary<KpiId, DateOnly>();

    /// <summary>How the goals below it stand, as the viewer may see it; null before it was agreed.</summary>
    public RolledUp? RolledUp { get; init; }

    /// <summary>Of an agreed goal that runs: each KPI over time.</summary>
    public IReadOnlyDictionary<KpiId, KpiPicture> Pictures { get; init; } = new Dictionary<KpiId, KpiPicture>();

    /// <summary>How sure it is of being reached; null where nobody said anything.</summary>
    public Said? Sure { get; init; }

    /// <summary>Whether the viewer may give parts of its target to others.</summary>
    public bool MayDivide { get; init; }

    /// <summary>Whether what is being drafted or agreed is for the viewer's eyes; to others the goal is as it was agreed.</summary>
    public bool SeesOpen { get; init; } = true;

    /// <summary>How many notes there are on it that the viewer may read; null where they may read none.</summary>
    public int? NoteCount { get; init; }

    /// <summary>What its KPIs were in earlier periods, for those who are setting it.</summary>
    public IReadOnlyDictionary<KpiId, KpiPast> Past { get; init; } = new Dictionary<KpiId, KpiPast>();

    /// <summary>How it ended the last time; null where it never did.</summary>
    public GoalClosing? Closing { get; init; }

    public bool IsOpen => SeesOpen && Goal.OpenNumber is not null;

    public GoalTerms Current => Versions.FirstOrDefault(t => t.Number == (SeesOpen ? Goal.OpenNumber ?? Goal.AgreedNumber : Goal.AgreedNumber)) ?? Versions[^1];

    public GoalTerms? Agreed => Versions.FirstOrDefault(t => t.Number == Goal.AgreedNumber);

    public Person Owner => People[Goal.OwnerId];

    public TimeZoneInfo ViewersZone => People.TryGetValue(Viewer, out var viewer) ? viewer.Zone : TimeZoneInfo.Utc;

    public bool IsViewersTurn => Goal.WaitsFor == Viewer;

    public string NameOf(PersonId id) => People.TryGetValue(id, out var person) ? person.Name : "–";
}
