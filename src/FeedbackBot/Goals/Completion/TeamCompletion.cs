using FeedbackBot.Goals.Scoring;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Completion;

/// <summary>How a goal that was agreed for a period has ended, or has not.</summary>
/// <param name="Team">It counts for: a team's own, or its owner's.</param>
/// <param name="IsSeen">Whether whoever reads may see this goal.</param>
/// <param name="Score">Null where it is open, was given up, or was closed without data.</param>
internal sealed record EndedGoal(string Team, PersonId OwnerId, bool IsSeen, GoalEnd End, decimal? Score);

internal enum GoalEnd
{
    Open,
    Closed,
    Dropped,
}

/// <summary>What came of a team's goals of a period.</summary>
/// <param name="IsShown">False where only <paramref name="Team"/> and <paramref name="Agreed"/> are for whoever reads.</param>
internal sealed record TeamCompletion(string Team, int Agreed, bool IsShown)
{
    /// <summary>In points: what earns so many has reached its target.</summary>
    public const decimal ReachedFrom = 100;

    public int Closed { get; init; }

    public int Reached { get; init; }

    /// <summary>More than 0 points and fewer than <see cref="ReachedFrom"/>.</summary>
    public int Partly { get; init; }

    public int Missed { get; init; }

    /// <summary>Closed, and no KPI had a value.</summary>
    public int WithoutData { get; init; }

    public int Dropped { get; init; }

    public int Open { get; init; }

    /// <summary>Of those closed with a score, two decimals; null where none was.</summary>
    public decimal? Average { get; init; }

    /// <summary>Reached of all that were agreed, given up ones too, in percent to one decimal.</summary>
    public decimal Rate => Agreed == 0 ? 0 : Math.Round(100m * Reached / Agreed, 1, MidpointRounding.AwayFromZero);
}

/// <summary>
/// Counts goals by team. Where a team has goals the reader may not see, they are counted only if they are of so many people that nobody's can
/// be taken from the numbers, as in <see cref="BelowScore"/>; else nothing of the team is shown.
/// </summary>
internal static class CompletionRates
{
    public static IReadOnlyList<TeamCompletion> Of(IEnumerable<EndedGoal> goals) =>
        [.. goals.GroupBy(g => g.Team).OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => Of(t.Key, [.. t]))];

    private static TeamCompletion Of(string team, IReadOnlyList<EndedGoal> goals)
    {
        var hidden = goals.Where(g => !g.IsSeen).Select(g => g.OwnerId).Distinct().Count();
        if (hidden is > 0 and < BelowScore.FewestOwners)
            return new TeamCompletion(team, goals.Count, IsShown: false);
        var closed = goals.Where(g => g.End == GoalEnd.Closed).ToList();
        var scores = closed.Select(g => g.Score).OfType<decimal>().ToList();
        return new TeamCompletion(team, goals.Count, IsShown: true)
        {
            Closed = closed.Count,
            Reached = scores.Count(s => s >= TeamCompletion.ReachedFrom),
            Partly = scores.Count(s => s is > 0 and < TeamCompletion.ReachedFrom),
            Missed = scores.Count(s => s <= 0),
            WithoutData = closed.Count - scores.Count,
            Dropped = goals.Count(g => g.End == GoalEnd.Dropped),
            Open = goals.Count(g => g.End == GoalEnd.Open),
            Average = scores.Count == 0 ? null : Math.Round(scores.Average(), 2, MidpointRounding.AwayFromZero),
        };
    }
}
