using System.CommandLine;

namespace FeedbackBot.Bot.Grammar;

/// <summary>What a chat line turned out to be.</summary>
internal abstract record Understood
{
    internal sealed record Call(RegisteredCommand Command, ParseResult Parsed) : Understood;

    /// <summary>A known command, wrongly written.</summary>
    internal sealed record Mistaken(RegisteredCommand Command, IReadOnlyList<Mistake> Mistakes) : Understood;

    /// <summary>The first words of several commands ("people"), which are no command themselves.</summary>
    internal sealed record Group(string Path) : Understood;

    internal sealed record Unknown(string Text) : Understood;

    internal sealed record UnclosedQuote : Understood;
}

/// <param name="Symbol">The argument or option it is about; null for a word that fits nowhere.</param>
/// <param name="Word">What was typed there, where something was.</param>
internal sealed record Mistake(MistakeKind Kind, string? Symbol, string? Word)
{
    /// <summary>Of a word too many after an option: all that was probably meant as its value.</summary>
    public string? Whole { get; init; }
}

internal enum MistakeKind
{
    MissingArgument,
    MissingOption,
    MissingValue,
    Surplus,

    /// <summary>A word after an option's value, which belongs to that value or stands in the wrong place.</summary>
    TooManyWords,
    UnknownOption,
    WrongValue,
}
