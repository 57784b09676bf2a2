using FeedbackBot.Goals.Kpis;

namespace FeedbackBot.Goals.Indicators;

/// <summary>A definition a KPI can be begun from: ready-made, or added by an admin. Its words are in the reader's language.</summary>
/// <param name="Key">Lower case letters, digits and hyphens: what it is called when typed.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Formula">How it is worked out, in words.</param>
/// <param name="Unit">What its numbers are.</param>
/// <param name="Direction">Which way is better.</param>
internal sealed record Indicator(string Key, string Name, string Formula, KpiUnit Unit, KpiDirection Direction)
{
    public KpiAggregation Aggregation { get; init; } = KpiAggregation.Last;

    /// <summary>How often a new value is usually due.</summary>
    public UpdateCadence Cadence { get; init; } = UpdateCadence.Weekly;

    /// <summary>Usual guards: they watch other indicators by their keys, with a limit to begin with.</summary>
    public IReadOnlyList<Guard> Guards { get; init; } = [];

    /// <summary>Null for one that was added here.</summary>
    public IndicatorGroup? Group { get; init; }
}

/// <summary>Under which heading a ready-made indicator stands.</summary>
internal enum IndicatorGroup
{
    Traffic,
    Users,
    Sales,
    Service,
    Operations,
}
