namespace FeedbackBot.AdaptiveCards;

/// <summary>A ring of parts.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Data">The parts.</param>
/// <param name="Fallback">The same numbers as a table or facts.</param>
public sealed record DonutChart(string Title, IReadOnlyList<ChartPart> Data, CardElement Fallback) : Chart(Title, Fallback)
{
    /// <summary>What is written in the middle.</summary>
    public string? Value { get; init; }
}

/// <summary>One part of a <see cref="DonutChart"/>.</summary>
/// <param name="Legend">Its name.</param>
/// <param name="Value">Its size.</param>
public sealed record ChartPart(string Legend, decimal Value)
{
    /// <summary>Its colour.</summary>
    public ChartColor? Color { get; init; }
}

/// <summary>A needle over a half circle.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Value">Where the needle points.</param>
/// <param name="Segments">The parts of the scale.</param>
/// <param name="Fallback">The same numbers as a table or facts.</param>
public sealed record GaugeChart(string Title, decimal Value, IReadOnlyList<GaugeSegment> Segments, CardElement Fallback)
    : Chart(Title, Fallback)
{
    /// <summary>Where the scale begins. Teams takes 0 by default.</summary>
    public decimal? Min { get; init; }

    /// <summary>Where the scale ends. Teams takes the sum of the segments by default.</summary>
    public decimal? Max { get; init; }

    /// <summary>What is written below the number.</summary>
    public string? SubLabel { get; init; }

    /// <summary>How the number is written.</summary>
    public GaugeValueFormat? ValueFormat { get; init; }
}

/// <summary>One part of a <see cref="GaugeChart"/>'s scale.</summary>
/// <param name="Legend">Its name.</param>
/// <param name="Size">How much of the scale it takes.</param>
public sealed record GaugeSegment(string Legend, decimal Size)
{
    /// <summary>Its colour.</summary>
    public ChartColor? Color { get; init; }
}
