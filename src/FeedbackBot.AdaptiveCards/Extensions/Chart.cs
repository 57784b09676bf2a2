using System.Text.Json.Serialization;

namespace FeedbackBot.AdaptiveCards;

/// <summary>
/// What all charts have. Teams shows charts on no phone, so the fallback (a table or facts) is what half the readers
/// see, and it carries every number.
/// </summary>
public abstract record Chart : TeamsElement
{
    private protected Chart(string title, CardElement fallback)
        : base(fallback) => Title = title;

    /// <summary>What the chart shows; also what a screen reader says of it.</summary>
    [JsonPropertyOrder(-1)]
    public string Title { get; init; }

    /// <summary>False leaves the title to screen readers. Null means shown.</summary>
    public bool? ShowTitle { get; init; }

    /// <summary>False leaves the legend out. Null means shown.</summary>
    public bool? ShowLegend { get; init; }

    /// <summary>Which colours are taken for what has none of its own.</summary>
    public ChartColorSet? ColorSet { get; init; }
}

/// <summary>A chart with two axes.</summary>
public abstract record AxisChart : Chart
{
    private protected AxisChart(string title, CardElement fallback)
        : base(title, fallback)
    {
    }

    /// <summary>What the horizontal axis counts.</summary>
    [JsonPropertyName("xAxisTitle")]
    public string? XAxisTitle { get; init; }

    /// <summary>What the vertical axis counts.</summary>
    [JsonPropertyName("yAxisTitle")]
    public string? YAxisTitle { get; init; }

    /// <summary>The colour of whatever has none of its own.</summary>
    public ChartColor? Color { get; init; }
}
