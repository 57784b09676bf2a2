using System.Globalization;
using System.Text.Json.Nodes;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Common;

namespace FeedbackBot.Goals.Indicators;

/// <summary>The library, and one indicator of it.</summary>
internal static class IndicatorCards
{
    public const string PageVerb = "goals.indicators";
    public const string PageKey = "page";
    public const string WordsKey = "words";

    /// <summary>Of a search, in characters.</summary>
    public const int MaxWords = 100;

    public static AdaptiveCard List(Texts texts, IReadOnlyList<Indicator> found, string words, int page)
    {
        var pages = CardPages.Split(
            found.GroupBy(i => i.Group).OrderBy(g => g.Key).SelectMany(group => Lines(texts, group)),
            p => Card(
                texts,
                texts["Goals.IndicatorTitle"],
                [
                    TextBlock.Heading(texts["Goals.IndicatorTitle"]),
                    Subtle(words.Length == 0
                        ? texts.Count("Goals.IndicatorHow", found.Count)
                        : texts.Count("Goals.IndicatorFound", found.Count, CardText.EscapeLine(words))),
                    .. p.Elements,
                    p.Count > 1 ? Subtle(texts["Goals.IndicatorPageOf", p.Number, p.Count]) : null,
                    Turning(texts, p, words),
                ]));
        return pages[Math.Clamp(page, 1, pages.Count) - 1];
    }

    /// <param name="texts">The reader's.</param>
    /// <param name="indicator">In the reader's language.</param>
    /// <param name="all">The library, which has the names and units of what its guards watch.</param>
    /// <param name="isNew">Whether it was added just now.</param>
    public static AdaptiveCard One(Texts texts, Indicator indicator, IReadOnlyList<Indicator> all, bool isNew = false) => Card(
        texts,
        CardText.EscapeLine(indicator.Name),
        [
            TextBlock.Heading(CardText.EscapeLine(indicator.Name)),
            isNew ? new TextBlock(texts["Goals.IndicatorAddedNow"]) : null,
            Subtle(texts[indicator.Group is null ? "Goals.IndicatorKeyAdded" : "Goals.IndicatorKeyReadyMade", indicator.Key]),
            new FactSet(
            [
                new(texts["Goals.IndicatorFormula"], CardText.EscapeLine(indicator.Formula)),
                new(texts["Goals.IndicatorUnit"], texts[$"Goals.IndicatorUnit.{indicator.Unit}"]),
                new(texts["Goals.IndicatorDirection"], texts[$"Goals.IndicatorDirection.{indicator.Direction}"]),
                new(texts["Goals.IndicatorAggregation"], texts[$"Goals.IndicatorAggregation.{indicator.Aggregation}"]),
                new(texts["Goals.IndicatorCadence"], texts[$"Goals.IndicatorCadence.{indicator.Cadence}"]),
            ]),
            .. indicator.Guards.Count == 0
                ? (TextBlock[])[]
                :
                [
                    new TextBlock(texts["Goals.IndicatorGuards"]) { Weight = TextWeight.Bolder, Spacing = Spacing.Medium },
                    .. indicator.Guards.Select(g => new TextBlock(GuardLines.Say(texts, g, all)) { Spacing = Spacing.Small }),
                    Subtle(texts["Goals.IndicatorGuardsAgreed"]),
                ],
        ]);

    public static int PageOf(string? typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1;

    private static IEnumerable<CardBlock> Lines(Texts texts, IGrouping<IndicatorGroup?, Indicator> group)
    {
        var heading = texts[group.Key is { } key ? $"Goals.IndicatorGroup.{key}" : "Goals.IndicatorGroupAdded"];
        var lines = group.Select(Line).ToList();
        return lines.Skip(1).Prepend(new CardBlock(
            [new TextBlock(heading) { Weight = TextWeight.Bolder, Spacing = Spacing.Medium, Separator = true }, .. lines[0].Elements]));

        CardBlock Line(Indicator i) => CardBlock.Of(
            new TextBlock(texts["Goals.IndicatorLine", CardText.EscapeLine(i.Name), i.Key]) { Spacing = Spacing.Small },
            new TextBlock(CardText.EscapeLine(i.Formula)) { IsSubtle = true, Spacing = Spacing.None });
    }

    private static ActionSet? Turning(Texts texts, CardPage page, string words)
    {
        var actions = new List<CardAction>();
        if (page.HasPrevious)
            actions.Add(Turn(texts["Goals.IndicatorPrevious"], page.Number - 1));
        if (page.HasNext)
            actions.Add(Turn(texts["Goals.IndicatorNext"], page.Number + 1));
        return actions.Count == 0 ? null : new ActionSet(actions);

        ExecuteAction Turn(string title, int to) => CardActions.Execute(
            title, PageVerb, new JsonObject { [PageKey] = to.ToString(CultureInfo.InvariantCulture), [WordsKey] = words },
            associatedInputs: AssociatedInputs.None, id: $"{PageVerb}.{to}");
    }

    private static TextBlock Subtle(string text) => new(text) { IsSubtle = true, Spacing = Spacing.Small };

    private static AdaptiveCard Card(Texts texts, string fallback, params IReadOnlyList<CardElement?> body) => new()
    {
        Lang = texts.Language,
        FallbackText = fallback,
        Body = [.. body.OfType<CardElement>()],
    };
}
