using System.CommandLine;
using System.CommandLine.Parsing;

namespace FeedbackBot.Bot.Grammar;

/// <summary>
/// The words that an argument of several words got from behind an option. The parser gives it whatever no option takes:
/// of "--ask What did you finish?" one word is the question, and the other three would end up in the name.
/// </summary>
internal static class StrayWords
{
    public static IReadOnlyList<Mistake> In(ParseResult parsed, CommandSpec spec)
    {
        var ofArguments = spec.Arguments.Where(a => a.Arity.MaximumNumberOfValues > 1)
            .SelectMany(a => parsed.GetResult(a)?.Tokens ?? []).ToHashSet<Token>(ReferenceEqualityComparer.Instance);
        var options = spec.Options.ToDictionary(o => o.Name);
        var (found, began) = (new List<Mistake>(), false);
        Option? after = null;
        List<string> value = [];
        foreach (var token in parsed.Tokens)
        {
            if (token.Type == TokenType.Option && options.TryGetValue(token.Value, out var option))
            {
                (after, value) = (option, []);
            }
            else if (!ofArguments.Contains(token))
            {
                value.Add(token.Value);
            }
            else if (after is null || (!began && (spec.OptionsMayComeFirst || IsFlag(after) || IsPhrase(token))))
            {
                began = after is null || (IsPhrase(token) && !spec.OptionsMayComeFirst);
            }
            else
            {
                value.Add(token.Value);
                Add(found, after, token.Value, string.Join(' ', value));
            }
        }

        return found;
    }

    /// <summary>All the words after one option are one mistake: it names the first of them.</summary>
    private static void Add(List<Mistake> found, Option after, string word, string whole)
    {
        if (IsFlag(after))
            found.Add(new Mistake(MistakeKind.Surplus, null, word));
        else if (found is [.., { Kind: MistakeKind.TooManyWords } last] && last.Symbol == after.Name && whole.StartsWith(last.Whole + " ", StringComparison.Ordinal))
            found[^1] = last with { Whole = whole };
        else
            found.Add(new Mistake(MistakeKind.TooManyWords, after.Name, word) { Whole = whole });
    }

    /// <summary>Only quotes make one of several words: it was meant as one, and no option before it took it.</summary>
    private static bool IsPhrase(Token token) => token.Value.Contains(' ', StringComparison.Ordinal);

    private static bool IsFlag(Option option) => option.ValueType == typeof(bool);
}
