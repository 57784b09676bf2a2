using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;

namespace FeedbackBot.CheckIns.Definition;

/// <summary>For how long after the close an answer is still taken, as people write it: "2d", "36 hours", "1w", "none", "2天".</summary>
internal static partial class LateText
{
    public const int MaxHours = 31 * HoursOfDay;
    private const int HoursOfDay = 24;

    /// <returns>Hours; 0 for none, which is also what nothing typed means.</returns>
    public static Parsed<int> Parse(string? typed)
    {
        var text = TypedText.Line(typed ?? "").Normalize(NormalizationForm.FormKC).Replace(" ", "").ToLowerInvariant();
        if (text is "" or "none" or "no" or "off" or "0" or "never" or "无" or "不允许" or "否")
            return 0;
        if (Length().Match(text) is { Success: true } match
            && int.TryParse(match.Groups["n"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= MaxHours)
        {
            var hours = number * (match.Groups["h"].Success ? 1 : match.Groups["w"].Success ? 7 * HoursOfDay : HoursOfDay);
            if (hours <= MaxHours)
                return hours;
        }

        return new Problem("CheckIns.LateWrong", CardText.EscapeLine(typed!), MaxHours / HoursOfDay);
    }

    public static string Show(Texts texts, int hours) => hours switch
    {
        0 => texts["CheckIns.LateNone"],
        _ when hours % HoursOfDay == 0 => texts.Count("CheckIns.LateDays", hours / HoursOfDay),
        _ => texts.Count("CheckIns.LateHours", hours),
    };

    /// <summary>When late answers end. Whole days are days on the wall clock: "2d" ends at the same time of day, whatever the clocks did.</summary>
    public static DateTimeOffset? Until(DateTimeOffset closesAt, int hours, TimeZoneInfo zone)
    {
        if (hours == 0)
            return null;
        if (hours % HoursOfDay != 0)
            return closesAt.AddHours(hours);
        var local = closesAt.In(zone).DateTime;
        return LocalTimes.InstantOf(DateOnly.FromDateTime(local).AddDays(hours / HoursOfDay), TimeOnly.FromDateTime(local), zone);
    }

    [GeneratedRegex(@"^(?<n>\d{1,4})(?:(?<h>h|hours?|小时|个小时)|(?<d>d|days?|天|日)|(?<w>w|weeks?|周|星期))$")]
    private static partial Regex Length();
}
