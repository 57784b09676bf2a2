using FeedbackBot.People;

namespace FeedbackBot.CheckIns.Rounds;

/// <summary>The days somebody works, as far as the calendar tells; absence is not part of it.</summary>
/// <param name="Days">Their days of the week.</param>
/// <param name="IsHoliday">Whether a date is a holiday for them.</param>
internal sealed record WorkWeek(WorkDays Days, Func<DateOnly, bool> IsHoliday)
{
    /// <summary>Somebody for whom all days are alike.</summary>
    public static readonly WorkWeek EveryDay = Of(WorkDays.MondayToFriday | WorkDays.Sat | WorkDays.Sun);

    public static WorkWeek Of(WorkDays days) => new(days, _ => false);

    public bool Works(DateOnly date) => Days.Includes(date.DayOfWeek) && !IsHoliday(date);

    /// <summary>A day on which they would work, were it not a holiday.</summary>
    public bool IsDayLost(DateOnly date) => Days.Includes(date.DayOfWeek) && IsHoliday(date);
}
