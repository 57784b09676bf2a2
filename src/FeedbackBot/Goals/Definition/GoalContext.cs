namespace FeedbackBot.Goals.Definition;

/// <summary>What a goal stands among.</summary>
/// <param name="OwnersGoals">Of a personal goal, what else its owner has agreed for the same period.</param>
/// <param name="WatchedElsewhere">The keys its guards watch that are live KPIs of other goals.</param>
internal sealed record GoalContext(IReadOnlyList<WeighedGoal> OwnersGoals, IReadOnlyList<string> WatchedElsewhere)
{
    public static readonly GoalContext None = new([], []);
}

/// <param name="Weight">In percent.</param>
internal sealed record WeighedGoal(string Name, decimal Weight);
