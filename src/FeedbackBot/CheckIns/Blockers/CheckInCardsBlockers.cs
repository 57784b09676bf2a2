using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;

namespace FeedbackBot.CheckIns.Blockers;

/// <summary>What is in the way, of oneself and of one's reports.</summary>
internal static class CheckInCardsBlockers
{
    public const string PageVerb = "checkins.blockers";

    public static AdaptiveCard List(
        Texts texts, TimeZoneInfo zone, IReadOnlyList<OpenBlocker> mine, IReadOnlyList<OpenBlocker> theirs, IReadOnlyList<OpenBlocker> brought, int page) => CardParts.Page(
        CardPages.Split(
            [
                .. Section(texts, zone, texts["CheckIns.BlockersMine"], mine, 1, named: false, mayResolve: true),
                .. Section(texts, zone, texts["CheckIns.BlockersTheirs"], theirs, mine.Count + 1, named: true, mayResolve: true),
                .. Section(texts, zone, texts["CheckIns.BlockersBrought"], brought, mine.Count + theirs.Count + 1, named: true, mayResolve: false),
            ],
            p => CardParts.Card(
                texts,
                texts["CheckIns.BlockersTitle"],
                [
                    TextBlock.Heading(texts["CheckIns.BlockersTitle"]),
                    .. p.Elements,
                    CardParts.PageNote(texts, p),
                    CardParts.Actions(CardParts.Turning(texts, p, PageVerb, [])),
                ])), page);

    private static IEnumerable<CardBlock> Section(
        Texts texts, TimeZoneInfo zone, string title, IReadOnlyList<OpenBlocker> blockers, int number, bool named, bool mayResolve)
    {
        if (blockers.Count > 0)
            yield return CardBlock.Of(CardParts.Strong(title));
        foreach (var blocker in blockers)
        {
            yield return CardBlock.Of(
                CardParts.Strong(texts["CheckIns.BlockerNumber", number, Headline(texts, blocker, named)]) with { Separator = true },
                new TextBlock(CardText.Escape(blocker.Text)) { Spacing = Spacing.Small },
                CardParts.Subtle(Since(texts, zone, blocker)),
                new ActionSet([
                    BlockerActions.Open(texts, blocker.Id, Back(texts), number),
                    .. mayResolve ? (CardAction[])[BlockerActions.Solved(texts, blocker.Id, number: number)] : [],
                ]));
            number++;
        }
    }

    private static string Headline(Texts texts, OpenBlocker blocker, bool named)
    {
        var age = blocker.AgeDays == 0 ? texts["CheckIns.BlockerToday"] : texts.Count("CheckIns.WorkingDays", blocker.WorkingDays);
        var line = named ? texts["CheckIns.BlockerOf", BlockerLines.Owner(texts, blocker.OwnerName, blocker.OwnerIsActive), age] : age;
        return blocker.IsStale ? texts["CheckIns.BlockerStale", line] : line;
    }

    private static string Since(Texts texts, TimeZoneInfo zone, OpenBlocker blocker)
    {
        var since = texts.Count(
            "CheckIns.BlockerSince", blocker.AgeDays, CheckInCards.Moment(texts, blocker.OpenedAt, zone), CardText.EscapeLine(blocker.CheckIn));
        return blocker.Mentions > 1 ? texts["CheckIns.ThenAlso", since, texts.Count("CheckIns.BlockerMentions", blocker.Mentions)] : since;
    }

    private static ExecuteAction Back(Texts texts) => CardActions.Execute(texts["CheckIns.BlockerBack"], PageVerb);
}
