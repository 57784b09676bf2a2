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
}
