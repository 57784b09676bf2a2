using FeedbackBot.Common;
using FeedbackBot.People;
using FeedbackBot.Scheduling.Cadences;

namespace FeedbackBot.CheckIns.Definition;

/// <summary>A cadence in words: "Monday to Friday", "every 2 weeks on Mon, from Dec 1, 2026".</summary>
internal static class CadenceText
{
    public static string Show(Cadence cadence, Texts texts)
    {
        var parts = new List<string> { Dates(cadence, texts) };
        if (cadence.Starts is { } starts)
            parts.Add(texts["CheckIns.CadenceFrom", starts]);
        if (cadence.Ends is { } ends)
            parts.Add(texts["CheckIns.CadenceUntil", ends]);
        return string.Join(texts["CheckIns.ListSeparator"], parts);
    }

    private static string Dates(Cadence cadence, Texts texts) => cadence switch
    {
        { Unit: CadenceUnit.Days, Every: 1 } => texts["CheckIns.EveryDay"],
        { Unit: CadenceUnit.Days } => texts["CheckIns.EveryDays", cadence.Every],
        { Unit: CadenceUnit.Weeks, Every: 1 } => DaysText.Show(cadence.Days, texts),
        { Unit: CadenceUnit.Weeks } => texts["CheckIns.EveryWeeks", cadence.Every, DaysText.Show(cadence.Days, texts)],
        { Every: 1 } => texts["CheckIns.EveryMonth", MonthDay(cadence.On, texts)],
        _ => texts["CheckIns.EveryMonths", cadence.Every, MonthDay(cadence.On, texts)],
    };

    private static string MonthDay(MonthDay day, Texts texts) =>
        day == Scheduling.Cadences.MonthDay.FirstWorkday ? texts["CheckIns.FirstWorkday"]
        : day == Scheduling.Cadences.MonthDay.LastWorkday ? texts["CheckIns.LastWorkday"]
        : day.Number == Scheduling.Cadences.MonthDay.Last ? texts["CheckIns.LastDay"]
        : texts["CheckIns.DayOfMonth", day.Number];
}
