using FeedbackBot.Bot.Grammar;
using FeedbackBot.Bot.Help;
using FeedbackBot.Common;

namespace FeedbackBot.Bot;

/// <summary>docs/commands.md, made from the grammar: <c>dotnet run --project src/FeedbackBot -- commands > docs/commands.md</c>.</summary>
internal static class CommandsDocument
{
    public static int Write(IServiceProvider services, TextWriter output)
    {
        var grammar = services.GetRequiredService<ChatGrammar>();
        output.Write(Text(grammar));
        return 0;
    }

    public static string Text(ChatGrammar grammar)
    {
        var texts = Texts.For(Language.English);
        var lines = new List<string>
        {
            texts["Bot.Doc.Title"], "", texts["Bot.Doc.Intro"],
        };
        foreach (var spec in grammar.All.Select(c => c.Spec))
        {
            lines.AddRange(["", $"## {spec.Path}", "", texts[spec.HelpKey()] + ". " + texts[$"Bot.Doc.{spec.Who}"], "", "```", HelpTexts.Usage(spec), "```"]);
            var symbols = spec.Arguments.Select(a => (a.Name, texts[spec.HelpKey(a)]))
                .Concat(spec.Options.Select(o => (o.Name, texts[spec.HelpKey(o)]))).ToList();
            if (symbols.Count > 0)
                lines.AddRange(["", .. symbols.Select(s => $"- `{s.Name}`: {s.Item2}")]);
            lines.AddRange(["", texts["Bot.Doc.Example", spec.Example]]);
            if (spec.Aliases.Count > 0)
                lines.AddRange(["", texts["Bot.Doc.Aliases", string.Join(", ", spec.Aliases.Select(a => $"`{a}`"))]]);
        }

        return string.Join('\n', lines) + "\n";
    }
}
