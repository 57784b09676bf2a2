using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Common;

namespace FeedbackBot.CheckIns.Bank;

/// <summary>The questions one can ask by name.</summary>
internal static class CheckInCardsBank
{
    public const string PageVerb = "checkins.bank";

    public static AdaptiveCard List(Texts texts, IReadOnlyList<BankQuestion> added, int page) => CardParts.Page(
        CardPages.Split(
            [
                .. added.Count == 0 ? (CardBlock[])[] : [CardBlock.Of(CardParts.Strong(texts["CheckIns.BankAdded"]))],
                .. added.Select(q => Line(texts, q.Key, q.Line)),
                CardBlock.Of(CardParts.Strong(texts["CheckIns.BankReady"])),
                .. BankText.ReadyMade.Select(key => Line(texts, key, BankText.Line(key, texts))),
            ],
            p => CardParts.Card(
                texts,
                texts["CheckIns.BankTitle"],
                [
                    TextBlock.Heading(texts["CheckIns.BankTitle"]),
                    CardParts.Subtle(texts["CheckIns.BankHow"]),
                    .. p.Elements,
                    CardParts.PageNote(texts, p),
                    CardParts.Actions(CardParts.Turning(texts, p, PageVerb, [])),
                ])), page);

    private static CardBlock Line(Texts texts, string key, string line) =>
        CardBlock.Of(new TextBlock(texts["CheckIns.BankLine", CardText.EscapeLine(key), CardText.EscapeLine(line)]) { Spacing = Spacing.Small });
}
