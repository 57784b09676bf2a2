namespace FeedbackBot.Goals.Indicators;

/// <summary>An indicator as it was typed; null where nothing was.</summary>
internal sealed record IndicatorTyped(string Key, string Name, string Unit, string Direction, string Formula)
{
    public string? NameInChinese { get; init; }

    public string? FormulaInChinese { get; init; }

    public string? Aggregation { get; init; }

    public string? Cadence { get; init; }

    public IReadOnlyList<string> Guards { get; init; } = [];
}
