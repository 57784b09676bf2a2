using System.CommandLine;

namespace FeedbackBot.Bot.Grammar;

/// <summary>
/// Names what is wrong with a line in terms of the command, so that the answer can be said in the person's language:
/// the parser's own messages are for programmers.
/// </summary>
internal static class Mistakes
{
    public static IReadOnlyList<Mistake> In(ParseResult parsed, CommandSpec spec)
    {
        var found = new List<Mistake>();
        foreach (var word in parsed.UnmatchedTokens)
            found.Add(new Mistake(IsOption(word) ? MistakeKind.UnknownOption : MistakeKind.Surplus, null, word));

        // An argument of several words takes whatever is no option of this command, a mistyped option among it.
        found.AddRange(spec.Arguments.SelectMany(argument => parsed.GetResult(argument)?.Tokens ?? [])
            .Where(token => IsOption(token.Value)).Select(token => new Mistake(MistakeKind.UnknownOption, null, token.Value)));
        found.AddRange(spec.Options.Where(option => option.AllowMultipleArgumentsPerToken)
            .SelectMany(option => parsed.GetResult(option)?.Tokens ?? [])
            .Where(token => IsOption(token.Value)).Select(token => new Mistake(MistakeKind.UnknownOption, null, token.Value)));
        if (found.Count == 0)
            found.AddRange(StrayWords.In(parsed, spec));
        found.AddRange(spec.Arguments.Select(argument => InArgument(parsed, argument)).OfType<Mistake>());
        found.AddRange(spec.Options.Select(option => InOption(parsed, option)).OfType<Mistake>());
        if (found.Count == 0 && parsed.Errors.Count > 0)
            found.Add(new Mistake(MistakeKind.Surplus, null, parsed.Tokens.LastOrDefault()?.Value));
        return found;
    }

    private static bool IsOption(string word) => word.Length > 2 && word.StartsWith("--", StringComparison.Ordinal) && char.IsLetter(word[2]);

    private static Mistake? InArgument(ParseResult parsed, Argument argument)
    {
        var result = parsed.GetResult(argument);
        if ((result?.Tokens.Count ?? 0) < argument.Arity.MinimumNumberOfValues && !argument.HasDefaultValue)
            return new Mistake(MistakeKind.MissingArgument, argument.Name, null);
        return result is { Tokens.Count: > 0 } && parsed.Errors.Any(e => e.SymbolResult == result)
            ? new Mistake(MistakeKind.WrongValue, argument.Name, result.Tokens[^1].Value)
            : null;
    }

    private static Mistake? InOption(ParseResult parsed, Option option)
    {
        var result = parsed.GetResult(option);
        if (result is null)
            return option.Required ? new Mistake(MistakeKind.MissingOption, option.Name, null) : null;
        if (result.Implicit)
            return null;
        if (result.Tokens.Count < Math.Max(option.Arity.MinimumNumberOfValues, result.IdentifierTokenCount * option.Arity.MinimumNumberOfValues))
            return new Mistake(MistakeKind.MissingValue, option.Name, null);
        return parsed.Errors.Any(e => e.SymbolResult == result || e.SymbolResult?.Parent == result)
            ? new Mistake(MistakeKind.WrongValue, option.Name, result.Tokens.LastOrDefault()?.Value)
            : null;
    }
}
