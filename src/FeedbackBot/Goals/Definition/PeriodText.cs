using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;

namespace FeedbackBot.Goals.Definition;

/// <summary>A period as it is typed: "2027-Q1", "2027-03", "2027-H1", "2027", "2027-01-15..2027-04-30", "2027年第1季度", "2027年3月", "2027年上半年".</summary>
internal static partial class PeriodText
{
    /// <param name="mayBePast">Whether it may have ended: to look back, not to set a goal for.</param>
    public static Parsed<GoalPeriod> Parse(string? typed, DateOnly today, bool mayBePast = false)
    {
        var text = TypedText.Line(typed ?? "").Normalize(NormalizationForm.FormKC).Replace(" ", "").ToUpperInvariant();
        if (Read(text) is not { } period)
            return new Problem("Goals.PeriodWrong", CardText.EscapeLine(TypedText.Short(typed ?? "")), Write(GoalPeriod.QuarterOf(today)));
        if (period.Days.Days > GoalPeriod.MostDays)
            return new Problem("Goals.PeriodTooLong", period.Days.Days, GoalPeriod.MostDays);
        return !mayBePast && Ended(period, today) is { } problem ? problem : period;
    }

    /// <summary>Why no goal is set for a period any more; null while it runs or is to come.</summary>
    public static Problem? Ended(GoalPeriod period, DateOnly today) =>
        period.To < today ? new Problem("Goals.PeriodIsPast", Date(period.To), Write(GoalPeriod.QuarterOf(today))) : null;

    /// <summary>As it may be typed, in every language.</summary>
    public static string Write(GoalPeriod period) => period.Kind switch
    {
        PeriodKind.Month => string.Create(CultureInfo.InvariantCulture, $"{period.From:yyyy-MM}"),
        PeriodKind.Quarter => string.Create(CultureInfo.InvariantCulture, $"{period.From.Year}-Q{((period.From.Month - 1) / 3) + 1}"),
        PeriodKind.HalfYear => string.Create(CultureInfo.InvariantCulture, $"{period.From.Year}-H{((period.From.Month - 1) / 6) + 1}"),
        PeriodKind.Year => string.Create(CultureInfo.InvariantCulture, $"{period.From.Year}"),
        _ => period.Days.ToString(),
    };

    /// <summary>As people read it.</summary>
    public static string In(Texts texts, GoalPeriod period) => period.Kind switch
    {
        PeriodKind.Month => period.From.ToString("Y", texts.Culture),
        PeriodKind.Quarter => texts["Goals.PeriodQuarter", period.From.Year.ToString(CultureInfo.InvariantCulture), ((period.From.Month - 1) / 3) + 1],
        PeriodKind.HalfYear => texts[period.From.Month == 1 ? "Goals.PeriodFirstHalf" : "Goals.PeriodSecondHalf", period.From.Year.ToString(CultureInfo.InvariantCulture)],
        PeriodKind.Year => texts["Goals.PeriodYear", period.From.Year.ToString(CultureInfo.InvariantCulture)],
        _ => texts["Goals.PeriodDates", period.From, period.To],
    };

    private static GoalPeriod? Read(string text)
    {
        if (Parts().Match(text) is { Success: true } match && int.Parse(match.Groups["y"].Value, CultureInfo.InvariantCulture) is >= 2000 and <= 2199 and var year)
        {
            if (Number(match, "q") is { } quarter)
                return GoalPeriod.Quarter(year, quarter);
            if (Number(match, "h") is { } half)
                return GoalPeriod.HalfYear(year, half);
            if (match.Groups["first"].Success || match.Groups["second"].Success)
                return GoalPeriod.HalfYear(year, match.Groups["first"].Success ? 1 : 2);
            if (Number(match, "m") is { } month)
                return month is >= 1 and <= 12 ? GoalPeriod.Month(year, month) : null;
            return GoalPeriod.Year(year);
        }

        if (text.Split("..") is not [var first, var last])
            return null;
        var (from, to) = (DateText.Parse("", first, default), DateText.Parse("", last, default));
        return from.Problem is null && to.Problem is null && from.Value <= to.Value && from.Value.Year >= 2000 ? GoalPeriod.Dates(from.Value, to.Value) : null;
    }

    private static int? Number(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? int.Parse(found.Value, CultureInfo.InvariantCulture) : null;

    private static string Date(DateOnly date) => DateText.Example(date);

    [GeneratedRegex(@"^(?<y>[0-9]{4})(?:-?Q(?<q>[1-4])|-?H(?<h>[12])|[-/](?<m>[0-9]{1,2})|年(?:第?(?<q>[1-4])季度?|(?<first>上)半年|(?<second>下)半年|(?<m>[0-9]{1,2})月)?)?$")]
    private static partial Regex Parts();
}
