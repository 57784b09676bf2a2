using System.Text.Json.Serialization;

namespace FeedbackBot.AdaptiveCards;

/// <summary>What lying bars stand for.</summary>
[JsonConverter(typeof(PascalCaseEnum<BarDisplayMode>))]
public enum BarDisplayMode
{
    /// <summary>Amounts, with an axis.</summary>
    AbsoluteWithAxis,

    /// <summary>Amounts, without an axis.</summary>
    AbsoluteNoAxis,

    /// <summary>Parts of a whole.</summary>
    PartToWhole,
}

/// <summary>How a gauge writes its number.</summary>
[JsonConverter(typeof(PascalCaseEnum<GaugeValueFormat>))]
public enum GaugeValueFormat
{
    /// <summary>In per cent of the scale.</summary>
    Percentage,

    /// <summary>As a fraction of the scale.</summary>
    Fraction,
}

/// <summary>Colours for what has none of its own.</summary>
[JsonConverter(typeof(CamelCaseEnum<ChartColorSet>))]
public enum ChartColorSet
{
    /// <summary>Clearly different ones.</summary>
    Categorical,

    /// <summary>From light to dark.</summary>
    Sequential,

    /// <summary>From one to its opposite.</summary>
    Diverging,
}

/// <summary>Colours in charts.</summary>
[JsonConverter(typeof(CamelCaseEnum<ChartColor>))]
public enum ChartColor
{
    /// <summary>Well.</summary>
    Good,

    /// <summary>Take care.</summary>
    Warning,

    /// <summary>Something is wrong.</summary>
    Attention,

    /// <summary>Neither.</summary>
    Neutral,

    /// <summary>Red.</summary>
    CategoricalRed,

    /// <summary>Purple.</summary>
    CategoricalPurple,

    /// <summary>Lavender.</summary>
    CategoricalLavender,

    /// <summary>Blue.</summary>
    CategoricalBlue,

    /// <summary>Light blue.</summary>
    CategoricalLightBlue,

    /// <summary>Teal.</summary>
    CategoricalTeal,

    /// <summary>Green.</summary>
    CategoricalGreen,

    /// <summary>Lime.</summary>
    CategoricalLime,

    /// <summary>Marigold.</summary>
    CategoricalMarigold,
}
