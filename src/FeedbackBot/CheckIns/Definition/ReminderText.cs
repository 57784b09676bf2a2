using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;

namespace FeedbackBot.CheckIns.Definition;

/// <summary>When people are reminded, as it is typed: "75%", "2h", "30 minutes before", "none", "百分之75", "提前2小时", "不提醒".</summary>
internal static partial class ReminderText
{
    private const int MinutesOfHour = 60;
    private const int MaxMinutes = 24 * MinutesOfHour;

    public static Parsed<Reminder> Parse(string typed)
    {
        var text = TypedText.Line(typed).Normalize(NormalizationForm.FormKC).Replace(" ", "").ToLowerInvariant();
        if (text is "none" or "no" or "off" or "0" or "never" or "无" or "不提醒" or "否" or "关")
            return Reminder.None;
        if (Part().Match(text) is { Success: true } part)
        {
            return Number(part, "n") is var percent and >= Reminder.LeastPercent and <= Reminder.MostPercent
                ? Reminder.After(percent)
                : new Problem("CheckIns.RemindPercent", Shown(typed), Reminder.LeastPercent, Reminder.MostPercent);
        }

        if (Before().Match(text) is { Success: true } before
            && (Number(before, "h") * MinutesOfHour) + (before.Groups["half"].Success ? MinutesOfHour / 2 : 0) + Number(before, "m") is var minutes and > 0 and < MaxMinutes)
            return Reminder.Before(minutes);
        return new Problem("CheckIns.RemindWrong", Shown(typed));
    }

    /// <summary>As it is typed, in any language: what stands in the form.</summary>
    public static string Write(Reminder reminder) => reminder switch
    {
        { Percent: { } percent } => string.Create(CultureInfo.InvariantCulture, $"{percent}%"),
        { MinutesBefore: { } minutes } when minutes % MinutesOfHour == 0 => string.Create(CultureInfo.InvariantCulture, $"{minutes / MinutesOfHour}h"),
        { MinutesBefore: { } minutes } => string.Create(
            CultureInfo.InvariantCulture, $"{(minutes > MinutesOfHour ? $"{minutes / MinutesOfHour}h" : "")}{minutes % MinutesOfHour}m"),
        _ => "none",
    };

    /// <summary>In words, with the local time at which it comes to whoever is asked at the usual time.</summary>
    public static string Show(Texts texts, CheckInTimes times) => times.Reminder.In(times.Length) is { } after && times.Reminder.FitsInto(times.Length)
        ? texts["CheckIns.RemindAt", Words(texts, times.Reminder), times.At.Add(after)]
        : texts["CheckIns.RemindNone"];

    private static string Words(Texts texts, Reminder reminder) => reminder switch
    {
        { Percent: { } percent } => texts["CheckIns.RemindAfter", percent],
        { MinutesBefore: { } minutes } when minutes % MinutesOfHour == 0 => texts.Count("CheckIns.RemindHours", minutes / MinutesOfHour),
        _ => texts.Count("CheckIns.RemindMinutes", reminder.MinutesBefore ?? 0),
    };

    private static int Number(Match match, string group) =>
        match.Groups[group] is { Success: true, Value: { Length: > 0 } digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : 0;

    private static string Shown(string typed) => CardText.EscapeLine(TypedText.Short(typed));

    [GeneratedRegex(@"^(?:(?:after|at)?(?<n>\d{1,4})(?:%|percent)|百分之(?<n>\d{1,4}))$")]
    private static partial Regex Part();

    [GeneratedRegex(@"^(?:提前|截止前)?(?:(?<half>半)个?小时|(?:(?<h>\d{1,4})(?:h|hrs?|hours?|个?小时|个(?<half>半)小时))?(?:(?<m>\d{1,4})(?:m|mins?|minutes?|分钟?))?)(?:before)?$")]
    private static partial Regex Before();
}
