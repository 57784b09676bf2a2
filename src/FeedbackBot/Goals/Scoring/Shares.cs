using System.Numerics;

namespace FeedbackBot.Goals.Scoring;

/// <summary>
/// Divides something into whole pieces by weights, exactly and in full: everybody gets the pieces that are wholly theirs, what
/// is left goes to the largest remainders. Equal remainders go by the larger weight, then by key, so the order given changes nothing.
/// </summary>
internal static class Shares
{
    private const decimal WeightScale = 1_000_000m;

    /// <summary>How much of the whole each has, in percent with two decimals; together exactly 100.00.</summary>
    /// <param name="weights">By keys that differ; none negative, at least one more than 0. Six decimals count.</param>
    public static IReadOnlyDictionary<string, decimal> InPercent(IReadOnlyDictionary<string, decimal> weights) =>
        Of(10_000, weights).ToDictionary(s => s.Key, s => (decimal)s.Value / 100);

    /// <inheritdoc cref="InPercent" />
    public static IReadOnlyDictionary<string, BigInteger> Of(BigInteger pieces, IReadOnlyDictionary<string, decimal> weights)
    {
        var parts = weights.Select(w => (w.Key, Weight: new BigInteger(Math.Round(w.Value * WeightScale)))).ToList();
        var whole = parts.Aggregate(BigInteger.Zero, (sum, part) => sum + part.Weight);
        if (whole <= 0 || parts.Any(p => p.Weight < 0))
            throw new ArgumentException("Weights must not be negative, nor all of them zero.", nameof(weights));
        var shares = parts.ToDictionary(p => p.Key, p => pieces * p.Weight / whole);
        var left = (int)(pieces - shares.Values.Aggregate(BigInteger.Zero, (sum, share) => sum + share));
        var largest = parts.OrderByDescending(p => pieces * p.Weight % whole).ThenByDescending(p => p.Weight).ThenBy(p => p.Key, StringComparer.Ordinal);
        foreach (var (key, _) in largest.Take(left))
            shares[key] += 1;
        return shares;
    }
}
