using System.Text.Json.Serialization;

namespace FeedbackBot.AdaptiveCards;

/// <summary>Asks for text.</summary>
/// <param name="Id">The name under which the text arrives.</param>
/// <param name="Label">What is asked.</param>
public sealed record TextInput(string Id, string Label) : CardInput(Id, Label)
{
    /// <summary>What stands in it at first; shown as it is.</summary>
    public string? Value { get; init; }

    /// <summary>More than one line.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsMultiline { get; init; }

    /// <summary>Characters the client lets people type; the bot still checks.</summary>
    public int? MaxLength { get; init; }

    /// <summary>An example, shown while it is empty. Never a substitute for the label.</summary>
    public string? Placeholder { get; init; }
}

/// <summary>Asks for a number, which arrives as text.</summary>
/// <param name="Id">The name under which the number arrives.</param>
/// <param name="Label">What is asked.</param>
public sealed record NumberInput(string Id, string Label) : CardInput(Id, Label)
{
    /// <summary>What stands in it at first.</summary>
    public decimal? Value { get; init; }

    /// <summary>The least the client accepts.</summary>
    public decimal? Min { get; init; }

    /// <summary>The most the client accepts.</summary>
    public decimal? Max { get; init; }

    /// <summary>An example, shown while it is empty.</summary>
    public string? Placeholder { get; init; }
}

/// <summary>Asks for a day, which arrives as yyyy-MM-dd.</summary>
/// <param name="Id">The name under which the day arrives.</param>
/// <param name="Label">What is asked.</param>
public sealed record DateInput(string Id, string Label) : CardInput(Id, Label)
{
    /// <summary>What stands in it at first.</summary>
    public DateOnly? Value { get; init; }

    /// <summary>The first day the client accepts.</summary>
    public DateOnly? Min { get; init; }

    /// <summary>The last day the client accepts.</summary>
    public DateOnly? Max { get; init; }
}

/// <summary>Asks for a time of day, which arrives as HH:mm.</summary>
/// <param name="Id">The name under which the time arrives.</param>
/// <param name="Label">What is asked.</param>
public sealed record TimeInput(string Id, string Label) : CardInput(Id, Label)
{
    /// <summary>What stands in it at first.</summary>
    [JsonConverter(typeof(MinuteOfDay))]
    public TimeOnly? Value { get; init; }

    /// <summary>The first time the client accepts.</summary>
    [JsonConverter(typeof(MinuteOfDay))]
    public TimeOnly? Min { get; init; }

    /// <summary>The last time the client accepts.</summary>
    [JsonConverter(typeof(MinuteOfDay))]
    public TimeOnly? Max { get; init; }
}

/// <summary>Asks for yes or no, which arrives as "true" or "false".</summary>
/// <param name="Id">The name under which the answer arrives.</param>
/// <param name="Label">What is asked.</param>
/// <param name="Title">What stands beside the switch.</param>
public sealed record ToggleInput(string Id, string Label, string Title) : CardInput(Id, Label)
{
    /// <summary>"true" if it is on at first.</summary>
    public string? Value { get; init; }

    /// <summary>Breaks a long title over lines.</summary>
    public bool Wrap { get; init; } = true;
}
