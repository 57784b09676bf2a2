using System.Globalization;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Bot.Typed;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;

namespace FeedbackBot.CheckIns.Answering;

/// <summary>What is kept of a half-filled card.</summary>
internal static class CheckInCardsDraft
{
    public const string SaveVerb = "checkins.save";
    private const int MaxBrief = 140;

    /// <summary>Whether something typed for this prompt can be kept to be sent, which is never where nobody may know whose it is.</summary>
    public static bool Keeps(PromptFacts facts, DateTimeOffset now) => !facts.Privacy.IsAnonymous && facts.Prompt.TakesAnswers(now);

    /// <summary>Whether something typed that comes too late is kept to be copied, for as long as other drafts are.</summary>
    public static bool KeepsToCopy(PromptFacts facts, DateTimeOffset now) =>
        facts is { Privacy.IsAnonymous: false, Prompt: { State: not PromptState.Answered, IsWithdrawn: false } prompt }
        && !prompt.TakesAnswers(now) && now >= prompt.ClosesAt && now < (prompt.LateUntil ?? prompt.ClosesAt) + Drafts.KeptAfter;

    public static AdaptiveCard Saved(
        Texts texts, PromptFacts facts, IReadOnlyDictionary<int, string> typed, DateTimeOffset now, string? copy = null)
    {
        var until = facts.Prompt.Takes(now) == Intake.Late ? facts.Prompt.LateUntil ?? facts.Prompt.ClosesAt : facts.Prompt.ClosesAt;
        var card = Card(typed);
        return CardSize.Fits(card) ? card : Card(new Dictionary<int, string>());

        AdaptiveCard Card(IReadOnlyDictionary<int, string> shown) => CardParts.Card(
            texts,
            texts["CheckIns.DraftFallback", CardText.EscapeLine(facts.CheckIn)],
            [
                TextBlock.Heading(CardText.EscapeLine(facts.CheckIn)),
                new TextBlock(texts["CheckIns.DraftSaved", CheckInCards.Moment(texts, now, facts.Zone)]) { Weight = TextWeight.Bolder, Spacing = Spacing.Small },
                CardParts.Subtle(texts["CheckIns.DraftWhat", CheckInCards.Moment(texts, until, facts.Zone)]),
                .. shown.Where(t => t.Value.Length > 0).OrderBy(t => t.Key).SelectMany(t => (CardElement[])
                    [CardParts.Strong(CardText.EscapeLine(facts.Questions[t.Key].Text)), new TextBlock(Brief(texts, facts.Questions[t.Key], t.Value)) { Spacing = Spacing.Small }]),
                CardParts.Actions(CardActions.Execute(
                    texts["CheckIns.DraftContinue"], CheckInCardsAsk.ChangeVerb, CheckInCardsAsk.Data(facts, copy), ActionStyle.Positive,
                    AssociatedInputs.None, CheckInCardsAsk.ChangeVerb)),
            ]);
    }

    /// <summary>The whole of it stands in the card again when it is gone on with.</summary>
    private static string Brief(Texts texts, Question question, string typed)
    {
        if (AnswerReader.Read(question, typed, CultureInfo.InvariantCulture) is { Value: { Score: not null } or { Text: AnswerReader.Yes or AnswerReader.No } } read
            && question.Kind is QuestionKind.Mood or QuestionKind.Rating or QuestionKind.YesNo)
            return AnswerReader.Show(question, read.Value!.Value.Text, read.Value.Value.Score, texts);
        if (question.Kind == QuestionKind.Choice && AnswerReader.Read(question, typed, CultureInfo.InvariantCulture).Value is { } choice)
            return CardText.EscapeLine(choice.Text);
        var line = TypedText.Line(typed);
        return CardText.EscapeLine(line.Length <= MaxBrief ? line : line[..(char.IsHighSurrogate(line[MaxBrief - 1]) ? MaxBrief - 1 : MaxBrief)] + "…");
    }
}
