namespace FeedbackBot.BotFramework;

/// <summary>A token whose signature, issuer, audience and lifetime are right, and what it says about the activity to come.</summary>
internal sealed record BotToken(string ServiceUrl, EndorsedKey Key);

/// <summary>A value, or why there is none.</summary>
internal readonly record struct Checked<T>(T? Value, TokenRefusal? Refusal) where T : class
{
    public static implicit operator Checked<T>(T value) => new(value, null);

    public static implicit operator Checked<T>(TokenRefusal refusal) => new(null, refusal);
}
