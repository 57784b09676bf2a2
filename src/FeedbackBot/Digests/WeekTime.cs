using System.Globalization;
using FeedbackBot.Common;

namespace FeedbackBot.Digests;

/// <summary>Reads weekdays and times of day as people type them, in either language.</summary>
internal static class WeekTime
{
    private const int ShortestName = 3;
    private static readonly string[] Formats = ["H:mm", "H.mm", "HHmm", "h:mmtt", "h:mm tt", "htt", "h tt"];

    /// <summary>"fri", "Friday", "Fridays", "周五", "星期五"; null for anything else.</summary>
    public static DayOfWeek? Day(string? text)
    {
        var word = (text ?? "").Trim().TrimEnd('.', ',');
        foreach (var format in Language.All.Select(l => Language.Culture(l).DateTimeFormat))
        {
            foreach (var day in Enum.GetValues<DayOfWeek>())
            {
                if (IsName(word, format.GetDayName(day)) || Same(word, format.GetAbbreviatedDayName(day)))
                    return day;
            }
        }

        return null;
    }

    /// <summary>"16:30", "16：30", "4:30pm"; null for anything else.</summary>
    public static TimeOnly? Time(string? text) =>
        TimeOnly.TryParseExact((text ?? "").Trim().Replace('：', ':'), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : null;

    // The beginning of an English name will do: "tues", "thurs". Chinese names differ in their last character alone.
    private static bool IsName(string word, string name) => char.IsAscii(name[0])
        ? word.Length >= ShortestName && (name + "s").StartsWith(word, StringComparison.OrdinalIgnoreCase)
        : Same(word, name);

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
