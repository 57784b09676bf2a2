using FeedbackBot.AdaptiveCards;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;

namespace FeedbackBot.CheckIns.Blockers;

/// <summary>What is in the way, of oneself and of one's reports.</summary>
internal static class CheckInCardsBlockers
{
    public const string PageVerb = "checkins.blockers";

    public static AdaptiveCard List(
        Texts texts, TimeZoneInfo zone, IReadOnlyList<OpenBlocker> mine, IReadOnlyList<OpenBlocker> theirs, int page) => CheckInCards.Page(
        CardPages.Split(
            [.. Section(texts, zone, texts["CheckIns.BlockersMine"], mine, named: false), .. Section(texts, zone, texts["CheckIns.BlockersTheirs"], theirs, named: true)],
            p => CheckInCards.Card(
                texts,
                texts["CheckIns.BlockersTitle"],
                [
                    TextBlock.Heading(texts["CheckIns.BlockersTitle"]),
                    .. p.Elements,
                    CheckInCards.PageNote(texts, p),
                    CheckInCards.Actions(CheckInCards.Turning(texts, p, PageVerb, [])),
                ])), page);

    private static IEnumerable<CardBlock> Section(
        Texts texts, TimeZoneInfo zone, string title, IReadOnlyList<OpenBlocker> blockers, bool named)
    {
        if (blockers.Count > 0)
            yield return CardBlock.Of(CheckInCards.Strong(title));
        foreach (var blocker in blockers)
        {
            var since = texts.Count("CheckIns.BlockerSince", blocker.AgeDays, CheckInCards.Moment(texts, blocker.OpenedAt, zone), CardText.EscapeLine(blocker.CheckIn));
            var owner = blocker.OwnerIsActive ? CardText.EscapeLine(blocker.OwnerName) : texts["CheckIns.GoneName", CardText.EscapeLine(blocker.OwnerName)];
            yield return CardBlock.Of(
                new TextBlock(CardText.Escape(blocker.Text)) { Separator = true },
                CheckInCards.Subtle(named ? texts["CheckIns.BlockerOf", owner, since] : since),
                new ActionSet([BlockerActions.Solved(texts, blocker.Id)]));
        }
    }
}
