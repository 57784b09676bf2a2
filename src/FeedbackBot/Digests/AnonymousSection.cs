using FeedbackBot.AdaptiveCards;
using FeedbackBot.CheckIns.Anonymity;
using FeedbackBot.Common;

namespace FeedbackBot.Digests;

/// <summary>What came of anonymous rounds. They are apart from every other number: nobody knows whose they are.</summary>
internal static class AnonymousSection
{
    public static IEnumerable<CardBlock> Blocks(DigestFacts facts, Texts texts)
    {
        var isFirst = true;
        foreach (var round in facts.Anonymous)
        {
            List<CardElement> heading = isFirst ? [DigestOverview.Heading(texts["Digests.AnonymousTitle"])] : [];
            heading.Add(new TextBlock(CardText.EscapeLine(round.CheckIn)) { Weight = TextWeight.Bolder, Size = TextSize.Medium, Separator = !isFirst });
            foreach (var block in AnonymousBlocks.Of(texts, round))
            {
                yield return new CardBlock([.. heading, .. block.Elements]);
                heading = [];
            }

            isFirst = false;
        }
    }
}
