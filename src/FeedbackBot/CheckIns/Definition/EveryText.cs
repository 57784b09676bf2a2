using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Scheduling.Cadences;

namespace FeedbackBot.CheckIns.Definition;

/// <summary>How often, as people write it: "2w", "3 days", "month", "每两周", "隔周".</summary>
internal static partial class EveryText
{
    private const string Numerals = "零一二三四五六七八九十";

    public static Parsed<Pace> Parse(string typed)
    {
        var text = TypedText.Line(typed).Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        var match = Written().Match(text);
        if (!match.Success)
            return new Problem("CheckIns.EveryWrong", CardText.EscapeLine(TypedText.Short(typed)));
        var unit = match.Groups["unit"].Value switch
        {
            ['d', ..] or "天" or "日" => CadenceUnit.Days,
            ['w', ..] or "周" or "週" or "星期" or "礼拜" => CadenceUnit.Weeks,
            _ => CadenceUnit.Months,
        };
        var every = match.Groups["other"].Success ? 2 : Number(match.Groups["n"].Value);
        var most = Most(unit);
        return every >= 1 && every <= most
            ? new Pace(every, unit)
            : new Problem("CheckIns.EveryRange", CardText.EscapeLine(TypedText.Short(typed)), Cadence.MaxDays, Cadence.MaxWeeks, Cadence.MaxMonths);
    }

    private static int Most(CadenceUnit unit) => unit switch
    {
        CadenceUnit.Days => Cadence.MaxDays,
        CadenceUnit.Weeks => Cadence.MaxWeeks,
        _ => Cadence.MaxMonths,
    };

    private static int Number(string written) => written switch
    {
        "" => 1,
        "两" => 2,
        [var only] when Numerals.IndexOf(only, StringComparison.Ordinal) is >= 0 and var value => value,
        _ => int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0,
    };

    [GeneratedRegex(@"^(?:(?:every|每)\s*)?(?:(?<other>other|second|隔)\s*|(?<n>\d{1,4}|[零一二两三四五六七八九十])\s*个?\s*)?(?<unit>d|days?|w|wks?|weeks?|m|months?|天|日|周|週|星期|礼拜|月)$")]
    private static partial Regex Written();
}

/// <summary>Every so many days, weeks or months.</summary>
internal readonly record struct Pace(int Every, CadenceUnit Unit);
