using FeedbackBot.Common;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Values;

namespace FeedbackBot.Goals.Outlook;

/// <summary>A KPI over the period: its values, what they come to day by day, and where they lead.</summary>
/// <param name="Period">Of the goal.</param>
/// <param name="Today">On the calendar of the goal's owner.</param>
/// <param name="Values">Those that hold, of the period, in order.</param>
/// <param name="Sure">What was said last of reaching the target; null where nothing was.</param>
internal sealed record KpiPicture(KpiTerms Terms, string Goal, DateRange Period, DateOnly Today, IReadOnlyList<DayValue> Values, Said? Sure)
{
    public Forecast? Forecast => Forecasting.Of(Terms, Period, Values, Today);

    public bool IsOver => Today > Period.To;

    /// <summary>A point a day: the newest value, or what the days until then add up to.</summary>
    public IReadOnlyList<DayValue> Points()
    {
        var points = new List<DayValue>();
        var sum = 0m;
        foreach (var day in Values.GroupBy(v => v.Day))
        {
            sum += day.Sum(v => v.Value);
            points.Add(new DayValue(day.Key, Terms.Aggregation == KpiAggregation.Sum ? sum : day.Last().Value));
        }

        return points;
    }
}

/// <summary>What somebody said of reaching the target, and when.</summary>
/// <param name="At">UTC.</param>
internal sealed record Said(Confidence Sure, DateTimeOffset At);
