using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Common;

namespace FeedbackBot.Digests;

/// <summary>What stands in the way of people's goals and has lasted since its owner was told.</summary>
internal static class GoalSection
{
    public static IEnumerable<CardBlock> Blocks(DigestFacts facts, Texts texts)
    {
        List<CardElement> heading = [DigestOverview.Heading(texts["Digests.GoalWarnings"])];
        foreach (var goal in facts.GoalWarnings.GroupBy(w => (w.Owner, w.Goal)))
        {
            yield return new CardBlock(
            [
                .. heading,
                new TextBlock(texts["Digests.NameAnd", CardText.EscapeLine(goal.Key.Owner), CardText.EscapeLine(goal.Key.Goal)]) { Weight = TextWeight.Bolder, Spacing = Spacing.Small },
                .. goal.Select(w => new TextBlock(texts["Digests.GoalWarning", w.In(texts), w.FoundAt.In(facts.Period.Zone)]) { Spacing = Spacing.Small }),
            ]);
            heading = [];
        }

        if (facts.GoalWarnings.Count > 0)
            yield return CardBlock.Of(CardParts.Subtle(texts["Digests.GoalWarningsHow"]));
    }
}
