using System.CommandLine;

namespace FeedbackBot.Bot.Typed;

/// <summary>An option whose value people write with spaces and without quotes, "--at 2 pm", "--days mon wed": it is every word up to the next option.</summary>
internal static class SpacedOption
{
    public static Option<string> Named(string name) => new(name)
    {
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
        CustomParser = result => string.Join(' ', result.Tokens.Select(token => token.Value)),
    };
}
