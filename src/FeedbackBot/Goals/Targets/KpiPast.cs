using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;

namespace FeedbackBot.Goals.Targets;

/// <summary>
/// What earlier periods say about a target: where the numbers lay, where they were heading, and how often they were that good. It says what
/// was, and promises nothing.
/// </summary>
internal sealed class KpiPast
{
    /// <summary>Of fewer periods nothing is said.</summary>
    public const int Fewest = 2;

    /// <summary>Of fewer periods no trend is drawn.</summary>
    public const int FewestForTrend = 3;

    /// <summary>Older ones say little about the next.</summary>
    public const int Most = 8;

    private readonly KpiTerms _terms;
    private readonly GoalPeriod _next;
    private readonly IReadOnlyList<PastPeriod> _all;

    /// <param name="terms">The KPI as it is being agreed.</param>
    /// <param name="next">The period a target is looked for.</param>
    /// <param name="periods">Earlier ones of the same kind, in any order; the last <see cref="Most"/> before <paramref name="next"/> count.</param>
    public KpiPast(KpiTerms terms, GoalPeriod next, IEnumerable<PastPeriod> periods)
    {
        (_terms, _next) = (terms, next);
        _all = [.. periods.Where(p => p.Period.Kind == next.Kind && p.Period.To < next.From).OrderBy(p => p.Period.From)];
        Periods = [.. _all.TakeLast(Most)];
    }

    /// <summary>From the oldest.</summary>
    public IReadOnlyList<PastPeriod> Periods { get; }

    public bool SaysSomething => Periods.Count >= Fewest;

    /// <summary>Whether more or less is better: within a range neither is.</summary>
    public bool HasBetter => _terms.Direction != KpiDirection.Within;

    public decimal Lowest => Periods.Min(p => p.Value);

    public decimal Highest => Periods.Max(p => p.Value);

    /// <summary>Reached in about half of the periods: the middle one, of an even number the worse of the two in the middle.</summary>
    public decimal Usual => FromWorst()[(Periods.Count - 1) / 2];

    /// <summary>Reached in about one period in four.</summary>
    public decimal Good => FromWorst()[Periods.Count * 3 / 4];

    /// <summary>How often a period was at least as good as this; within a range, how often it was in it.</summary>
    public int Reached(decimal target) => Periods.Count(p => _terms.Direction switch
    {
        KpiDirection.Up => p.Value >= target,
        KpiDirection.Down => p.Value <= target,
        _ => p.Value <= target && p.Value >= (_terms.RangeFrom ?? target),
    });

    /// <summary>The same period of the year before; null where it has no value, and for periods with dates of their own.</summary>
    public decimal? YearBefore => _next.Kind == PeriodKind.Dates ? null : _all.FirstOrDefault(p => p.Period.From == _next.From.AddYears(-1))?.Value;

    /// <summary>
    /// Change from one period to the next, by least squares over their places in time, so that a period without a value leaves a gap. Null where
    /// there are too few periods.
    /// </summary>
    public decimal? Step => Line()?.Step;

    /// <summary>Where the trend leads in the period looked at, to six decimals, and no further than the unit goes; null without a trend.</summary>
    public decimal? ByTrend => Line() is not { } line ? null : Within(Math.Round(line.At(PlaceOf(_next)), KpiNumbers.MaxDecimals));

    private (decimal Step, Func<decimal, decimal> At)? Line()
    {
        if (Periods.Count < FewestForTrend || _next.Kind == PeriodKind.Dates)
            return null;
        var points = Periods.Select(p => (X: PlaceOf(p.Period), Y: p.Value)).ToList();
        var (meanX, meanY) = (points.Average(p => p.X), points.Average(p => p.Y));
        var spread = points.Sum(p => (p.X - meanX) * (p.X - meanX));
        var step = points.Sum(p => (p.X - meanX) * (p.Y - meanY)) / spread;
        return (Math.Round(step, KpiNumbers.MaxDecimals), x => meanY + (step * (x - meanX)));
    }

    /// <summary>Counts periods of this kind.</summary>
    private static decimal PlaceOf(GoalPeriod period)
    {
        var months = (period.From.Year * 12) + period.From.Month - 1;
        return period.Kind switch { PeriodKind.Month => months, PeriodKind.Quarter => months / 3, PeriodKind.HalfYear => months / 6, _ => period.From.Year };
    }

    private decimal Within(decimal value) => _terms.Unit switch
    {
        KpiUnit.Count => Math.Max(0, Math.Round(value)),
        KpiUnit.Duration => Math.Max(0, value),
        KpiUnit.YesNo => Math.Clamp(value, 0, 1),
        _ => value,
    };

    private List<decimal> FromWorst() =>
        [.. _terms.Direction == KpiDirection.Down ? Periods.Select(p => p.Value).OrderDescending() : Periods.Select(p => p.Value).Order()];
}
