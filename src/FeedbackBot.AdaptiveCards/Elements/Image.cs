namespace FeedbackBot.AdaptiveCards;

/// <summary>A picture.</summary>
/// <param name="Url">Its https address, or a data: address.</param>
/// <param name="AltText">What it shows, in words, for whoever cannot see it.</param>
public sealed record Image(string Url, string AltText) : CardElement
{
    /// <summary>How large.</summary>
    public ImageSize? Size { get; init; }

    /// <summary>Whether it is cut to a circle.</summary>
    public ImageStyle? Style { get; init; }

    /// <summary>A fixed width, as in "50px".</summary>
    public string? Width { get; init; }

    /// <summary>Where it stands in its line.</summary>
    public HorizontalAlignment? HorizontalAlignment { get; init; }
}
