namespace FeedbackBot.People;

/// <summary>The days of the week on which someone works; kept as one number.</summary>
[Flags]
internal enum WorkDays
{
    None = 0,
    Mon = 1,
    Tue = 2,
    Wed = 4,
    Thu = 8,
    Fri = 16,
    Sat = 32,
    Sun = 64,
    MondayToFriday = Mon | Tue | Wed | Thu | Fri,
}

internal static class WorkDaysExtensions
{
    public static bool Includes(this WorkDays days, DayOfWeek day) =>
        ((int)days & (day == DayOfWeek.Sunday ? (int)WorkDays.Sun : 1 << ((int)day - 1))) != 0;
}
