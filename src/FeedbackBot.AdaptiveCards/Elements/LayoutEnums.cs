using System.Text.Json.Serialization;

namespace FeedbackBot.AdaptiveCards;

/// <summary>Where something stands in its line.</summary>
[JsonConverter(typeof(CamelCaseEnum<HorizontalAlignment>))]
public enum HorizontalAlignment
{
    /// <summary>At the left.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>At the right.</summary>
    Right,
}

/// <summary>Where something stands in its height.</summary>
[JsonConverter(typeof(CamelCaseEnum<VerticalAlignment>))]
public enum VerticalAlignment
{
    /// <summary>At the top.</summary>
    Top,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>At the bottom.</summary>
    Bottom,
}

/// <summary>Room between elements.</summary>
[JsonConverter(typeof(CamelCaseEnum<Spacing>))]
public enum Spacing
{
    /// <summary>As the client has it.</summary>
    Default,

    /// <summary>None.</summary>
    None,

    /// <summary>Little.</summary>
    Small,

    /// <summary>Some.</summary>
    Medium,

    /// <summary>Much.</summary>
    Large,

    /// <summary>Most.</summary>
    ExtraLarge,

    /// <summary>As much as a container's padding.</summary>
    Padding,
}

/// <summary>Backgrounds.</summary>
[JsonConverter(typeof(CamelCaseEnum<ContainerStyle>))]
public enum ContainerStyle
{
    /// <summary>As the card.</summary>
    Default,

    /// <summary>Set off.</summary>
    Emphasis,

    /// <summary>Well.</summary>
    Good,

    /// <summary>Something is wrong.</summary>
    Attention,

    /// <summary>Take care.</summary>
    Warning,

    /// <summary>Stands out.</summary>
    Accent,
}

/// <summary>Sizes of pictures.</summary>
[JsonConverter(typeof(CamelCaseEnum<ImageSize>))]
public enum ImageSize
{
    /// <summary>As large as it is, if it fits.</summary>
    Auto,

    /// <summary>As wide as there is room.</summary>
    Stretch,

    /// <summary>Small.</summary>
    Small,

    /// <summary>Medium.</summary>
    Medium,

    /// <summary>Large.</summary>
    Large,
}

/// <summary>Outlines of pictures.</summary>
[JsonConverter(typeof(CamelCaseEnum<ImageStyle>))]
public enum ImageStyle
{
    /// <summary>As it is.</summary>
    Default,

    /// <summary>Cut to a circle.</summary>
    Person,
}
