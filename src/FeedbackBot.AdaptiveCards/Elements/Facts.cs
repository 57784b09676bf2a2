namespace FeedbackBot.AdaptiveCards;

/// <summary>Names with their values, one a line.</summary>
/// <param name="Facts">The lines.</param>
public sealed record FactSet(IReadOnlyList<Fact> Facts) : CardElement;

/// <summary>A name with its value. Both are read as Markdown: what people wrote goes through <see cref="CardText.Escape"/>.</summary>
/// <param name="Title">The name.</param>
/// <param name="Value">The value.</param>
public sealed record Fact(string Title, string Value);
