using System.Numerics;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Goals.Kpis;

namespace FeedbackBot.Goals.Scoring;

public enum CascadeWay
{
    /// <summary>The same part of the target for each.</summary>
    Equally,

    /// <summary>In proportion to the weights given.</summary>
    ByWeight,

    /// <summary>In proportion to what each had in the last period.</summary>
    ByLastPeriod,

    /// <summary>The whole target for each: a rate is not divided by giving it to several.</summary>
    SameForEach,
}

/// <summary>A team or person who takes on a part of a target.</summary>
/// <param name="Key">Tells them apart.</param>
/// <param name="Weight">For <see cref="CascadeWay.ByWeight"/>; null counts as 0.</param>
/// <param name="Last">What they had in the last period, for <see cref="CascadeWay.ByLastPeriod"/>; null counts as 0.</param>
/// <param name="Has">What of this target they have already agreed to, in the KPI's unit.</param>
internal sealed record Receiver(string Key, decimal? Weight = null, decimal? Last = null, decimal Has = 0);

/// <param name="Share">Their part of the target, in the KPI's unit.</param>
/// <param name="Open">What of it they have not yet agreed to.</param>
internal sealed record CascadePart(Receiver Receiver, decimal Share, decimal Open);

/// <summary>A target divided, in the order of the receivers.</summary>
/// <param name="Covered">What receivers have already agreed to; of <see cref="CascadeWay.SameForEach"/> the least anybody has.</param>
/// <param name="NotCovered">What of the target nobody has agreed to yet.</param>
internal sealed record CascadeSplit(decimal Target, IReadOnlyList<CascadePart> Parts, decimal Covered, decimal NotCovered);

/// <summary>Divides a target over receivers so that the parts sum exactly to it: counts stay whole, seconds too, all else keeps two decimals.</summary>
internal static class Cascade
{
    public const int MaxReceivers = 200;
    private const decimal MostTarget = 1_000_000_000_000_000m;

    /// <summary>What fits a unit where nobody says otherwise.</summary>
    public static CascadeWay Usual(KpiUnit unit) => IsRate(unit) ? CascadeWay.SameForEach : CascadeWay.Equally;

    public static Parsed<CascadeSplit> Split(decimal target, KpiUnit unit, CascadeWay way, IReadOnlyList<Receiver> receivers)
    {
        var piece = unit is KpiUnit.Count or KpiUnit.Duration ? 1m : 0.01m;
        if (receivers.Count is 0 or > MaxReceivers)
            return new Problem("Goals.ScoreCascadeReceivers", MaxReceivers);
        if (way == CascadeWay.SameForEach)
            return Same(target, receivers);
        if (target <= 0)
            return new Problem("Goals.ScoreCascadeNotAbove");
        if (target > MostTarget || target % piece != 0)
            return new Problem(piece == 1 ? "Goals.ScoreCascadeWhole" : "Goals.ScoreCascadeTarget");
        if (unit == KpiUnit.YesNo)
            return new Problem("Goals.ScoreCascadeYesNo");
        var weights = receivers.ToDictionary(r => r.Key, r => WeightOf(way, r));
        if (weights.Values.Any(w => w is < 0 or > MostTarget))
            return new Problem("Goals.ScoreCascadeNegative");
        if (weights.Values.All(w => w < 0.000001m))
            return new Problem(way == CascadeWay.ByWeight ? "Goals.ScoreCascadeNoWeights" : "Goals.ScoreCascadeNoLast");
        var shares = Shares.Of(new BigInteger(target / piece), weights);
        var parts = receivers.Select(r => Part(r, (decimal)shares[r.Key] * piece)).ToList();
        var covered = receivers.Sum(r => r.Has);
        return new CascadeSplit(target, parts, covered, Math.Max(0, target - covered));
    }

    private static CascadeSplit Same(decimal target, IReadOnlyList<Receiver> receivers)
    {
        var covered = receivers.Min(r => r.Has);
        return new CascadeSplit(target, [.. receivers.Select(r => Part(r, target))], covered, Math.Max(0, target - covered));
    }

    private static CascadePart Part(Receiver receiver, decimal share) => new(receiver, share, Math.Max(0, share - receiver.Has));

    private static decimal WeightOf(CascadeWay way, Receiver receiver) => way switch
    {
        CascadeWay.Equally => 1,
        CascadeWay.ByWeight => receiver.Weight ?? 0,
        CascadeWay.ByLastPeriod => receiver.Last ?? 0,
        _ => throw new InvalidOperationException($"Unknown way {way}"),
    };

    private static bool IsRate(KpiUnit unit) => unit is KpiUnit.Percent or KpiUnit.YesNo;
}
