namespace FeedbackBot.AdaptiveCards;

/// <summary>A word in a coloured pill.</summary>
/// <param name="Text">The word; the colour only repeats what it says.</param>
/// <param name="Fallback">What other clients show.</param>
public sealed record Badge(string Text, CardElement Fallback) : TeamsElement(Fallback)
{
    /// <summary>A badge that other clients show as plain text.</summary>
    public Badge(string text)
        : this(text, new TextBlock(text))
    {
    }

    /// <summary>In which colour.</summary>
    public BadgeStyle? Style { get; init; }

    /// <summary>Filled, or tinted.</summary>
    public BadgeAppearance? Appearance { get; init; }

    /// <summary>How large.</summary>
    public BadgeSize? Size { get; init; }

    /// <summary>What is shown to a pointer that rests on it.</summary>
    public string? Tooltip { get; init; }
}

/// <summary>Stars, to be looked at.</summary>
/// <param name="Value">How many stars are on; halves are shown.</param>
/// <param name="Fallback">What other clients show.</param>
public sealed record Rating(decimal Value, CardElement Fallback) : TeamsElement(Fallback)
{
    /// <summary>How many stars there are. Teams shows five by default.</summary>
    public int? Max { get; init; }

    /// <summary>Out of how many votes; shown beside the stars.</summary>
    public int? Count { get; init; }

    /// <summary>How large.</summary>
    public RatingSize? Size { get; init; }
}

/// <summary>How much of something is done.</summary>
/// <param name="Value">The part that is done, from 0 to <see cref="Max"/>.</param>
/// <param name="Fallback">What other clients show.</param>
public sealed record ProgressBar(decimal Value, CardElement Fallback) : TeamsElement(Fallback)
{
    /// <summary>The whole. Teams takes 100 by default.</summary>
    public decimal? Max { get; init; }

    /// <summary>In which colour; words nearby must say the same.</summary>
    public ProgressColor? Color { get; init; }
}
