using System.Text.Json.Serialization;

namespace FeedbackBot.AdaptiveCards;

/// <summary>Asks for stars; the number arrives as text.</summary>
public sealed record RatingInput : TeamsElement, ICardInput
{
    /// <param name="label">What is asked.</param>
    /// <param name="fallback">An input for clients without stars. The answer arrives under its id in either case.</param>
    public RatingInput(string label, CardInput fallback)
        : base(fallback)
    {
        Id = fallback.Id;
        Label = label;
    }

    /// <inheritdoc />
    [JsonPropertyOrder(-1)]
    public string Label { get; init; }

    /// <summary>How many stars are on at first.</summary>
    public decimal? Value { get; init; }

    /// <summary>How many stars there are. Teams shows five by default.</summary>
    public int? Max { get; init; }

    /// <inheritdoc />
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsRequired { get; init; }

    /// <inheritdoc />
    public string? ErrorMessage { get; init; }
}
