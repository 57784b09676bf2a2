using System.Globalization;
using System.Text.Json.Nodes;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.Common;

namespace FeedbackBot.CheckIns.Blockers;

/// <summary>Below a blocker on the card of one's own answers: what became of it, and whether it is one that was named before.</summary>
internal static class AnsweredBlocker
{
    public const string LinkVerb = "checkins.blocker.same";
    public const string PartVerb = "checkins.blocker.apart";
    public const string InputKey = "input";

    /// <param name="number">Sets its buttons apart where the card has several blockers; else null.</param>
    public static IEnumerable<CardElement> Parts(Texts texts, PromptFacts facts, GivenAnswers given, Blocker blocker, int? number)
    {
        var first = blocker.SameAs is { } id ? given.Own.FirstOrDefault(b => b.Id == id) ?? blocker : blocker;
        if (first != blocker)
        {
            yield return CardParts.Subtle(texts.Count(
                "CheckIns.SameAs", first.Mentions, CardText.EscapeLine(BlockerLines.Short(first.Text)), CheckInCards.Moment(texts, first.OpenedAt, facts.Zone)));
        }

        if (first.ResolvedAt is { } solved)
        {
            yield return new TextBlock(texts["CheckIns.SolvedOn", CheckInCards.Moment(texts, solved, facts.Zone)])
            {
                Color = TextColor.Good,
                Spacing = Spacing.Small,
            };
            yield break;
        }

        var data = new JsonObject { [BlockerActions.Blocker] = blocker.Id.ToString(), [CheckInCards.PromptKey] = facts.Prompt.Id.ToString() };
        List<CardAction> actions =
            [BlockerActions.Solved(texts, first.Id, facts.Prompt.Id, number), BlockerActions.Open(texts, first.Id, Back(texts, facts), number)];
        if (first != blocker)
        {
            actions.Add(CardActions.Execute(
                BlockerActions.Title(texts, "CheckIns.NotTheSame", number), PartVerb, data, associatedInputs: AssociatedInputs.None, id: $"{PartVerb}.{blocker.Id}"));
        }
        else if (blocker.Mentions == 1 && Offered(texts, facts, given, blocker) is { Count: > 0 } choices)
        {
            var input = "same" + (number ?? 1).ToString(CultureInfo.InvariantCulture);
            yield return new ChoiceSetInput(input, BlockerActions.Title(texts, "CheckIns.SameLabel", number), choices)
            {
                Style = ChoiceSetStyle.Compact,
                Placeholder = texts["CheckIns.SameHint"],
                IsRequired = true,
                ErrorMessage = texts["CheckIns.SameNeeded"],
                Spacing = Spacing.Small,
            };
            data[InputKey] = input;
            actions.Add(CardActions.Execute(BlockerActions.Title(texts, "CheckIns.TheSame", number), LinkVerb, data, id: $"{LinkVerb}.{blocker.Id}"));
        }

        yield return new ActionSet(actions);
    }

    private static List<Choice> Offered(Texts texts, PromptFacts facts, GivenAnswers given, Blocker blocker) =>
        [.. given.Own.Where(b => b.IsOpen && b.SameAs is null && b.IsConfidential == blocker.IsConfidential && b.Id != blocker.Id).Take(OwnBlockers.MostOffered)
            .Select(b => new Choice(
                texts["CheckIns.SameChoice", BlockerLines.Short(b.Text), CheckInCards.Moment(texts, b.OpenedAt, facts.Zone)], b.Id.ToString()))];

    private static ExecuteAction Back(Texts texts, PromptFacts facts) => CardActions.Execute(
        texts["CheckIns.BlockerBack"], CheckInCardsAnswered.ShowVerb, new JsonObject { [CheckInCards.PromptKey] = facts.Prompt.Id.ToString() });
}
