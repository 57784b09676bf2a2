using FeedbackBot.Bot.Typed;
using FeedbackBot.Goals.Definition;

namespace FeedbackBot.Goals.Agreement;

/// <summary>
/// A person's goals of one period weigh 100 % together when one of them is agreed, counted as they are on the table: the last of them can be agreed as
/// soon as the first. Goals without a weight count for nothing, and whoever gives none of them one does without.
/// </summary>
internal static class OwnersWeights
{
    /// <summary>In percent.</summary>
    public const decimal Whole = 100;

    /// <param name="weight">Of the goal that is to be agreed, in percent.</param>
    /// <param name="agreed">What it has weighed until now; 0 where it was never agreed.</param>
    /// <param name="besides">The owner's others of the same period.</param>
    /// <returns>What keeps it from being agreed; null where nothing does.</returns>
    public static Problem? AtAgreement(decimal weight, decimal agreed, IReadOnlyList<WeighedGoal> besides)
    {
        if (weight == 0 && (agreed == 0 || besides.All(g => g.Planned == 0)))
            return null;
        if (Open(weight, besides) is { } open)
            return open;
        var held = besides.Sum(g => g.Agreed);
        return weight + held > Whole ? new Problem("Goals.WeightsHeld", held, Whole - held, weight) : null;
    }

    /// <summary>What is missing or too much among all that is agreed or on the table.</summary>
    public static Problem? Open(decimal weight, IReadOnlyList<WeighedGoal> besides)
    {
        var planned = weight + besides.Sum(g => g.Planned);
        return planned switch
        {
            < Whole => new Problem("Goals.WeightsUnder", planned, Whole - planned),
            > Whole => new Problem("Goals.WeightsBeyond", planned, planned - Whole),
            _ => null,
        };
    }
}
