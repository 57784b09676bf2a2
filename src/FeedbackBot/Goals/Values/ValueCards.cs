using System.Text.Json.Nodes;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.Goals.Kpis;

namespace FeedbackBot.Goals.Values;

/// <summary>A value that was kept, and all that were kept for a KPI.</summary>
internal static class ValueCards
{
    public const string PageVerb = "goals.values";
    public const string KpiKey = "kpi";

    /// <param name="texts">The reader's.</param>
    /// <param name="terms">What was agreed about the KPI.</param>
    /// <param name="goal">Its goal's name.</param>
    /// <param name="kept">What holds now.</param>
    /// <param name="corrected">What held before; several where they were for instants of the day.</param>
    /// <param name="isNew">Whether it was kept just now, or had been said already.</param>
    public static AdaptiveCard Kept(Texts texts, KpiTerms terms, string goal, KpiValue kept, IReadOnlyList<KpiValue> corrected, bool isNew) => CardParts.Card(
        texts,
        CardText.EscapeLine(terms.Name),
        [
            TextBlock.Heading(CardText.EscapeLine(terms.Name)),
            CardParts.Subtle(CardText.EscapeLine(goal)),
            new TextBlock(!isNew ? texts["Goals.ValueAgain"] : corrected.Count == 0 ? texts["Goals.ValueKept"] : texts.Count("Goals.ValueCorrected", corrected.Count)),
            new FactSet(
            [
                new(Day(texts, kept), KpiNumbers.Format(texts, terms, kept.Value)),
                .. corrected is [var before] ? [new(texts["Goals.ValueBefore"], KpiNumbers.Format(texts, terms, before.Value))] : (Fact[])[],
                .. terms.Target is { } target ? [new(texts["Goals.ValueTarget"], KpiNumbers.Format(texts, terms, target))] : (Fact[])[],
                .. kept.Confidence is { } sure ? [new(texts["Goals.ValueConfidence"], texts[$"Goals.ValueConfidence.{sure}"])] : (Fact[])[],
                .. kept.Note.Length > 0 ? [new(texts["Goals.ValueNote"], CardText.Escape(kept.Note))] : (Fact[])[],
            ]),
            CardParts.Subtle(texts["Goals.ValueHistoryHow", terms.Key]),
        ]);

    public static AdaptiveCard History(Texts texts, KpiTerms terms, ValueHistory history, int page) => CardParts.Page(
        CardPages.Split(
            history.Values.Count == 0
                ? [CardBlock.Of(new TextBlock(texts["Goals.ValueNone"]))]
                : history.Values.Select(v => Line(texts, terms, v)),
            p => CardParts.Card(
                texts,
                CardText.EscapeLine(terms.Name),
                [
                    TextBlock.Heading(texts["Goals.ValueHistory", CardText.EscapeLine(terms.Name)]),
                    history.IsCut ? CardParts.Subtle(texts["Goals.ValueHistoryCut", history.Values.Count]) : null,
                    .. p.Elements,
                    CardParts.PageNote(texts, p),
                    CardParts.Actions(CardParts.Turning(texts, p, PageVerb, new JsonObject { [KpiKey] = terms.Id.ToString() })),
                ])), page);

    private static CardBlock Line(Texts texts, KpiTerms terms, ShownValue value)
    {
        var number = KpiNumbers.Format(texts, terms, value.Value.Value);
        var day = value.IsOfInstant ? value.Value.At.In(value.Zone).ToString("g", texts.Culture) : Day(texts, value.Value);
        var by = texts[$"Goals.ValueSource.{value.Value.Source}", CardText.EscapeLine(value.Author)];
        var said = texts["Goals.ValueSaid", value.Value.EnteredAt.In(value.Zone).ToString("g", texts.Culture), by];
        return new CardBlock(
        [
            value.Value.Holds
                ? new TextBlock(texts["Goals.ValueLine", day, number]) { Separator = true }
                : CardParts.Subtle(texts["Goals.ValueLineOld", day, number]),
            CardParts.Subtle(value.Value.Confidence is { } sure ? texts["Goals.ValueSaidSure", said, texts[$"Goals.ValueConfidence.{sure}"]] : said),
            .. value.Value.Note.Length > 0 ? [new TextBlock(CardText.Escape(value.Value.Note)) { Spacing = Spacing.Small }] : (TextBlock[])[],
        ]);
    }

    private static string Day(Texts texts, KpiValue value) => value.Day.ToString("d", texts.Culture);
}
