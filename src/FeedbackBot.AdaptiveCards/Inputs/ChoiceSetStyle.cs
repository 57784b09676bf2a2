using System.Text.Json.Serialization;

namespace FeedbackBot.AdaptiveCards;

/// <summary>How choices are shown.</summary>
[JsonConverter(typeof(CamelCaseEnum<ChoiceSetStyle>))]
public enum ChoiceSetStyle
{
    /// <summary>A drop-down.</summary>
    Compact,

    /// <summary>All at once.</summary>
    Expanded,
}
