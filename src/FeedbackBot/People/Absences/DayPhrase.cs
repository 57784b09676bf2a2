namespace FeedbackBot.People.Absences;

/// <summary>A day as somebody named it, before it is known which one that is.</summary>
internal abstract record DayPhrase
{
    /// <summary>A day and month that went by this recently is a slip, not next year's.</summary>
    private const int JustGoneDays = 60;

    /// <summary>Further on than this, the day before was meant: "24.12.-20.12." is the wrong way round, not a year.</summary>
    private const int LongestWrap = 183;

    /// <summary>The day; null when there is no such day.</summary>
    /// <param name="today">By the calendar of whoever is away.</param>
    /// <param name="from">What it cannot lie before, if it can be helped: today, or the first day of a range.</param>
    public abstract DateOnly? On(DateOnly today, DateOnly from);

    /// <param name="Year">Null where none was named.</param>
    internal sealed record Dated(int? Year, int Month, int Day) : DayPhrase
    {
        public override DateOnly? On(DateOnly today, DateOnly from)
        {
            if (Year is { } year)
                return In(year);
            if (In(from.Year) is { } near && near < from && (from == today ? from.DayNumber - near.DayNumber <= JustGoneDays : Wraps(from)))
                return near;
            return Enumerable.Range(from.Year, 9).Select(In).FirstOrDefault(date => date >= from);
        }

        private bool Wraps(DateOnly from) => In(from.Year + 1) is { } next && next.DayNumber - from.DayNumber > LongestWrap;

        private DateOnly? In(int year) =>
            year is >= 1 and <= 9998 && Month is >= 1 and <= 12 && Day >= 1 && Day <= DateTime.DaysInMonth(year, Month) ? new(year, Month, Day) : null;
    }

    /// <param name="Week">0 for this week, 1 for next week, from Monday on; null for the next such day.</param>
    internal sealed record Weekday(DayOfWeek Day, int? Week) : DayPhrase
    {
        public override DateOnly? On(DateOnly today, DateOnly from) => Week is { } week
            ? MondayOf(today).AddDays((7 * week) + Steps(DayOfWeek.Monday, Day))
            : from.AddDays(Steps(from.DayOfWeek, Day));

        private static int Steps(DayOfWeek from, DayOfWeek to) => ((int)to - (int)from + 7) % 7;

        internal static DateOnly MondayOf(DateOnly date) => date.AddDays(-Steps(DayOfWeek.Monday, date.DayOfWeek));
    }

    /// <param name="Days">0 for today.</param>
    internal sealed record Ahead(int Days) : DayPhrase
    {
        public override DateOnly? On(DateOnly today, DateOnly from) => today.AddDays(Days);
    }

    /// <summary>"3/4" is two different days on the two sides of the Atlantic.</summary>
    internal sealed record Ambiguous : DayPhrase
    {
        public override DateOnly? On(DateOnly today, DateOnly from) => null;
    }
}
