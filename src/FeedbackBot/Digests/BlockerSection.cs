using FeedbackBot.AdaptiveCards;
using FeedbackBot.CheckIns;
using FeedbackBot.CheckIns.Blockers;
using FeedbackBot.Common;

namespace FeedbackBot.Digests;

/// <summary>What is in people's way, the oldest first: who has waited longest is helped first.</summary>
internal static class BlockerSection
{
    /// <summary>Teams shows six buttons on a card, four of which are the digest's own. Younger blockers get theirs when older ones are solved.</summary>
    private const int WithButton = ActionSet.MaxActions - DigestCards.OwnButtons;

    public static IEnumerable<CardBlock> Blocks(DigestFacts facts, Texts texts)
    {
        var blockers = facts.Blockers;
        if (blockers.Count == 0)
        {
            if (!facts.IsQuiet)
                yield return CardBlock.Of(DigestOverview.Heading(texts["Digests.Blockers"]), new TextBlock(texts["Digests.NoBlockers"]));
            yield break;
        }

        for (var i = 0; i < blockers.Count; i++)
        {
            var one = new Container([.. Blocker(blockers[i], i + 1, texts)]);
            yield return i == 0
                ? CardBlock.Of(
                    DigestOverview.Heading(texts["Digests.Blockers"]), new TextBlock(texts.Count("Digests.OpenBlockers", blockers.Count)), one)
                : CardBlock.Of(one);
        }
    }

    private static IEnumerable<CardElement> Blocker(OpenBlocker blocker, int number, Texts texts)
    {
        var age = blocker.AgeDays == 0 ? texts["Digests.SinceToday"] : texts.Count("Digests.SinceDays", blocker.AgeDays);
        yield return new TextBlock(texts["Digests.Numbered", number, texts["Digests.NameAnd", PeopleNames.Of(blocker.OwnerName, blocker.OwnerIsActive, texts), age]])
        {
            Weight = TextWeight.Bolder,
        };
        yield return new TextBlock(CardText.Escape(blocker.Text)) { Spacing = Spacing.None };
        if (number <= WithButton)
            yield return new ActionSet([BlockerActions.Solved(texts, blocker.Id, number: number)]);
    }
}
