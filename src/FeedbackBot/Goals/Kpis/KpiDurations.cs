using System.Text;
using System.Text.RegularExpressions;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;

namespace FeedbackBot.Goals.Kpis;

/// <summary>Durations in seconds, as "36 h 5 min" and "36小时5分钟"; a day is 24 hours.</summary>
internal static partial class KpiDurations
{
    private static readonly (string[] Names, decimal Seconds)[] Units =
    [
        (["d", "day", "days", "天", "日"], 86400),
        (["h", "hr", "hrs", "hour", "hours", "小时", "时"], 3600),
        (["m", "min", "mins", "minute", "minutes", "分", "分钟"], 60),
        (["s", "sec", "secs", "second", "seconds", "秒"], 1),
    ];

    /// <param name="word">In lower case.</param>
    public static bool IsUnit(string word) => Units.Any(u => u.Names.Contains(word));

    public static string Format(Texts texts, decimal seconds)
    {
        var left = Math.Abs(seconds);
        var parts = new List<string>();
        foreach (var (key, size) in ((string, decimal)[])[("Goals.ScoreNumberHours", 3600), ("Goals.ScoreNumberMinutes", 60)])
        {
            var whole = decimal.Truncate(left / size);
            left -= whole * size;
            if (whole > 0)
                parts.Add(texts[key, KpiNumbers.Number(texts, whole)]);
        }

        if (left > 0 || parts.Count == 0)
            parts.Add(texts["Goals.ScoreNumberSeconds", KpiNumbers.Number(texts, left)]);
        var all = string.Join(' ', parts);
        return seconds < 0 ? texts["Goals.ScoreNumberMinus", all] : all;
    }

    public static Parsed<decimal> Parse(Texts texts, string typed)
    {
        if (Read(texts, typed) is not { } seconds)
            return new Problem("Goals.ScoreNumberUnitDuration", CardText.EscapeLine(TypedText.Short(typed)), Format(texts, 5400), Format(texts, 129600));
        return NumberSeparators.WrongIn(typed, texts) is { } wrong ? wrong : seconds;
    }

    /// <summary>Whatever its decimals stand behind; null for what is no duration.</summary>
    public static decimal? Read(Texts texts, string typed)
    {
        var text = typed.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Trim();
        if (Clock().Match(text) is { Success: true } clock)
            return (decimal.Parse(clock.Groups["h"].Value, texts.Culture) * 3600) + (int.Parse(clock.Groups["m"].Value, texts.Culture) * 60);
        if (!Amounts().IsMatch(text))
            return null;
        var (sum, last) = (0m, decimal.MaxValue);
        foreach (Match amount in Amount().Matches(text))
        {
            var unit = Units.FirstOrDefault(u => u.Names.Contains(amount.Groups["unit"].Value));
            if (unit.Names is null || unit.Seconds >= last || TypedNumber.Parse(amount.Groups["n"].Value, texts.Culture) is not { } number || number > 1_000_000_000)
                return null;
            (sum, last) = (sum + (number * unit.Seconds), unit.Seconds);
        }

        return Math.Round(sum, KpiNumbers.MaxDecimals);
    }

    [GeneratedRegex(@"^(?<h>[0-9]{1,6}):(?<m>[0-5][0-9])$")]
    private static partial Regex Clock();

    [GeneratedRegex(@"^(\d[\d.,]*\s*\p{L}+\s*)+$", RegexOptions.NonBacktracking)]
    private static partial Regex Amounts();

    [GeneratedRegex(@"(?<n>\d[\d.,]*)\s*(?<unit>\p{L}+)")]
    private static partial Regex Amount();
}
