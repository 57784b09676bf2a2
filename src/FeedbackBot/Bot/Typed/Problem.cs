using FeedbackBot.Common;

namespace FeedbackBot.Bot.Typed;

/// <summary>What was wrong with something typed, and by its text what would be right.</summary>
/// <param name="Args">People's own words among them are escaped already.</param>
internal sealed record Problem(string Key, params object[] Args)
{
    public string In(Texts texts) => texts[Key, Args];
}

/// <summary>A value, or why there is none.</summary>
internal readonly record struct Parsed<T>(T Value, Problem? Problem)
{
    public static implicit operator Parsed<T>(T value) => new(value, null);

    public static implicit operator Parsed<T>(Problem problem) => new(default!, problem);
}
