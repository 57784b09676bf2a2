using FeedbackBot.AdaptiveCards;
using FeedbackBot.Common;
using FeedbackBot.People;

namespace FeedbackBot.Bot.Help;

/// <summary>What help looks like. Only what this person may use is in it.</summary>
internal sealed class HelpCards(HelpTexts help, Contacts contacts)
{
    public AdaptiveCard Overview(Actor actor) => Overview(actor.Texts, help.Usable(actor));

    public static AdaptiveCard Overview(Texts texts, IEnumerable<RegisteredCommand> commands) => Card(
        texts,
        texts["Bot.HelpTitle"],
        texts["Bot.HelpIntro"],
        commands.GroupBy(c => c.Spec.Path.Split(' ')[0]).Select(group => Lines(texts, group)));

    public AdaptiveCard Group(Actor actor, string path)
    {
        var commands = help.Usable(actor).Where(c => IsUnder(c.Spec.Path, path)).ToList();
        return commands.Count == 0
            ? Overview(actor)
            : Card(actor.Texts, path, actor.Texts["Bot.HelpGroup", path], [Lines(actor.Texts, commands)]);
    }

    public static AdaptiveCard Command(Texts texts, CommandSpec spec)
    {
        var symbols = spec.Arguments.Select(a => new Fact(a.Name, texts[spec.HelpKey(a)]))
            .Concat(spec.Options.Select(o => new Fact(o.Name, texts[spec.HelpKey(o)]))).ToList();
        var body = new List<CardElement>
        {
            new TextBlock(spec.Path) { Style = TextBlockStyle.Heading, Weight = TextWeight.Bolder, Size = TextSize.Large },
            new TextBlock(texts[spec.HelpKey()]),
            new TextBlock(CardText.EscapeLine(HelpTexts.Usage(spec))) { FontType = FontType.Monospace, Separator = true },
        };
        if (symbols.Count > 0)
            body.Add(new FactSet(symbols));
        body.Add(new TextBlock(texts["Bot.Example"]) { Weight = TextWeight.Bolder, Separator = true });
        body.Add(new TextBlock(CardText.EscapeLine(spec.Example)) { FontType = FontType.Monospace });
        return new AdaptiveCard { Lang = texts.Language, Body = body };
    }

    public async Task<AdaptiveCard> WelcomeAsync(Actor actor, CancellationToken ct) => actor.Person is { } person
        ? Welcome(actor.Texts, person.Name, actor.IsManager, actor.IsAdmin)
        : Stranger(actor.Texts, await contacts.WhomToAskAsync(ct));

    public static AdaptiveCard Welcome(Texts texts, string name, bool isManager, bool isAdmin) => Card(
        texts,
        texts["Bot.WelcomeTitle", CardText.EscapeLine(name)],
        texts["Bot.WelcomeIntro"],
        [[
            new TextBlock(texts["Bot.WelcomeEveryone"]),
            .. isManager ? [new TextBlock(texts["Bot.WelcomeManager"])] : Array.Empty<CardElement>(),
            .. isAdmin ? [new TextBlock(texts["Bot.WelcomeAdmin"])] : Array.Empty<CardElement>(),
            new TextBlock(texts["Bot.WelcomeHelp"]) { IsSubtle = true },
        ]]);

    public static AdaptiveCard Stranger(Texts texts, string? whomToAsk) => Card(
        texts,
        texts["Bot.StrangerTitle"],
        texts["Bot.NotKnown", string.IsNullOrEmpty(whomToAsk) ? texts["Bot.YourIt"] : CardText.EscapeLine(whomToAsk)],
        []);

    private static bool IsUnder(string path, string group) =>
        path == group || path.StartsWith(group + " ", StringComparison.Ordinal);

    private static IEnumerable<CardElement> Lines(Texts texts, IEnumerable<RegisteredCommand> commands) =>
        commands.Select(c => new TextBlock($"**{c.Spec.Path}** – {texts[c.Spec.HelpKey()]}") { Spacing = Spacing.Small });

    private static AdaptiveCard Card(Texts texts, string title, string intro, IEnumerable<IEnumerable<CardElement>> sections) => new()
    {
        Lang = texts.Language,
        Body =
        [
            new TextBlock(title) { Style = TextBlockStyle.Heading, Weight = TextWeight.Bolder, Size = TextSize.Large },
            new TextBlock(intro),
            .. sections.Select(section => new Container([.. section]) { Separator = true }),
        ],
    };
}
