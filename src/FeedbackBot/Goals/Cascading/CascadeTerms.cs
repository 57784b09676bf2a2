using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Scoring;

namespace FeedbackBot.Goals.Cascading;

/// <summary>What somebody who takes on a part of a target is asked for: the same KPI, its numbers in proportion to the part.</summary>
internal static class CascadeTerms
{
    private const int Decimals = 6;

    /// <summary>Sums are divided; a rate, a time, a range or an average of many is the same for each, and so is what has no parts.</summary>
    public static CascadeWay Usual(KpiTerms kpi) =>
        kpi.Target <= 0 || kpi.Unit == KpiUnit.Duration || kpi.Direction == KpiDirection.Within || kpi.Aggregation is KpiAggregation.Average or KpiAggregation.Smallest or KpiAggregation.Largest
            ? CascadeWay.SameForEach
            : Cascade.Usual(kpi.Unit);

    /// <param name="whole">The KPI whose target is divided; it has one.</param>
    /// <param name="share">Of the target: all of it, or a part above 0.</param>
    /// <param name="id">Of the new KPI.</param>
    /// <param name="key">Of the new KPI.</param>
    /// <param name="watchable">Which guards' keys may be watched from another goal.</param>
    public static KpiTerms Of(KpiTerms whole, decimal share, KpiId id, string key, Func<string, bool> watchable)
    {
        var factor = share == whole.Target ? 1 : share / whole.Target!.Value;
        var piece = whole.Unit is KpiUnit.Count or KpiUnit.Duration ? 1m : 0.01m;
        decimal? Worse(decimal? value) => value is not { } number || factor == 1 ? value
            : whole.Direction == KpiDirection.Down ? Math.Max(Up(number * factor, piece), share + piece) : Math.Min(Math.Floor(number * factor / piece) * piece, share - piece);
        decimal? Near(decimal? value) => value is { } number && factor != 1 ? Rounded(number * factor, piece) : value;
        return whole with
        {
            Id = id,
            Key = key,
            Weight = 100,
            Target = share,
            Baseline = Worse(whole.Baseline),
            Threshold = Worse(whole.Threshold),
            Stretch = whole.Stretch is { } stretch && factor != 1
                ? whole.Direction == KpiDirection.Down ? Math.Min(Rounded(stretch * factor, piece), share - piece) : Math.Max(Rounded(stretch * factor, piece), share + piece)
                : whole.Stretch,
            RangeFrom = Near(whole.RangeFrom),
            Rule = factor == 1 ? whole.Rule : Scaled(whole.Rule, factor),
            DataOwner = null,
            Guards = [.. whole.Guards.Where(g => watchable(g.Watches))],
            PartOf = whole.Id,
        };
    }

    private static ScoringRule Scaled(ScoringRule rule, decimal factor) => rule switch
    {
        ScoringRule.Stepped stepped => new ScoringRule.Stepped([.. stepped.Bands.Select(b => b with { From = Math.Round(b.From * factor, Decimals) })]),
        ScoringRule.WithinRange within => new ScoringRule.WithinRange(Math.Round(within.Tolerance * factor, Decimals)),
        _ => rule,
    };

    private static decimal Up(decimal value, decimal piece) => Math.Ceiling(value / piece) * piece;

    private static decimal Rounded(decimal value, decimal piece) => Math.Round(value / piece, MidpointRounding.AwayFromZero) * piece;
}
