using System.Text.Json.Nodes;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Common;

namespace FeedbackBot.CheckIns.Answering;

/// <summary>Skipping a round: the small step that asks why, and the card that stands for it afterwards.</summary>
internal static class CheckInCardsSkip
{
    public const string AskVerb = "checkins.skip";
    public const string SkipVerb = "checkins.skip.send";
    public const string ReasonInput = "reason";
    public const string WordsInput = "words";

    public static string Reason(Texts texts, SkipReason reason) => texts[$"CheckIns.Skip{reason}"];

    public static AdaptiveCard Why(Texts texts, PromptFacts facts, string? copy, string? reason = null, string? words = null, string? problem = null)
    {
        var data = CheckInCardsAsk.Data(facts, copy);
        return CardParts.Card(
            texts,
            texts["CheckIns.SkipTitle", CardText.EscapeLine(facts.CheckIn)],
            TextBlock.Heading(texts["CheckIns.SkipTitle", CardText.EscapeLine(facts.CheckIn)]),
            CardParts.Subtle(texts["CheckIns.SkipWhat"]),
            problem is null ? null : new TextBlock(texts["CheckIns.Problem", problem]) { Color = TextColor.Attention, Weight = TextWeight.Bolder },
            new ChoiceSetInput(
                ReasonInput, texts["CheckIns.SkipWhy"],
                [.. Enum.GetValues<SkipReason>().Select(r => new Choice(Reason(texts, r), r.ToString()))])
            {
                Style = ChoiceSetStyle.Expanded,
                IsRequired = true,
                ErrorMessage = texts["CheckIns.SkipNeedsReason"],
                Value = reason,
                Spacing = Spacing.Medium,
            },
            new TextInput(WordsInput, texts["CheckIns.SkipWords"]) { MaxLength = Prompt.MaxSkipWords, Value = words, Spacing = Spacing.Medium },
            new ActionSet([
                CardActions.Execute(texts["CheckIns.SkipSend"], SkipVerb, data, ActionStyle.Positive),
                CardActions.Execute(
                    texts["CheckIns.SkipBack"], CheckInCardsAsk.ChangeVerb, data, associatedInputs: AssociatedInputs.None, id: "back"),
            ]));
    }

    public static AdaptiveCard Skipped(Texts texts, PromptFacts facts, DateTimeOffset now, MineList? list = null)
    {
        var prompt = facts.Prompt;
        var said = Reason(texts, prompt.SkipReason ?? SkipReason.Other);
        return CardParts.Card(
            texts,
            texts["CheckIns.SkippedFallback", CardText.EscapeLine(facts.CheckIn)],
            TextBlock.Heading(CardText.EscapeLine(facts.CheckIn)),
            new TextBlock(texts["CheckIns.Skipped", CheckInCards.Moment(texts, prompt.SkippedAt ?? now, facts.Zone)]) { Spacing = Spacing.Small },
            CardParts.Strong(said),
            prompt.SkipWords is { } words ? new TextBlock(CardText.Escape(words)) { Spacing = Spacing.Small } : null,
            CardParts.Actions(
                prompt.TakesAnswers(now) ? CardActions.Execute(
                    texts["CheckIns.AnswerAfterAll"], CheckInCardsAsk.ChangeVerb, CheckInCardsAsk.Data(facts, list is null ? null : CheckInCardsAsk.OnRequest),
                    associatedInputs: AssociatedInputs.None, id: CheckInCardsAsk.ChangeVerb) : null,
                list is null ? null : CheckInCardsMine.BackTo(texts, list)));
    }
}
