using FeedbackBot.Common;
using FeedbackBot.Goals.Kpis;

namespace FeedbackBot.Goals.Updating;

/// <summary>The stretches of the calendar of which each wants one value: a day, a week from Monday on, two weeks, a month, a quarter.</summary>
internal static class UpdateSlots
{
    private const int Week = 7;
    private const int Fortnight = 14;

    /// <summary>A Monday: fortnights of all KPIs begin together.</summary>
    private static readonly DateOnly FirstMonday = new(2001, 1, 1);

    public static DateRange Of(UpdateCadence cadence, DateOnly day) => cadence switch
    {
        UpdateCadence.Daily => new(day, day),
        UpdateCadence.Weekly => Days(day, Week),
        UpdateCadence.Fortnightly => Days(day, Fortnight),
        UpdateCadence.Monthly => Months(day, day.Month, 1),
        UpdateCadence.Quarterly => Months(day, ((day.Month - 1) / 3 * 3) + 1, 3),
        _ => throw new InvalidOperationException($"Unknown cadence {cadence}"),
    };

    /// <summary>In days: the longest such stretch.</summary>
    public static int Longest(UpdateCadence cadence) => cadence switch
    {
        UpdateCadence.Daily => 1,
        UpdateCadence.Weekly => Week,
        UpdateCadence.Fortnightly => Fortnight,
        UpdateCadence.Monthly => 31,
        _ => 92,
    };

    /// <summary>In days: whoever said a value in so many last days, today among them, is not asked.</summary>
    public static int Fresh(UpdateCadence cadence) => cadence switch
    {
        UpdateCadence.Daily => 1,
        UpdateCadence.Weekly => 4,
        UpdateCadence.Fortnightly => 7,
        UpdateCadence.Monthly => 10,
        _ => 21,
    };

    /// <summary>In days: how long after its end a stretch is still asked about, where nobody could be asked in it.</summary>
    public static int Grace(UpdateCadence cadence) => cadence switch
    {
        UpdateCadence.Daily => 0,
        UpdateCadence.Weekly => 3,
        UpdateCadence.Fortnightly => 4,
        UpdateCadence.Monthly => 7,
        _ => 14,
    };

    private static DateRange Days(DateOnly day, int length)
    {
        var into = (day.DayNumber - FirstMonday.DayNumber) % length;
        var from = day.AddDays(-(into < 0 ? into + length : into));
        return new(from, from.AddDays(length - 1));
    }

    private static DateRange Months(DateOnly day, int first, int count)
    {
        var from = new DateOnly(day.Year, first, 1);
        return new(from, from.AddMonths(count).AddDays(-1));
    }
}
