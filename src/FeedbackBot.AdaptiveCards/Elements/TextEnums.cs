using System.Text.Json.Serialization;

namespace FeedbackBot.AdaptiveCards;

/// <summary>Sizes of text.</summary>
[JsonConverter(typeof(CamelCaseEnum<TextSize>))]
public enum TextSize
{
    /// <summary>As the client has it.</summary>
    Default,

    /// <summary>Smaller.</summary>
    Small,

    /// <summary>A little larger.</summary>
    Medium,

    /// <summary>Larger.</summary>
    Large,

    /// <summary>Largest.</summary>
    ExtraLarge,
}

/// <summary>Weights of text.</summary>
[JsonConverter(typeof(CamelCaseEnum<TextWeight>))]
public enum TextWeight
{
    /// <summary>As the client has it.</summary>
    Default,

    /// <summary>Thin.</summary>
    Lighter,

    /// <summary>Bold.</summary>
    Bolder,
}

/// <summary>Colours of text, which follow the client's theme.</summary>
[JsonConverter(typeof(CamelCaseEnum<TextColor>))]
public enum TextColor
{
    /// <summary>As other text.</summary>
    Default,

    /// <summary>Dark.</summary>
    Dark,

    /// <summary>Light.</summary>
    Light,

    /// <summary>Stands out.</summary>
    Accent,

    /// <summary>Well.</summary>
    Good,

    /// <summary>Take care.</summary>
    Warning,

    /// <summary>Something is wrong.</summary>
    Attention,
}

/// <summary>What a text is to a screen reader.</summary>
[JsonConverter(typeof(CamelCaseEnum<TextBlockStyle>))]
public enum TextBlockStyle
{
    /// <summary>A paragraph.</summary>
    Default,

    /// <summary>A heading.</summary>
    Heading,
}

/// <summary>Kinds of letters.</summary>
[JsonConverter(typeof(CamelCaseEnum<FontType>))]
public enum FontType
{
    /// <summary>As the client has it.</summary>
    Default,

    /// <summary>All equally wide.</summary>
    Monospace,
}
