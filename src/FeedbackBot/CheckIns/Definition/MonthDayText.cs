using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Scheduling.Cadences;

namespace FeedbackBot.CheckIns.Definition;

/// <summary>A day of the month as people write it: "15", "last-workday", "首个工作日".</summary>
internal static partial class MonthDayText
{
    public static Parsed<MonthDay> Parse(string typed)
    {
        var text = TypedText.Line(typed).Normalize(NormalizationForm.FormKC).ToLowerInvariant().Replace(' ', '-');
        if (FirstWorkday().IsMatch(text))
            return MonthDay.FirstWorkday;
        if (LastWorkday().IsMatch(text))
            return MonthDay.LastWorkday;
        if (LastDay().IsMatch(text))
            return new MonthDay(MonthDay.Last);
        var match = Number().Match(text);
        return match.Success && int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture) is >= 1 and <= MonthDay.Last and var day
            ? new MonthDay(day)
            : new Problem("CheckIns.OnWrong", CardText.EscapeLine(TypedText.Short(typed)));
    }

    [GeneratedRegex(@"^(?:first-?(?:work(?:ing)?-?day|weekday)|(?:每?月)?(?:首个|第一个|首)工作日)$")]
    private static partial Regex FirstWorkday();

    [GeneratedRegex(@"^(?:last-?(?:work(?:ing)?-?day|weekday)|(?:每?月)?(?:最后一个|末个|最后)工作日)$")]
    private static partial Regex LastWorkday();

    [GeneratedRegex(@"^(?:last|last-?day|月末|月底|(?:每?月)?最后一天)$")]
    private static partial Regex LastDay();

    [GeneratedRegex(@"^(?:每月)?(?<n>\d{1,2})(?:st|nd|rd|th|日|号)?$")]
    private static partial Regex Number();
}
