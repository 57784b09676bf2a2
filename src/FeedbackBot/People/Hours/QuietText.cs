using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace FeedbackBot.People.Hours;

/// <summary>Quiet hours as people write them: "19:00-08:00", "7pm to 8am", "19-8", "晚上7点到早上8点半".</summary>
internal static partial class QuietText
{
    /// <summary>Null when it is not understood, or the two times are the same.</summary>
    public static QuietHours? Read(string typed)
    {
        var text = typed.Normalize(NormalizationForm.FormKC).Trim().ToLowerInvariant();
        if (Pattern().Match(text) is not { Success: true } match || TimeOf(match, "1") is not { } from || TimeOf(match, "2") is not { } to || from == to)
            return null;
        return new QuietHours(from, to);
    }

    private static TimeOnly? TimeOf(Match match, string which)
    {
        var hour = Number(match.Groups["h" + which].Value);
        var minute = match.Groups["half" + which].Success ? 30 : Number(match.Groups["m" + which].Value);
        var part = match.Groups["part" + which].Value + match.Groups["ampm" + which].Value;
        if (part.Length > 0 && hour > 12 || minute > 59)
            return null;
        hour = part switch
        {
            "am" or "上午" or "早上" or "凌晨" => hour % 12,
            "pm" or "下午" => (hour % 12) + 12,

            // Twelve at night is midnight.
            "晚上" => hour == 12 ? 0 : hour + 12,
            _ => hour == 24 ? 0 : hour,
        };
        return hour <= 23 ? new TimeOnly(hour, minute) : null;
    }

    private static int Number(string digits) => digits.Length == 0 ? 0 : int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:from |从)?(?<part1>上午|早上|凌晨|下午|晚上)?(?<h1>[0-9]{1,2})(?:[:.](?<m1>[0-9]{2})|[点时](?:(?<half1>半)|(?<m1>[0-9]{1,2})分?)?)? ?(?<ampm1>am|pm)?\s*(?:[-–—~]|to|until|到|至)\s*(?<part2>上午|早上|凌晨|下午|晚上)?(?<h2>[0-9]{1,2})(?:[:.](?<m2>[0-9]{2})|[点时](?:(?<half2>半)|(?<m2>[0-9]{1,2})分?)?)? ?(?<ampm2>am|pm)?$")]
    private static partial Regex Pattern();
}
