using FeedbackBot.Goals.Kpis;

namespace FeedbackBot.Goals.Definition;

/// <summary>What a goal stands among.</summary>
/// <param name="OwnersGoals">Of a personal goal, what else its owner has for the same period, agreed or on the table.</param>
/// <param name="WatchedElsewhere">The keys its guards watch that are live KPIs of other goals.</param>
internal sealed record GoalContext(IReadOnlyList<WeighedGoal> OwnersGoals, IReadOnlyList<string> WatchedElsewhere)
{
    public static readonly GoalContext None = new([], []);

    /// <summary>What usually guards an indicator, by its key; only where something of it is missing from a card that is being set.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Guard>> UsualGuards { get; init; } = new Dictionary<string, IReadOnlyList<Guard>>();
}

/// <summary>What a goal weighs among its owner's, in percent.</summary>
/// <param name="Agreed">As agreed; 0 where it is only proposed.</param>
/// <param name="Planned">As it is on the table, else as agreed.</param>
internal sealed record WeighedGoal(decimal Agreed, decimal Planned);
