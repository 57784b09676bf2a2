using System.Text.Json.Nodes;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Common;

namespace FeedbackBot.Goals.Indicators;

/// <summary>The library, and one indicator of it.</summary>
internal static class IndicatorCards
{
    public const string PageVerb = "goals.indicators";
    public const string WordsKey = "words";

    /// <summary>Of a search, in characters.</summary>
    public const int MaxWords = 100;

    public static AdaptiveCard List(Texts texts, IReadOnlyList<Indicator> found, string words, int page) => CardParts.Page(
        CardPages.Split(
            found.GroupBy(i => i.Group).OrderBy(g => g.Key).SelectMany(group => Lines(texts, group)),
            p => CardParts.Card(
                texts,
                texts["Goals.IndicatorTitle"],
                [
                    TextBlock.Heading(texts["Goals.IndicatorTitle"]),
                    CardParts.Subtle(words.Length == 0
                        ? texts.Count("Goals.IndicatorHow", found.Count)
                        : texts.Count("Goals.IndicatorFound", found.Count, CardText.EscapeLine(words))),
                    .. p.Elements,
                    CardParts.PageNote(texts, p),
                    CardParts.Actions(CardParts.Turning(texts, p, PageVerb, new JsonObject { [WordsKey] = words })),
                ])), page);

    /// <param name="texts">The reader's.</param>
    /// <param name="indicator">In the reader's language.</param>
    /// <param name="all">The library, which has the names and units of what its guards watch.</param>
    /// <param name="isNew">Whether it was added just now.</param>
    public static AdaptiveCard One(Texts texts, Indicator indicator, IReadOnlyList<Indicator> all, bool isNew = false) => CardParts.Card(
        texts,
        CardText.EscapeLine(indicator.Name),
        [
            TextBlock.Heading(CardText.EscapeLine(indicator.Name)),
            isNew ? new TextBlock(texts["Goals.IndicatorAddedNow"]) : null,
            CardParts.Subtle(texts[indicator.Group is null ? "Goals.IndicatorKeyAdded" : "Goals.IndicatorKeyReadyMade", indicator.Key]),
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
                    CardParts.Strong(texts["Goals.IndicatorGuards"]),
                    .. indicator.Guards.Select(g => new TextBlock(GuardLines.Say(texts, g, all)) { Spacing = Spacing.Small }),
                    CardParts.Subtle(texts["Goals.IndicatorGuardsAgreed"]),
                ],
        ]);

    private static IEnumerable<CardBlock> Lines(Texts texts, IGrouping<IndicatorGroup?, Indicator> group)
    {
        var heading = texts[group.Key is { } key ? $"Goals.IndicatorGroup.{key}" : "Goals.IndicatorGroupAdded"];
        var lines = group.Select(i => CardBlock.Of(
            new TextBlock(texts["Goals.IndicatorLine", CardText.EscapeLine(i.Name), i.Key]) { Spacing = Spacing.Small },
            new TextBlock(CardText.EscapeLine(i.Formula)) { IsSubtle = true, Spacing = Spacing.None })).ToList();
        return lines.Skip(1).Prepend(new CardBlock([CardParts.Strong(heading) with { Separator = true }, .. lines[0].Elements]));
    }
}
