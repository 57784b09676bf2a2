using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FeedbackBot.AdaptiveCards;

namespace FeedbackBot.Bot.Typed;

/// <summary>A date as it is typed after an option: "2026-12-01", "2026/12/1", "2026年12月1日", "today", "明天".</summary>
internal static partial class DateText
{
    private static readonly string[] Nones = ["none", "never", "off", "无", "不限", "取消"];

    /// <summary>Whether the option is taken back.</summary>
    public static bool IsNone(string typed) => Nones.Contains(TypedText.Line(typed).ToLowerInvariant());

    public static Parsed<DateOnly> Parse(string option, string? typed, DateOnly today)
    {
        var text = TypedText.Line(typed ?? "").Normalize(NormalizationForm.FormKC).Replace(" ", "").ToLowerInvariant();
        if (text is "today" or "今天")
            return today;
        if (text is "tomorrow" or "明天")
            return today.AddDays(1);
        var match = Written().Match(text);
        var (year, month, day) = match.Success ? (Part(match, "y"), Part(match, "m"), Part(match, "d")) : default;
        return year is >= 2000 and <= 2199 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : new Problem("Bot.DateWrong", option, CardText.EscapeLine(TypedText.Short(typed ?? "")), Example(today));
    }

    /// <summary>A date as it may be typed, in every language.</summary>
    public static string Example(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static int Part(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<y>[0-9]{4})(?:(?<s>[-/.])(?<m>[0-9]{1,2})\k<s>(?<d>[0-9]{1,2})|年(?<m>[0-9]{1,2})月(?<d>[0-9]{1,2})[日号])$")]
    private static partial Regex Written();
}
