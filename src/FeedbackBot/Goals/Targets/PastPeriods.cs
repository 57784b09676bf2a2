using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Scoring;

namespace FeedbackBot.Goals.Targets;

/// <summary>Cuts the values of a KPI into periods of one kind, whatever periods the goals had in which they were said.</summary>
internal static class PastPeriods
{
    /// <param name="how">How the values of a period become one.</param>
    /// <param name="next">Periods of its kind before it are looked at, as far back as <see cref="KpiPast.Most"/> of them.</param>
    /// <param name="covered">The days of the goals that were agreed: a period counts where they cover all of it.</param>
    /// <param name="values">By day, each with its time.</param>
    public static IEnumerable<PastPeriod> Of(
        KpiAggregation how, GoalPeriod next, IReadOnlyList<DateRange> covered, IReadOnlyList<(DateOnly Day, Observation Value)> values)
    {
        if (next.Kind == PeriodKind.Dates)
            yield break;
        var period = next;
        for (var back = 0; back < Back(next.Kind); back++)
        {
            period = Before(period);
            var here = values.Where(v => v.Day >= period.From && v.Day <= period.To).Select(v => v.Value).ToList();
            if (IsCovered(period.Days, covered) && PeriodValue.Of(how, here) is { } value)
                yield return new PastPeriod(period, value);
        }
    }

    /// <summary>The first day that is looked at.</summary>
    public static DateOnly Since(GoalPeriod next)
    {
        var period = next;
        for (var back = 0; back < Back(next.Kind); back++)
            period = Before(period);
        return period.From;
    }

    /// <summary>As many as are shown, and a year at least.</summary>
    private static int Back(PeriodKind kind) => kind switch { PeriodKind.Dates => 0, PeriodKind.Month => 12, _ => KpiPast.Most };

    private static GoalPeriod Before(GoalPeriod period)
    {
        var last = period.From.AddDays(-1);
        return period.Kind switch
        {
            PeriodKind.Month => GoalPeriod.Month(last.Year, last.Month),
            PeriodKind.Quarter => GoalPeriod.QuarterOf(last),
            PeriodKind.HalfYear => GoalPeriod.HalfYear(last.Year, last.Month <= 6 ? 1 : 2),
            _ => GoalPeriod.Year(last.Year),
        };
    }

    private static bool IsCovered(DateRange wanted, IReadOnlyList<DateRange> covered)
    {
        var from = wanted.From;
        foreach (var range in covered.OrderBy(r => r.From))
        {
            if (range.From > from)
                break;
            if (range.To >= from)
                from = range.To.AddDays(1);
        }

        return from > wanted.To;
    }
}
