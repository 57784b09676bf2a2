using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.Common;

namespace FeedbackBot.CheckIns.Reminders;

/// <summary>The reminder: a short card on which one click shows the questions. Once it is needless it says so and asks for nothing.</summary>
internal static class CheckInCardsRemind
{
    /// <param name="texts">In the language of whoever is reminded.</param>
    /// <param name="facts">What they have not answered.</param>
    /// <param name="kind">Which of the reminders it is.</param>
    /// <param name="by">The name of whoever asked for it; null for the automatic one.</param>
    public static AdaptiveCard Remind(Texts texts, PromptFacts facts, ReminderKind kind, string? by = null)
    {
        var data = CheckInCardsAsk.Data(facts, kind.ToString());
        var (heading, hasDraft) = (Heading(texts, facts.CheckIn), facts.Prompt.HasDraft);
        return CardParts.Card(
            texts,
            heading,
            TextBlock.Heading(heading),
            new TextBlock(by is null ? texts["CheckIns.RemindWhat"] : texts["CheckIns.RemindBy", CardText.EscapeLine(by)]) { Spacing = Spacing.Small },
            CardParts.Subtle(texts["CheckIns.AskUntil", CheckInCards.Moment(texts, facts.Prompt.ClosesAt, facts.Zone), facts.Prompt.Zone]),
            hasDraft ? CardParts.Strong(texts["CheckIns.RemindDraft"]) : null,
            facts.Privacy.IsAnonymous ? CardParts.Subtle(texts["CheckIns.RemindAnonymous"]) : null,
            CardParts.Actions(
                CardActions.Execute(
                    texts[hasDraft ? "CheckIns.DraftContinue" : "CheckIns.RemindAnswer"], CheckInCardsAsk.ChangeVerb, data, ActionStyle.Positive,
                    AssociatedInputs.None, CheckInCardsAsk.ChangeVerb),
                facts.Privacy.IsAnonymous
                    ? null
                    : CardActions.Execute(texts["CheckIns.Skip"], CheckInCardsSkip.AskVerb, data, associatedInputs: AssociatedInputs.None)));
    }

    public static AdaptiveCard Over(Texts texts, PromptFacts facts, ReminderEnd end)
    {
        var heading = Heading(texts, facts.CheckIn);
        var what = end switch
        {
            ReminderEnd.Closed => texts["CheckIns.Closed", CheckInCards.Moment(texts, facts.Prompt.ClosesAt, facts.Zone)],
            ReminderEnd.Withdrawn => texts["CheckIns.Withdrawn"],
            _ => texts[$"CheckIns.RemindOver{end}"],
        };
        return CardParts.Card(texts, heading, TextBlock.Heading(heading), new TextBlock(what) { Spacing = Spacing.Small });
    }

    private static string Heading(Texts texts, string checkIn) => texts["CheckIns.RemindTitle", CardText.EscapeLine(checkIn)];
}
