using System.Text;
using System.Text.RegularExpressions;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;
using FeedbackBot.People;

namespace FeedbackBot.CheckIns.Definition;

/// <summary>Weekdays as people write them: "fri", "mon-fri", "mon,wed", "weekdays", "周五", "周一至周五".</summary>
internal static partial class DaysText
{
    private const WorkDays All = WorkDays.MondayToFriday | WorkDays.Sat | WorkDays.Sun;
    private static readonly DayOfWeek[] Week =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    private static readonly string[][] English =
    [
        ["mon", "monday", "mondays"], ["tue", "tues", "tuesday", "tuesdays"], ["wed", "weds", "wednesday", "wednesdays"],
        ["thu", "thur", "thurs", "thursday", "thursdays"], ["fri", "friday", "fridays"], ["sat", "saturday", "saturdays"],
        ["sun", "sunday", "sundays"],
    ];

    private static readonly string[] Chinese = ["一", "二", "三", "四", "五", "六", "日天"];

    private static readonly Dictionary<string, WorkDays> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["weekdays"] = WorkDays.MondayToFriday,
        ["workdays"] = WorkDays.MondayToFriday,
        ["工作日"] = WorkDays.MondayToFriday,
        ["daily"] = All,
        ["everyday"] = All,
        ["every day"] = All,
        ["每天"] = All,
        ["每日"] = All,
        ["weekend"] = WorkDays.Sat | WorkDays.Sun,
        ["weekends"] = WorkDays.Sat | WorkDays.Sun,
        ["周末"] = WorkDays.Sat | WorkDays.Sun,
    };

    public static Parsed<WorkDays> Parse(string? typed)
    {
        var text = TypedText.Line(typed ?? "").Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        if (text.Length == 0)
            return new Problem("CheckIns.DaysMissing");
        if (Names.TryGetValue(text, out var named))
            return named;
        var days = WorkDays.None;
        foreach (var part in Dash().Replace(text, "-").Split([',', '、', ';', ' ', '&', '和'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Names.TryGetValue(part, out var several))
                days |= several;
            else if (Span(part) is { } span)
                days |= span;
            else
                return new Problem("CheckIns.DaysWrong", CardText.EscapeLine(part));
        }

        return days == WorkDays.None ? new Problem("CheckIns.DaysWrong", CardText.EscapeLine(text)) : days;
    }

    /// <summary>As the person reads them, in the order of the week.</summary>
    public static string Show(WorkDays days, Texts texts) => days switch
    {
        WorkDays.MondayToFriday => texts["CheckIns.Weekdays"],
        All => texts["CheckIns.EveryDay"],
        _ => string.Join(texts["CheckIns.ListSeparator"],
            Week.Where(day => days.Includes(day)).Select(day => texts.Culture.DateTimeFormat.GetAbbreviatedDayName(day))),
    };

    private static WorkDays? Span(string part)
    {
        var ends = part.Split('-', 2);
        if (Index(ends[0]) is not { } first || Index(ends[^1]) is not { } last)
            return null;
        var days = WorkDays.None;
        for (var day = first; ; day = (day + 1) % 7)
        {
            days |= (WorkDays)(1 << day);
            if (day == last)
                return days;
        }
    }

    private static int? Index(string name)
    {
        var english = Array.FindIndex(English, names => names.Contains(name));
        if (english >= 0)
            return english;
        var day = name switch
        {
            ['周' or '週', var only] => only,
            ['星', '期', var only] => only,
            ['礼', '拜', var only] => only,
            [var only] => only,
            _ => ' ',
        };
        var chinese = Array.FindIndex(Chinese, names => names.Contains(day));
        return chinese < 0 ? null : chinese;
    }

    [GeneratedRegex(@"\s*(?:[-–—~至到]|\bto\b)\s*")]
    private static partial Regex Dash();
}
