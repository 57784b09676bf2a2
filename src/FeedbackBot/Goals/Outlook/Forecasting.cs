using FeedbackBot.Common;
using FeedbackBot.Goals.Kpis;

namespace FeedbackBot.Goals.Outlook;

/// <summary>
/// Carries a KPI's values on to the end of the period: the newest on a straight line through all of them, a sum at its pace, an average and
/// extremes as they are. Pure: the same values give the same forecast.
/// </summary>
internal static class Forecasting
{
    public const int FewestValues = 3;

    /// <param name="terms">What was agreed.</param>
    /// <param name="period">Of the goal.</param>
    /// <param name="values">Those of the period up to today, one a day at least, in order.</param>
    /// <param name="today">On the calendar of the goal's owner.</param>
    /// <returns>Null where there is too little to say, or nothing to foresee any more.</returns>
    public static Forecast? Of(KpiTerms terms, DateRange period, IReadOnlyList<DayValue> values, DateOnly today)
    {
        if (!IsForeseen(terms) || today >= period.To || values.Count < FewestValues || values[0].Day == values[^1].Day)
            return null;
        var (likely, spread) = terms.Aggregation switch
        {
            KpiAggregation.Last => OnLine(values, period.To),
            KpiAggregation.Sum => AtPace(values, period, today),
            KpiAggregation.Average => (values.Average(v => v.Value), Deviation([.. values.Select(v => v.Value)]) / Root(values.Count)),
            _ => (terms.Aggregation == KpiAggregation.Smallest ? values.Min(v => v.Value) : values.Max(v => v.Value), Deviation([.. values.Select(v => v.Value)])),
        };
        var (low, high) = (
            terms.Aggregation == KpiAggregation.Largest ? likely : likely - spread,
            terms.Aggregation == KpiAggregation.Smallest ? likely : likely + spread);
        return Worded(terms, Bounded(terms, values, likely), Bounded(terms, values, low), Bounded(terms, values, high));
    }

    /// <summary>Yes or no is not on its way, and the points of a formula are not a value.</summary>
    public static bool IsForeseen(KpiTerms terms) => terms is { Unit: not KpiUnit.YesNo, IsMilestone: false, Rule: not ScoringRule.Formula };

    /// <summary>The line of least squares, and how far a value at the end is usually off it.</summary>
    private static (decimal Likely, decimal Spread) OnLine(IReadOnlyList<DayValue> values, DateOnly end)
    {
        decimal Day(DateOnly day) => day.DayNumber - values[0].Day.DayNumber;
        var count = (decimal)values.Count;
        var (x, y) = (values.Average(v => Day(v.Day)), values.Average(v => v.Value));
        var across = values.Sum(v => (Day(v.Day) - x) * (Day(v.Day) - x));
        var slope = values.Sum(v => (Day(v.Day) - x) * (v.Value - y)) / across;
        var ahead = Day(end) - x;
        var off = (double)values.Sum(v => Square(v.Value - y - (slope * (Day(v.Day) - x))));
        var spread = Math.Sqrt(off / (double)(count - 2)) * Math.Sqrt((double)(1 + (1 / count) + (ahead * ahead / across)));
        return (y + (slope * ahead), Number(spread));
    }

    /// <summary>What there is, and the days to come at the pace of those gone by.</summary>
    private static (decimal Likely, decimal Spread) AtPace(IReadOnlyList<DayValue> values, DateRange period, DateOnly today)
    {
        var (gone, left) = (today.DayNumber - period.From.DayNumber + 1, period.To.DayNumber - today.DayNumber);
        var sum = values.Sum(v => v.Value);
        var before = period.From.AddDays(-1);
        var paces = new List<decimal>();
        foreach (var day in values.GroupBy(v => v.Day))
        {
            paces.Add(day.Sum(v => v.Value) / (day.Key.DayNumber - before.DayNumber));
            before = day.Key;
        }

        return (sum + (sum / gone * left), left * Deviation(paces) / Root(paces.Count));
    }

    /// <summary>Counts and durations are not negative; shares of a whole that were so until now stay within it.</summary>
    private static decimal Bounded(KpiTerms terms, IReadOnlyList<DayValue> values, decimal number)
    {
        var isShare = terms.Unit == KpiUnit.Percent && values.All(v => v.Value is >= 0 and <= 100) && terms.Target is null or (>= 0 and <= 100);
        var decimals = terms.Unit == KpiUnit.Count ? 0 : Math.Clamp(values.Select(v => v.Value).Append(terms.Target ?? 0).Max(v => (int)v.Scale), 0, 2);
        var rounded = Math.Round(number, decimals, MidpointRounding.AwayFromZero);
        return terms.Unit is KpiUnit.Count or KpiUnit.Duration ? Math.Max(0, rounded) : terms.Unit == KpiUnit.Percent && isShare ? Math.Clamp(rounded, 0, 100) : rounded;
    }

    private static Forecast Worded(KpiTerms terms, decimal likely, decimal low, decimal high)
    {
        if (terms.Target is not { } target)
            return new Forecast(likely, low, high, ForecastWord.None);
        bool Reaches(decimal value) => terms.Direction switch
        {
            KpiDirection.Up => value >= target,
            KpiDirection.Down => value <= target,
            _ => value >= (terms.RangeFrom ?? target) && value <= target,
        };
        var canReach = terms.Direction == KpiDirection.Within ? low <= target && high >= (terms.RangeFrom ?? target) : Reaches(low) || Reaches(high);
        var word = Reaches(low) && Reaches(high) ? ForecastWord.Reaches : Reaches(likely) ? ForecastWord.RatherReaches : canReach ? ForecastWord.RatherMisses : ForecastWord.Misses;
        return new Forecast(likely, low, high, word);
    }

    private static decimal Deviation(IReadOnlyList<decimal> numbers)
    {
        if (numbers.Count < 2)
            return 0;
        var mean = numbers.Average();
        return Number(Math.Sqrt((double)numbers.Sum(n => Square(n - mean)) / (numbers.Count - 1)));
    }

    private static decimal Root(int count) => Number(Math.Sqrt(count));

    private static decimal Square(decimal number) => number * number;

    private static decimal Number(double number) => (decimal)number;
}

/// <param name="Day">On the calendar of the goal's owner.</param>
/// <param name="Value">In the KPI's unit.</param>
internal sealed record DayValue(DateOnly Day, decimal Value);
