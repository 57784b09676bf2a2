using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;

namespace FeedbackBot.CheckIns.Definition;

/// <summary>Times of day as people write them: "14:00", "9:30", "2pm", "下午2点半".</summary>
internal static partial class TimeText
{
    public static Parsed<TimeOnly> Parse(string option, string? typed)
    {
        var text = TypedText.Line(typed ?? "").Normalize(NormalizationForm.FormKC).Replace(" ", "").ToLowerInvariant();
        if (text.Length == 0)
            return new Problem("CheckIns.TimeMissing", option);
        var match = Time().Match(text);
        if (match.Success)
        {
            var hour = Number(match, "h");
            var minute = match.Groups["half"].Success ? 30 : Number(match, "m");
            var part = match.Groups["part"].Value + match.Groups["ampm"].Value.Replace(".", "");
            var afternoon = part is "pm" or "下午" or "晚上" or "中午";
            var morning = part is "am" or "上午" or "早上" or "凌晨";
            if ((afternoon || morning) && hour is 0 or > 12 && !(morning && hour == 0))
                hour = hour <= 23 && !morning && hour != 0 ? hour : 99;
            else if (afternoon && hour < 12 && !(part == "中午" && hour >= 11))
                hour += 12;
            else if (morning && hour == 12)
                hour = 0;
            if (hour <= 23 && minute <= 59)
                return new TimeOnly(hour, minute);
        }

        return new Problem("CheckIns.TimeWrong", option, CardText.EscapeLine(typed!));
    }

    private static int Number(Match match, string group) =>
        match.Groups[group] is { Success: true, Value: { Length: > 0 } digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?<part>上午|早上|凌晨|中午|下午|晚上)?(?<h>\d{1,2})(?:[:.](?<m>\d{2})|[点时](?:(?<half>半)|(?<m>\d{1,2})分?)?|h(?<m>\d{2})?)?(?<ampm>am|pm|a\.m\.|p\.m\.)?$")]
    private static partial Regex Time();
}
