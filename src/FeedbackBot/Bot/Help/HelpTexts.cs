using System.CommandLine;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Grammar;
using FeedbackBot.Common;
using FeedbackBot.People;

namespace FeedbackBot.Bot.Help;

/// <summary>The sentences about commands: how one is written, what was wrong with a line, what may have been meant.</summary>
internal sealed class HelpTexts(ChatGrammar grammar)
{
    /// <summary>"checkin create &lt;name&gt; [--team …] --days …": what is in brackets may be left out.</summary>
    public static string Usage(CommandSpec spec)
    {
        var arguments = spec.Arguments.Select(a => a.Arity.MinimumNumberOfValues == 0 || a.HasDefaultValue ? $"[{a.Name}]" : $"<{a.Name}>");
        var options = spec.Options.Select(o =>
        {
            var written = o.Arity.MaximumNumberOfValues == 0 || o.ValueType == typeof(bool) ? o.Name : $"{o.Name} …";
            return o.Required ? written : $"[{written}]";
        });
        return string.Join(' ', [spec.Path, .. arguments, .. options]);
    }

    public string Explain(Texts texts, CommandSpec spec, IReadOnlyList<Mistake> mistakes)
    {
        var lines = mistakes.Select(m => "- " + Explain(texts, spec, m));
        return string.Join("\n", [
            texts["Bot.Mistaken", spec.Path], "", .. lines, "",
            texts["Bot.ForExample", CardText.EscapeLine(spec.Example)], "", texts["Bot.MoreHelp", spec.Path],
        ]);
    }

    public string Unknown(Actor actor, string text)
    {
        var nearest = NearestCommands.To(text, Usable(actor).Select(c => c.Spec));
        var said = CardText.EscapeLine(text.Length > 60 ? text[..60] + "…" : text);
        return nearest.Count == 0
            ? actor.Texts["Bot.Unknown", said]
            : string.Join("\n", [
                actor.Texts["Bot.UnknownNearest", said], "",
                .. nearest.Select(spec => $"- **{spec.Path}** – {actor.Texts[spec.HelpKey()]}"), "",
                actor.Texts["Bot.UnknownHelp"],
            ]);
    }

    /// <summary>What is understood in a team's channel.</summary>
    public string InChannel(Texts texts) => string.Join("\n", [
        texts["Bot.ChannelHelp"], "",
        .. grammar.All.Where(c => c.Spec.InChannel).Select(c => $"- **{CardText.EscapeLine(c.Spec.Example)}** – {texts[c.Spec.HelpKey()]}"), "",
        texts["Bot.OnlyInPrivate"],
    ]);

    public IEnumerable<RegisteredCommand> Usable(Actor actor) => grammar.All.Where(c => actor.Is(c.Spec.Who));

    public IEnumerable<RegisteredCommand> Usable(Who most) => grammar.All.Where(c => c.Spec.Who <= most);

    /// <summary>The command of this path where it exists but is not for this person.</summary>
    public CommandSpec? Forbidden(Actor actor, string path) =>
        grammar.All.Select(c => c.Spec).FirstOrDefault(spec => spec.Path == path && !actor.Is(spec.Who));

    private static string Explain(Texts texts, CommandSpec spec, Mistake mistake)
    {
        var word = CardText.EscapeLine(mistake.Word ?? "");
        return mistake.Symbol is { } name
            ? texts[$"Bot.Mistake.{mistake.Kind}", name, texts[$"{spec.HelpKey()}.{name}"], word, CardText.EscapeLine(mistake.Whole ?? "")]
            : texts[$"Bot.Mistake.{mistake.Kind}", word, OptionNames(spec.Options)];
    }

    private static string OptionNames(IReadOnlyList<Option> options) =>
        options.Count == 0 ? "–" : string.Join(", ", options.Select(o => o.Name));
}
