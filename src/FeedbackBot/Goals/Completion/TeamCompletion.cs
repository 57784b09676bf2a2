using FeedbackBot.Common;
using FeedbackBot.Goals.Scoring;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Completion;

/// <summary>How a goal that was agreed for a period has ended, or has not.</summary>
/// <param name="Team">It counts for: a team's own, or its owner's.</param>
/// <param name="Days">For which it was agreed.</param>
/// <param name="IsSeen">Whether whoever reads may see this goal.</param>
/// <param name="Score">Null where it is open, was given up, or was closed without data.</param>
internal sealed record EndedGoal(string Team, PersonId OwnerId, DateRange Days, bool IsSeen, GoalEnd End, decimal? Score);

internal enum GoalEnd
{
    Open,
    Closed,
    Dropped,
}

/// <summary>What came of a team's goals of a period.</summary>
/// <param name="Agreed">How many are counted.</param>
/// <param name="LeftOut">How many are not, as they would give somebody's result away.</param>
internal sealed record TeamCompletion(string Team, int Agreed, int LeftOut)
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

    /// <summary>Of those closed with a score, two decimals, whole points where some of them are not seen; null where none was.</summary>
    public decimal? Average { get; init; }

    /// <summary>Reached of all that were agreed, given up ones too, in percent to one decimal.</summary>
    public decimal Rate => Agreed == 0 ? 0 : Math.Round(100m * Reached / Agreed, 1, MidpointRounding.AwayFromZero);
}

/// <summary>
/// Counts goals by team. Goals the reader may not see are counted only once all of the same days have ended and so many people have a score
/// that nobody's can be taken from the numbers, as in <see cref="BelowScore"/>. Each stretch of days is looked at by itself: else two periods
/// that differ by one goal would tell it, and so would the numbers before and after somebody closes theirs.
/// </summary>
internal static class CompletionRates
{
    public static IReadOnlyList<TeamCompletion> Of(IEnumerable<EndedGoal> goals) =>
        [.. goals.GroupBy(g => g.Team).OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => Of(t.Key, [.. t]))];

    private static TeamCompletion Of(string team, IReadOnlyList<EndedGoal> all)
    {
        var hidden = all.Where(g => !g.IsSeen).GroupBy(g => g.Days).Where(TellsNobodys).SelectMany(g => g).ToList();
        List<EndedGoal> goals = [.. all.Where(g => g.IsSeen), .. hidden];
        var closed = goals.Where(g => g.End == GoalEnd.Closed).ToList();
        var scores = closed.Select(g => g.Score).OfType<decimal>().ToList();
        return new TeamCompletion(team, goals.Count, all.Count - goals.Count)
        {
            Closed = closed.Count,
            Reached = scores.Count(s => s >= TeamCompletion.ReachedFrom),
            Partly = scores.Count(s => s is > 0 and < TeamCompletion.ReachedFrom),
            Missed = scores.Count(s => s <= 0),
            WithoutData = closed.Count - scores.Count,
            Dropped = goals.Count(g => g.End == GoalEnd.Dropped),
            Open = goals.Count(g => g.End == GoalEnd.Open),
            Average = scores.Count == 0 ? null : Math.Round(scores.Average(), hidden.Count > 0 ? 0 : 2, MidpointRounding.AwayFromZero),
        };
    }

    private static bool TellsNobodys(IEnumerable<EndedGoal> goals) =>
        goals.All(g => g.End != GoalEnd.Open) && goals.Where(g => g.Score is not null).Select(g => g.OwnerId).Distinct().Count() >= BelowScore.FewestOwners;
}
