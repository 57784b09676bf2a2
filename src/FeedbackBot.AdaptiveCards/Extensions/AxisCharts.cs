using System.Text.Json.Serialization;

namespace FeedbackBot.AdaptiveCards;

/// <summary>Lines over time or another scale.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Data">The lines.</param>
/// <param name="Fallback">The same numbers as a table or facts.</param>
public sealed record LineChart(string Title, IReadOnlyList<ChartLine> Data, CardElement Fallback) : AxisChart(Title, Fallback)
{
    /// <summary>Where the vertical axis begins. Null leaves it to Teams.</summary>
    [JsonPropertyName("yMin")]
    public decimal? YMin { get; init; }

    /// <summary>Where the vertical axis ends. Null leaves it to Teams.</summary>
    [JsonPropertyName("yMax")]
    public decimal? YMax { get; init; }
}

/// <summary>One line of a <see cref="LineChart"/>.</summary>
/// <param name="Legend">Its name.</param>
/// <param name="Values">Its points, in order.</param>
public sealed record ChartLine(string Legend, IReadOnlyList<ChartPoint> Values)
{
    /// <summary>Its colour.</summary>
    public ChartColor? Color { get; init; }
}

/// <summary>A point of a line.</summary>
/// <param name="X">Where along the horizontal axis: a date (yyyy-MM-dd) or a name.</param>
/// <param name="Y">How high.</param>
public sealed record ChartPoint(string X, decimal Y);

/// <summary>Upright bars.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Data">The bars.</param>
/// <param name="Fallback">The same numbers as a table or facts.</param>
public sealed record VerticalBarChart(string Title, IReadOnlyList<ChartBar> Data, CardElement Fallback) : AxisChart(Title, Fallback)
{
    /// <summary>Writes each bar's number on it. Null means not.</summary>
    public bool? ShowBarValues { get; init; }

    /// <summary>Where the vertical axis begins. Null leaves it to Teams.</summary>
    [JsonPropertyName("yMin")]
    public decimal? YMin { get; init; }

    /// <summary>Where the vertical axis ends. Null leaves it to Teams.</summary>
    [JsonPropertyName("yMax")]
    public decimal? YMax { get; init; }
}

/// <summary>Lying bars.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Data">The bars.</param>
/// <param name="Fallback">The same numbers as a table or facts.</param>
public sealed record HorizontalBarChart(string Title, IReadOnlyList<ChartBar> Data, CardElement Fallback) : AxisChart(Title, Fallback)
{
    /// <summary>Whether bars stand for amounts or for parts of a whole.</summary>
    public BarDisplayMode? DisplayMode { get; init; }
}

/// <summary>One bar.</summary>
/// <param name="X">Its name.</param>
/// <param name="Y">Its length.</param>
public sealed record ChartBar(string X, decimal Y)
{
    /// <summary>Its colour.</summary>
    public ChartColor? Color { get; init; }
}
