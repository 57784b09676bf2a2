using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;

namespace FeedbackBot.CheckIns.Definition;

/// <summary>After how many working days without a reaction a blocker is raised, as people write it: "2d", "5 working days", "1w", "default", "2天".</summary>
internal static partial class StaleText
{
    public const int MaxDays = 30;
    private const int WorkingDaysOfWeek = 5;

    /// <returns>Working days; null for what configuration says, which is also what nothing typed means.</returns>
    public static Parsed<int?> Parse(string? typed)
    {
        var text = TypedText.Line(typed ?? "").Normalize(NormalizationForm.FormKC).Replace(" ", "").ToLowerInvariant();
        if (text is "" or "default" or "auto" or "usual" or "默认" or "自动")
            return (int?)null;
        if (Length().Match(text) is { Success: true } match && int.TryParse(match.Groups["n"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is >= 1 and <= MaxDays && number * (match.Groups["w"].Success ? WorkingDaysOfWeek : 1) is <= MaxDays and var days)
            return (int?)days;
        return new Problem("CheckIns.StaleWrong", CardText.EscapeLine(TypedText.Short(typed!)), MaxDays);
    }

    public static string Show(Texts texts, int days) => texts.Count("CheckIns.StaleDays", days);

    /// <summary>As it would be typed.</summary>
    public static string Write(int? days) => days is { } some ? some.ToString(CultureInfo.InvariantCulture) + "d" : "";

    [GeneratedRegex(@"^(?<n>\d{1,3})(d|days?|workingdays?|workdays?|天|日|个?工作日|(?<w>w|weeks?|周|星期))?$")]
    private static partial Regex Length();
}
