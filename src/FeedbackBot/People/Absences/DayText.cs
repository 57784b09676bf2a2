using System.Globalization;
using System.Text.RegularExpressions;

namespace FeedbackBot.People.Absences;

/// <summary>Days as people write them: "friday", "next monday", "24.12.", "dec 24", "2026-12-24", "明天", "下周一", "12月24日".</summary>
internal static partial class DayText
{
    private const string MonthNames = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    private static readonly Dictionary<string, int> Ahead = new()
    {
        ["today"] = 0,
        ["今天"] = 0,
        ["今日"] = 0,
        ["tomorrow"] = 1,
        ["明天"] = 1,
        ["明日"] = 1,
        ["day after tomorrow"] = 2,
        ["后天"] = 2,
    };

    /// <summary>The day that the text begins with, and how many characters name it.</summary>
    /// <param name="text">Lower case, in compatibility form, without doubled spaces.</param>
    public static (DayPhrase Phrase, int Length)? Read(string text)
    {
        if (Slashes().Match(text) is { Success: true } ambiguous)
            return (new DayPhrase.Ambiguous(), ambiguous.Length);
        foreach (var pattern in (ReadOnlySpan<Regex>)[YearFirst(), ChineseDate(), Dotted(), DayMonth(), MonthDay()])
        {
            if (pattern.Match(text) is { Success: true } date)
                return (new DayPhrase.Dated(Optional(date, "y"), MonthOf(date), Number(date.Groups["d"].Value)), date.Length);
        }

        if (AheadPattern().Match(text) is { Success: true } ahead)
            return (new DayPhrase.Ahead(Ahead[ahead.Value]), ahead.Length);
        if (WeekdayPattern().Match(text) is not { Success: true } weekday)
            return null;
        int? week = weekday.Groups["next"].Success ? 1 : weekday.Groups["this"].Success ? 0 : null;
        var day = weekday.Groups["zh"] is { Success: true } zh
            ? "日一二三四五六".IndexOf(zh.Value.Replace('天', '日'), StringComparison.Ordinal)
            : Array.IndexOf(Weekdays, weekday.Groups["en"].Value[..3]);
        return (new DayPhrase.Weekday((DayOfWeek)day, week), weekday.Length);
    }

    private static int MonthOf(Match date) => date.Groups["name"] is { Success: true } name
        ? Array.IndexOf(Months, name.Value[..3]) + 1
        : Number(date.Groups["m"].Value);

    private static int? Optional(Match date, string group) => date.Groups[group].Success ? Number(date.Groups[group].Value) : null;

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<y>[0-9]{4})(?:-(?<m>[0-9]{1,2})-|/(?<m>[0-9]{1,2})/|\.(?<m>[0-9]{1,2})\.|年(?<m>[0-9]{1,2})月)(?<d>[0-9]{1,2})[日号]?(?![0-9])")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<m>[0-9]{1,2})月(?<d>[0-9]{1,2})[日号]?(?![0-9])")]
    private static partial Regex ChineseDate();

    [GeneratedRegex(@"^(?<d>[0-9]{1,2})\. ?(?<m>[0-9]{1,2})(?![0-9])(?:\. ?(?<y>[0-9]{4})(?![0-9])|\.)?")]
    private static partial Regex Dotted();

    [GeneratedRegex($@"^(?<d>[0-9]{{1,2}})(?:st|nd|rd|th)? ?(?:of )?(?<name>{MonthNames})\.?(?![a-z])(?:,? (?<y>[0-9]{{4}})(?![0-9]))?")]
    private static partial Regex DayMonth();

    [GeneratedRegex($@"^(?<name>{MonthNames})\.? (?<d>[0-9]{{1,2}})(?:st|nd|rd|th)?(?![0-9])(?:,? (?<y>[0-9]{{4}})(?![0-9]))?")]
    private static partial Regex MonthDay();

    [GeneratedRegex(@"^[0-9]{1,2}/[0-9]{1,2}(?:/[0-9]{2,4})?")]
    private static partial Regex Slashes();

    [GeneratedRegex(@"^(?:(?:day after tomorrow|today|tomorrow)(?![a-z])|今天|今日|明天|明日|后天)")]
    private static partial Regex AheadPattern();

    [GeneratedRegex(@"^(?:(?<next>next|下个?)|(?<this>this|本|这个?))? ?(?:(?<en>mon|tue|wed|thu|fri|sat|sun|tues|weds|thur|thurs|monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?![a-z])|(?:周|週|星期|礼拜)(?<zh>[一二三四五六日天]))")]
    private static partial Regex WeekdayPattern();
}
