using FeedbackBot.Goals.Kpis;

namespace FeedbackBot.Goals.Scoring;

/// <summary>Something with a weight that has points, or has none: a KPI of a goal, or a goal below another.</summary>
/// <param name="Key">Tells parts of one score apart.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Weight">More than 0; only its proportion to the other weights counts.</param>
/// <param name="Points">Two decimals; null where it is missing.</param>
internal sealed record ScorePart(string Key, string Name, decimal Weight, decimal? Points);

/// <summary>A part in a total: what it counts for once the missing ones are left out, and what it adds.</summary>
/// <param name="Share">In percent, two decimals; all shares together are exactly 100. Null where the part is missing.</param>
/// <param name="Adds">Points × share ÷ 100, exact. Null where the part is missing.</param>
internal sealed record CountedPart(ScorePart Part, decimal? Share, decimal? Adds);

/// <summary>Points of parts, by their weights. What is missing never counts as zero: the others count for more, and the card says so.</summary>
/// <param name="Parts">All of them, in the order they were given.</param>
/// <param name="Total">0 to <see cref="ScoringRule.MostPoints"/>, two decimals; null where no part has points.</param>
internal sealed record WeightedScore(IReadOnlyList<CountedPart> Parts, decimal? Total)
{
    public static readonly WeightedScore Empty = new([], null);

    public IEnumerable<ScorePart> Missing => Parts.Select(p => p.Part).Where(p => p is { Points: null, Weight: > 0 });

    /// <summary>The shares are not the weights as agreed, because something is missing.</summary>
    public bool IsReweighted => Total is not null && Missing.Any();

    public static WeightedScore Of(IReadOnlyList<ScorePart> parts)
    {
        var there = parts.Where(p => p is { Points: not null, Weight: > 0 }).ToList();
        if (there.Count == 0)
            return new WeightedScore([.. parts.Select(p => new CountedPart(p, null, null))], null);
        var shares = Shares.InPercent(there.ToDictionary(p => p.Key, p => p.Weight));
        var counted = parts.Select(p => shares.TryGetValue(p.Key, out var share)
            ? new CountedPart(p, share, p.Points!.Value * share / 100)
            : new CountedPart(p, null, null)).ToList();
        return new WeightedScore(counted, Rounded.Points(counted.Sum(c => c.Adds ?? 0)));
    }
}
