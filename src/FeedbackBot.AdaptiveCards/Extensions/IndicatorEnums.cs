using System.Text.Json.Serialization;

namespace FeedbackBot.AdaptiveCards;

/// <summary>Colours of badges.</summary>
[JsonConverter(typeof(PascalCaseEnum<BadgeStyle>))]
public enum BadgeStyle
{
    /// <summary>As the client has it.</summary>
    Default,

    /// <summary>Toned down.</summary>
    Subtle,

    /// <summary>To be known.</summary>
    Informative,

    /// <summary>Stands out.</summary>
    Accent,

    /// <summary>Well.</summary>
    Good,

    /// <summary>Something is wrong.</summary>
    Attention,

    /// <summary>Take care.</summary>
    Warning,
}

/// <summary>How strongly a badge is coloured.</summary>
[JsonConverter(typeof(PascalCaseEnum<BadgeAppearance>))]
public enum BadgeAppearance
{
    /// <summary>Strongly.</summary>
    Filled,

    /// <summary>Lightly.</summary>
    Tint,
}

/// <summary>Sizes of badges.</summary>
[JsonConverter(typeof(PascalCaseEnum<BadgeSize>))]
public enum BadgeSize
{
    /// <summary>Medium.</summary>
    Medium,

    /// <summary>Large.</summary>
    Large,

    /// <summary>Largest.</summary>
    ExtraLarge,
}

/// <summary>Sizes of stars.</summary>
[JsonConverter(typeof(PascalCaseEnum<RatingSize>))]
public enum RatingSize
{
    /// <summary>Medium.</summary>
    Medium,

    /// <summary>Large.</summary>
    Large,
}

/// <summary>Colours of progress bars.</summary>
[JsonConverter(typeof(PascalCaseEnum<ProgressColor>))]
public enum ProgressColor
{
    /// <summary>Stands out.</summary>
    Accent,

    /// <summary>Well.</summary>
    Good,

    /// <summary>Take care.</summary>
    Warning,

    /// <summary>Something is wrong.</summary>
    Attention,
}
