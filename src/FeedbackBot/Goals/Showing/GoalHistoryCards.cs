using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;

namespace FeedbackBot.Goals.Showing;

/// <summary>Every version of a goal's terms: who wrote it, what it changed and why, and who agreed to it and when.</summary>
internal static class GoalHistoryCards
{
    public static AdaptiveCard One(Texts texts, GoalFacts facts, TimeZoneInfo zone, int page = 1) => CardParts.Page(
        CardPages.Split(
            facts.Versions.Reverse().Select(terms => Block(texts, facts, terms, zone)),
            p => CardParts.Card(
                texts,
                texts["Goals.HistoryTitle", CardText.EscapeLine(facts.Goal.Name)],
                [
                    TextBlock.Heading(texts["Goals.HistoryTitle", CardText.EscapeLine(facts.Goal.Name)]),
                    CardParts.Subtle(GoalCards.Line(texts, facts)),
                    .. p.Elements,
                    CardParts.PageNote(texts, p),
                    CardParts.Actions([
                        .. CardParts.Turning(texts, p, GoalCards.HistoryVerb, GoalCards.Data(facts.Goal)),
                        CardActions.Execute(texts["Goals.ButtonBack"], GoalCards.ShowVerb, GoalCards.Data(facts.Goal), id: "back"),
                    ]),
                ])), page);

    private static CardBlock Block(Texts texts, GoalFacts facts, GoalTerms terms, TimeZoneInfo zone)
    {
        string At(DateTimeOffset at) => texts["Goals.Moment", at.In(zone)];
        string Name(People.PersonId id) => CardText.EscapeLine(facts.NameOf(id));
        var before = facts.Versions.LastOrDefault(t => t.Number < terms.Number);
        List<CardElement> elements =
        [
            new TextBlock(texts["Goals.HistoryVersion", terms.Number, texts[$"Goals.Terms{terms.Status}"]]) { Weight = TextWeight.Bolder, Separator = true },
            CardParts.Subtle(terms.ProposedAt is { } proposed
                ? texts["Goals.HistoryProposed", Name(terms.WrittenBy), At(proposed)]
                : texts["Goals.HistoryDrafted", Name(terms.WrittenBy), At(terms.WrittenAt)]),
        ];
        if (terms is { AnsweredBy: { } by, AnsweredAt: { } at })
            elements.Add(CardParts.Subtle(texts[terms.Status == TermsStatus.Agreed ? "Goals.HistoryAgreed" : "Goals.HistorySetAside", Name(by), At(at)]));
        if (terms.Reason.Length > 0)
            elements.Add(new TextBlock(texts["Goals.BecauseOf", Name(terms.WrittenBy), CardText.Escape(terms.Reason)]) { Spacing = Spacing.Small });
        var changes = before is null
            ? [.. terms.Kpis.Select(k => $"{CardText.EscapeLine(k.Name)}: {KpiCards.Aim(texts, k)}")]
            : TermsDifference.Between(texts, before, terms);
        elements.AddRange(changes.Select(c => new TextBlock("- " + c) { Spacing = Spacing.Small }));
        return new CardBlock(elements);
    }
}
