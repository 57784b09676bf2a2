using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FeedbackBot.Bot.Typed;

namespace FeedbackBot.Goals.Kpis;

/// <summary>A number with what it is a number of, as people type it: "41.5 %", "EUR 12,000", "¥300", "90s", "5 min", "yes", "12".</summary>
/// <param name="Value">In the unit's own measure: percent as said, durations in seconds, yes 1 and no 0.</param>
/// <param name="Unit">Null where the number stands alone.</param>
/// <param name="Currency">ISO 4217 code of money.</param>
internal readonly partial record struct TypedAmount(decimal Value, KpiUnit? Unit = null, string? Currency = null)
{
    private static readonly Dictionary<string, string> Signs = new() { ["€"] = "EUR", ["$"] = "USD", ["¥"] = "CNY", ["￥"] = "CNY", ["£"] = "GBP", ["元"] = "CNY" };

    private static readonly Dictionary<string, int> Seconds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["s"] = 1, ["sec"] = 1, ["seconds"] = 1, ["秒"] = 1, ["min"] = 60, ["minutes"] = 60, ["分钟"] = 60, ["h"] = 3600, ["hours"] = 3600, ["小时"] = 3600,
        ["d"] = 86400, ["days"] = 86400, ["天"] = 86400,
    };

    private static readonly Dictionary<string, int> Answers = new(StringComparer.OrdinalIgnoreCase) { ["yes"] = 1, ["no"] = 0, ["是"] = 1, ["否"] = 0 };

    /// <returns>Null for what is no number.</returns>
    public static TypedAmount? Parse(string typed, CultureInfo culture)
    {
        var text = TypedText.Line(typed).Normalize(NormalizationForm.FormKC);
        if (Answers.TryGetValue(text, out var answer))
            return new(answer, KpiUnit.YesNo);
        var match = Written().Match(text);
        if (!match.Success || TypedNumber.Parse(match.Groups["n"].Value, culture) is not { } number)
            return null;
        var (before, after) = (match.Groups["before"].Value.Trim(), match.Groups["after"].Value.Trim());
        if (before.Length > 0 && after.Length > 0)
            return null;
        return (before + after) switch
        {
            "" => new(number),
            "%" when before.Length == 0 => new(number, KpiUnit.Percent),
            var sign when Signs.TryGetValue(sign, out var currency) => new(number, KpiUnit.Money, currency),
            var time when before.Length == 0 && Seconds.TryGetValue(time, out var seconds) => new(number * seconds, KpiUnit.Duration),
            { Length: 3 } code when code.All(char.IsAsciiLetter) => new(number, KpiUnit.Money, code.ToUpperInvariant()),
            _ => null,
        };
    }

    [GeneratedRegex(@"^(?<before>[^\d.,+\-−]*)(?<n>[+\-−]?[\d.,'’ ]*\d)(?<after>[^\d]*)$")]
    private static partial Regex Written();
}
