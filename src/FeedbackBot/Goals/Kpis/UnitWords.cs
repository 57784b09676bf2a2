namespace FeedbackBot.Goals.Kpis;

/// <summary>Units that stand apart from their number, as in "41.5 EUR" and "1 h 30 min": they belong to the value and are no note.</summary>
internal static class UnitWords
{
    /// <param name="value">The first word of the value.</param>
    /// <param name="rest">What follows it; words that were quoted together are one.</param>
    public static (string Value, IReadOnlyList<string> Note) Join(string value, IReadOnlyList<string> rest)
    {
        var taken = 0;
        while (taken < rest.Count && (IsUnit(rest[taken]) || (rest[taken] is [>= '0' and <= '9', ..] && taken + 1 < rest.Count && IsUnit(rest[taken + 1]))))
            taken++;
        return (string.Join(' ', rest.Take(taken).Prepend(value)), [.. rest.Skip(taken)]);
    }

    /// <summary>Codes of currencies in capitals only: "all" and "top" are two of them.</summary>
    private static bool IsUnit(string word)
    {
        var lower = word.ToLowerInvariant();
        return lower is "%" or "percent" or "pct" || KpiDurations.IsUnit(lower)
            || (Currencies.CodeOf(lower) is { } code && (code != lower.ToUpperInvariant() || word == code));
    }
}
