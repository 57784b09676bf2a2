using FeedbackBot.People;
using FeedbackBot.People.Absences;
using FeedbackBot.Scheduling.Holidays;
using FeedbackBot.Scheduling.WorkingTimes;

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

    /// <summary>By what delivery decides when a card may come to somebody.</summary>
    public WorkingTime WorkingTimeOf(Member member, QuietHours usual, Away away) =>
        new(member.Id, member.Zone, member.Kind.WorkDays, member.Quiet ?? usual, member.Kind.Calendar, away, holidays);

    public string? HolidayName(string? calendar, DateOnly date) => holidays.NameOf(calendar, date);
}
