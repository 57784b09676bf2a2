using System.Globalization;
using System.Text.Json.Nodes;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;

namespace FeedbackBot.CheckIns.Anonymity;

/// <summary>Cards about anonymous rounds: that one took part, what came of a round, and what anonymous means.</summary>
internal static class CheckInCardsAnonymous
{
    public const string ResultsVerb = "checkins.results";
    private const int Explanations = 7;

    /// <summary>Says no word of what was answered: the card stays in the chat.</summary>
    public static AdaptiveCard Taken(Texts texts, PromptFacts facts)
    {
        var name = CardText.EscapeLine(facts.CheckIn);
        return CardParts.Card(
            texts,
            texts["CheckIns.AnsweredFallback", name],
            TextBlock.Heading(name),
            new TextBlock(texts["CheckIns.Taken"]) { Color = TextColor.Good, Spacing = Spacing.Small },
            CardParts.Subtle(texts["CheckIns.TakenApart"]));
    }

    public static AdaptiveCard Explained(Texts texts) => CardParts.Card(
        texts,
        texts["CheckIns.AnonymityTitle"],
        [
            TextBlock.Heading(texts["CheckIns.AnonymityTitle"]),
            .. Enumerable.Range(1, Explanations).SelectMany(i => (CardElement[])
            [
                CardParts.Strong(texts[$"CheckIns.Anonymity{i}Title"]),
                new TextBlock(texts[$"CheckIns.Anonymity{i}", Privacy.DefaultThreshold, Privacy.MinThreshold]) { Spacing = Spacing.Small },
            ]),
        ]);

    public static AdaptiveCard Results(Texts texts, AnonymousRound round, CheckInId checkIn, int page)
    {
        var heading = texts["CheckIns.ResultsTitle", CardText.EscapeLine(round.CheckIn)];
        var data = new JsonObject { [CheckInCardsDefinition.CheckInKey] = checkIn.ToString() };
        return CardParts.Page(CardPages.Split(AnonymousBlocks.Of(texts, round), p => CardParts.Card(
            texts,
            heading,
            [
                TextBlock.Heading(heading),
                .. p.Elements,
                CardParts.PageNote(texts, p),
                CardParts.Actions(CardParts.Turning(texts, p, ResultsVerb, data)),
            ])), page);
    }
}
