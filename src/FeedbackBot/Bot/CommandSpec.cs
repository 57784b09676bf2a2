using System.CommandLine;
using FeedbackBot.People;

namespace FeedbackBot.Bot;

/// <summary>
/// How a command is written in chat. What people read about it is in the feature's Texts under "Folder.Help.{path}" (one
/// line), "Folder.Help.{path}.{symbol}" for each argument and option, spaces as dots and dashes kept, for example
/// "CheckIns.Help.checkin.create" and "CheckIns.Help.checkin.create.--team".
/// </summary>
/// <param name="Folder">The feature's folder, which holds its Texts.</param>
/// <param name="Path">The words that call it: "checkin create".</param>
/// <param name="Who">Who may use it.</param>
/// <param name="Example">A complete, correct line to show as help and after a mistake.</param>
internal sealed record CommandSpec(string Folder, string Path, Who Who, string Example)
{
    public IReadOnlyList<Argument> Arguments { get; init; } = [];

    public IReadOnlyList<Option> Options { get; init; } = [];

    /// <summary>
    /// Whether the words of an argument may all stand behind the options too. Only where a word that got among them by
    /// mistake cannot pass: they are looked up, or read strictly.
    /// </summary>
    public bool OptionsMayComeFirst { get; init; }

    /// <summary>Other ways to say the path, such as the Chinese title Teams sends when it is picked from the menu.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Whether it is answered in a team's channel too, where everybody reads along.</summary>
    public bool InChannel { get; init; }

    public string HelpKey(Symbol? symbol = null) =>
        $"{Folder}.Help.{Path.Replace(' ', '.')}{(symbol is null ? "" : "." + symbol.Name)}";
}
