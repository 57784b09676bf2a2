using FeedbackBot.AdaptiveCards;
using FeedbackBot.CheckIns;
using FeedbackBot.CheckIns.Blockers;
using FeedbackBot.Common;

namespace FeedbackBot.Digests;

/// <summary>What is in people's way: how it came and went, then what is open, the oldest first: who has waited longest is helped first.</summary>
internal static class BlockerSection
{
    public static IEnumerable<CardBlock> Blocks(DigestFacts facts, Texts texts)
    {
        var blockers = facts.Blockers;
        List<CardElement> news = [.. BlockerTrendSection.Elements(facts, texts)];
        if (blockers.Count == 0 && news.Count == 0 && facts.IsQuiet)
            yield break;
        List<CardElement> heading = [DigestOverview.Heading(texts["Digests.Blockers"]), new TextBlock(Open(blockers, texts)), .. news];
        if (blockers.Count == 0)
            yield return new CardBlock(heading);
        for (var i = 0; i < blockers.Count; i++)
        {
            yield return new CardBlock([.. heading, new Container([.. Blocker(facts.Period, blockers[i], i + 1, texts)])]);
            heading = [];
        }
    }

    private static string Open(IReadOnlyList<OpenBlocker> blockers, Texts texts)
    {
        if (blockers.Count == 0)
            return texts["Digests.NoBlockers"];
        var open = texts.Count("Digests.OpenBlockers", blockers.Count);
        return blockers.Count(b => b.IsStale) is > 0 and var stale ? texts["Digests.Then", open, texts.Count("Digests.StaleBlockers", stale)] : open;
    }

    private static IEnumerable<CardElement> Blocker(DigestPeriod period, OpenBlocker blocker, int number, Texts texts)
    {
        yield return new TextBlock(texts[
            "Digests.Numbered", number, texts["Digests.NameAnd", PeopleNames.Of(blocker.OwnerName, blocker.OwnerIsActive, texts), Remarks(blocker, texts)]])
        {
            Weight = TextWeight.Bolder,
        };
        yield return new TextBlock(CardText.Escape(blocker.Text)) { Spacing = Spacing.None };
        yield return new ActionSet([
            BlockerActions.Open(texts, blocker.Id, Back(period, texts), number),
            blocker.SeenAt is null ? BlockerActions.Seen(texts, blocker.Id, number) : BlockerActions.Solved(texts, blocker.Id, number: number),
        ]);
    }

    private static string Remarks(OpenBlocker blocker, Texts texts)
    {
        string?[] remarks =
        [
            blocker.AgeDays == 0 ? texts["Digests.SinceToday"] : texts.Count("Digests.SinceDays", blocker.AgeDays),
            blocker.Mentions > 1 ? texts["Digests.BlockerMentions", blocker.Mentions] : null,
            blocker.SeenAt is null ? texts["Digests.BlockerUnseen"] : null,
            blocker.IsEscalated ? texts["Digests.BlockerEscalated"] : blocker.IsStale ? texts["Digests.BlockerStale"] : null,
        ];
        return string.Join(texts["Digests.ReasonSeparator"], remarks.OfType<string>());
    }

    private static ExecuteAction Back(DigestPeriod period, Texts texts)
    {
        var data = OwnDigest.Data(period);
        data[ShowDigestPage.PageNumber] = "1";
        return CardActions.Execute(texts["Digests.Back"], ShowDigestPage.PageVerb, data);
    }
}
