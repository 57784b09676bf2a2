using FeedbackBot.People;

namespace FeedbackBot.Scheduling.Holidays;

/// <summary>A day on which nobody works who lives by the calendar.</summary>
internal sealed class Holiday
{
    public const int MaxName = 100;

    private Holiday()
    {
    }

    public HolidayId Id { get; private set; }

    /// <summary>A <see cref="CalendarKey"/>, lower case.</summary>
    public string Calendar { get; private set; } = "";

    /// <summary>Unique within the calendar.</summary>
    public DateOnly Date { get; private set; }

    public string Name { get; private set; } = "";

    public static Holiday On(HolidayId id, string calendar, DateOnly date, string name) =>
        new() { Id = id, Calendar = calendar, Date = date, Name = name };

    public void Rename(string name) => Name = name;
}
