namespace FeedbackBot.Scheduling.Cadences;

/// <summary>A day of every month: a number, or one of its working days (Monday to Friday; holidays are somebody else's business).</summary>
/// <param name="Number">1 to 31, where a shorter month has its last day instead; 0 and 32 as named below.</param>
internal readonly record struct MonthDay(int Number)
{
    public const int Last = 31;

    public static readonly MonthDay FirstWorkday = new(0);

    public static readonly MonthDay LastWorkday = new(32);

    public bool IsValid => Number is >= 0 and <= 32;

    public DateOnly In(int year, int month)
    {
        var length = DateTime.DaysInMonth(year, month);
        if (Number is > 0 and <= Last)
            return new DateOnly(year, month, Math.Min(Number, length));
        var isFirst = this == FirstWorkday;
        var date = new DateOnly(year, month, isFirst ? 1 : length);
        while (date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            date = date.AddDays(isFirst ? 1 : -1);
        return date;
    }
}
