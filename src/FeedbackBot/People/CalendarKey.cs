namespace FeedbackBot.People;

/// <summary>The name of a holiday calendar: "de", "de-by", "cn". Letter case does not matter.</summary>
internal static class CalendarKey
{
    public const int MaxLength = 40;

    /// <summary>Lower case; null for what cannot be the name of a calendar.</summary>
    public static string? Read(string text)
    {
        var key = text.Trim().ToLowerInvariant();
        return key.Length is > 0 and <= MaxLength && char.IsLetterOrDigit(key[0]) && key.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.')
            ? key
            : null;
    }
}
