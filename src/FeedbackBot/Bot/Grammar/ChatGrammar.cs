using System.CommandLine;

namespace FeedbackBot.Bot.Grammar;

/// <summary>Every registered command as one System.CommandLine tree, and the way from a chat line to a call.</summary>
internal sealed class ChatGrammar
{
    private static readonly Lock Building = new();

    // "@name" is a person to us. The library's default would open the file of that name.
    private static readonly ParserConfiguration Parser = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    private readonly Command _root = new("bot");
    private readonly Dictionary<Command, RegisteredCommand> _commands = [];
    private readonly List<(IReadOnlyList<string> Words, string Path)> _aliases = [];

    /// <summary>Chinese puts no space between a word and what follows it: "请假到周五". Only of commands that take words as they come.</summary>
    private readonly List<(string Word, string Path)> _glued = [];

    public ChatGrammar(IEnumerable<RegisteredCommand> commands)
    {
        All = [.. commands.OrderBy(c => c.Spec.Path, StringComparer.Ordinal)];

        // Arguments and options are static, and learn their parents when they are added: one tree at a time.
        lock (Building)
        {
            foreach (var command in All)
                Add(command);
        }

        _aliases.Sort((a, b) => b.Words.Count.CompareTo(a.Words.Count));
    }

    /// <summary>In the order of their paths.</summary>
    public IReadOnlyList<RegisteredCommand> All { get; }

    public Understood Understand(string text)
    {
        if (ChatText.Split(text) is not { } words)
            return new Understood.UnclosedQuote();
        var tokens = Canonical(words);
        if (tokens.Count > 0 && tokens[0].StartsWith('/'))
            tokens[0] = tokens[0][1..];
        var (command, depth) = Descend(tokens);
        if (depth == 0)
            return new Understood.Unknown(text);
        for (var i = depth; i < tokens.Count; i++)
            tokens[i] = CanonicalOption(command, tokens[i]);
        if (!_commands.TryGetValue(command, out var registered))
            return depth == tokens.Count
                ? new Understood.Group(string.Join(' ', tokens.Take(depth)))
                : new Understood.Unknown(text);
        var parsed = _root.Parse(tokens, Parser);
        var mistakes = Mistakes.In(parsed, registered.Spec);
        return mistakes.Count == 0 ? new Understood.Call(registered, parsed) : new Understood.Mistaken(registered, mistakes);
    }

    private void Add(RegisteredCommand registered)
    {
        var node = _root;
        foreach (var word in registered.Spec.Path.Split(' '))
        {
            var next = node.Subcommands.FirstOrDefault(c => c.Name == word);
            if (next is null)
                node.Add(next = new Command(word));
            node = next;
        }

        foreach (var argument in registered.Spec.Arguments)
            node.Add(argument);
        foreach (var option in registered.Spec.Options)
            node.Add(option);
        // Without an action the parser demands a further word of a command that others begin with.
        node.SetAction(_ => 0);
        _commands.Add(node, registered);
        foreach (var alias in registered.Spec.Aliases)
            _aliases.Add((alias.Split(' '), registered.Spec.Path));
        if (registered.Spec.Arguments.Any(a => a.Arity.MaximumNumberOfValues > 1))
            _glued.AddRange(registered.Spec.Aliases.Where(alias => alias.All(c => c is >= '\u4E00' and <= '\u9FFF')).Select(alias => (alias, registered.Spec.Path)));
    }

    private List<string> Canonical(IReadOnlyList<string> words)
    {
        foreach (var (alias, path) in _aliases)
        {
            if (words.Count >= alias.Count && alias.Select((word, i) => Same(word, words[i])).All(same => same))
                return [.. path.Split(' '), .. words.Skip(alias.Count)];
        }

        var glued = words.Count == 0 ? default : _glued.FirstOrDefault(g => words[0].StartsWith(g.Word, StringComparison.Ordinal));
        return glued.Word is { Length: var length } ? [.. glued.Path.Split(' '), words[0][length..], .. words.Skip(1)] : [.. words];
    }

    private (Command Command, int Depth) Descend(List<string> tokens)
    {
        var node = _root;
        var depth = 0;
        while (depth < tokens.Count && node.Subcommands.FirstOrDefault(c => Same(c.Name, tokens[depth])) is { } next)
        {
            tokens[depth++] = next.Name;
            node = next;
        }

        return (node, depth);
    }

    private static string CanonicalOption(Command command, string token) =>
        token.StartsWith("--", StringComparison.Ordinal)
            ? command.Options.FirstOrDefault(o => Same(o.Name, token))?.Name ?? token
            : token;

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
