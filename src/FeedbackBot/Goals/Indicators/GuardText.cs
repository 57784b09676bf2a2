using System.Text.RegularExpressions;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;
using FeedbackBot.Goals.Kpis;

namespace FeedbackBot.Goals.Indicators;

/// <summary>A guard as it is typed: "refund-rate above 5% cap 80", "response-time &gt;= 2 h times 0.9", "退款率 高于 5 上限 80".</summary>
internal static partial class GuardText
{
    private static readonly Dictionary<string, GuardSide> Sides = new()
    {
        ["above"] = GuardSide.Above,
        ["over"] = GuardSide.Above,
        [">"] = GuardSide.Above,
        ["高于"] = GuardSide.Above,
        ["超过"] = GuardSide.Above,
        ["at least"] = GuardSide.AtLeast,
        [">="] = GuardSide.AtLeast,
        ["≥"] = GuardSide.AtLeast,
        ["不低于"] = GuardSide.AtLeast,
        ["below"] = GuardSide.Below,
        ["under"] = GuardSide.Below,
        ["<"] = GuardSide.Below,
        ["低于"] = GuardSide.Below,
        ["at most"] = GuardSide.AtMost,
        ["<="] = GuardSide.AtMost,
        ["≤"] = GuardSide.AtMost,
        ["不高于"] = GuardSide.AtMost,
    };

    private const int MaxLength = 200;

    public static Parsed<TypedGuard> Parse(string typed, Texts texts)
    {
        var separators = new List<Problem>();
        var match = Written().Match(typed.Length > MaxLength ? "" : TypedText.Comparable(typed));
        if (!match.Success
            || TypedAmount.Parse(match.Groups["limit"].Value, texts, separators) is not { } limit
            || TypedAmount.Parse(match.Groups["points"].Value, texts, separators) is not { Unit: null, Value: var number })
            return new Problem("Goals.IndicatorGuardWrong", CardText.EscapeLine(TypedText.Short(typed)));
        if (separators is [var separator, ..])
            return separator;
        var isCap = match.Groups["effect"].Value is "cap" or "上限" or "最高";
        if (number < 0 || number > (isCap ? 100 : 1))
            return new Problem(isCap ? "Goals.IndicatorGuardCapWrong" : "Goals.IndicatorGuardFactorWrong", number);
        var guard = new Guard(match.Groups["key"].Value, Sides[match.Groups["side"].Value], limit.Value, isCap ? new GuardEffect.Cap(number) : new GuardEffect.Multiply(number));
        return new TypedGuard(guard, limit);
    }

    [GeneratedRegex(@"^(?<key>\S.*?)\s*(?<side>(?<=\s)(?:above|over|at least|below|under|at most)(?=\s)|>=|>|<=|<|≥|≤|不高于|不低于|高于|超过|低于)\s*(?<limit>\S.*?)\s*[,，:：;；]?\s*(?<effect>cap|上限|最高|times|x|×|乘以)\s*(?<points>[-−+]?[\d.,']+)\s*(?:points|分)?$")]
    private static partial Regex Written();
}
