namespace FeedbackBot.Scheduling.Holidays;

/// <summary>The holidays of all calendars between the days that were asked about.</summary>
internal sealed class HolidayTable(IEnumerable<(string Calendar, DateOnly Date, string Name)> holidays)
{
    public static readonly HolidayTable Empty = new([]);

    private readonly Dictionary<(string, DateOnly), string> _names =
        holidays.ToDictionary(h => (h.Calendar.ToLowerInvariant(), h.Date), h => h.Name);

    /// <param name="calendar">As a person has it; letter case does not matter, and null has no holidays.</param>
    /// <param name="date">By the person's own calendar on the wall.</param>
    public bool IsHoliday(string? calendar, DateOnly date) => NameOf(calendar, date) is not null;

    /// <summary>The holiday's name, not escaped; null for any other day.</summary>
    public string? NameOf(string? calendar, DateOnly date) =>
        calendar is null || _names.Count == 0 ? null : _names.GetValueOrDefault((calendar.ToLowerInvariant(), date));
}
