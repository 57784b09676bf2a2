using System.Text.Json.Serialization;

namespace FeedbackBot.AdaptiveCards;

/// <summary>Looks of buttons.</summary>
[JsonConverter(typeof(CamelCaseEnum<ActionStyle>))]
public enum ActionStyle
{
    /// <summary>Plain.</summary>
    Default,

    /// <summary>The one most people press.</summary>
    Positive,

    /// <summary>Takes something away.</summary>
    Destructive,
}

/// <summary>Where a button is.</summary>
[JsonConverter(typeof(CamelCaseEnum<ActionMode>))]
public enum ActionMode
{
    /// <summary>On the card.</summary>
    Primary,

    /// <summary>Behind the "more" button.</summary>
    Secondary,
}

/// <summary>Whether a button sends the inputs.</summary>
[JsonConverter(typeof(CamelCaseEnum<AssociatedInputs>))]
public enum AssociatedInputs
{
    /// <summary>It does, and the client checks them first.</summary>
    Auto,

    /// <summary>It does not.</summary>
    None,
}
