using FeedbackBot.People;
using FeedbackBot.Scheduling.Holidays;

namespace FeedbackBot.CheckIns.Rounds;

/// <summary>Everybody's working weeks; people with the same days and the same holidays have the same.</summary>
internal sealed class Almanac(HolidayTable holidays)
{
    private readonly Dictionary<(WorkDays, string?), WorkWeek> _weeks = [];

    public WorkWeek WeekOf(WorkDays days, string? calendar)
    {
        if (!_weeks.TryGetValue((days, calendar), out var week))
            _weeks[(days, calendar)] = week = new WorkWeek(days, date => holidays.IsHoliday(calendar, date));
        return week;
    }

    public string? HolidayName(string? calendar, DateOnly date) => holidays.NameOf(calendar, date);
}
