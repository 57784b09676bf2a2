using System.Globalization;

namespace FeedbackBot.Goals.Kpis;

/// <summary>How people write currencies beside their ISO 4217 codes.</summary>
internal static class Currencies
{
    private static readonly Dictionary<string, string[]> Signs = new()
    {
        ["€"] = ["EUR"],
        ["euro"] = ["EUR"],
        ["欧元"] = ["EUR"],
        ["£"] = ["GBP"],
        ["英镑"] = ["GBP"],
        ["$"] = ["USD", "AUD", "CAD", "HKD", "NZD", "SGD", "TWD"],
        ["us$"] = ["USD"],
        ["美元"] = ["USD"],
        ["¥"] = ["CNY", "JPY"],
        ["元"] = ["CNY"],
        ["rmb"] = ["CNY"],
        ["人民币"] = ["CNY"],
        ["日元"] = ["JPY"],
        ["円"] = ["JPY"],
    };

    /// <param name="typed">In lower case.</param>
    public static bool Mean(string typed, string? currency) => currency is not null
        && (typed.Equals(currency, StringComparison.OrdinalIgnoreCase) || (Signs.TryGetValue(typed, out var codes) && codes.Contains(currency)));

    /// <summary>The code somebody means by a sign, a word or a code itself; a sign of several means the first. Null where it is none.</summary>
    /// <param name="typed">In lower case.</param>
    public static string? CodeOf(string typed) => Signs.TryGetValue(typed, out var codes) ? codes[0]
        : Codes.Value.Contains(typed) ? typed.ToUpperInvariant() : null;

    /// <summary>The codes that are money somewhere: three other letters may be anything, such as a kind of piece.</summary>
    private static readonly Lazy<HashSet<string>> Codes = new(() => CultureInfo.GetCultures(CultureTypes.SpecificCultures)
        .Select(culture => new RegionInfo(culture.Name).ISOCurrencySymbol.ToLowerInvariant()).Where(code => code.Length == 3).ToHashSet(StringComparer.Ordinal));
}
