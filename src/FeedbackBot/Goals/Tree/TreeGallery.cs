using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Scoring;
using FeedbackBot.Goals.Standing;
using FeedbackBot.Goals.Values;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Tree;

internal sealed class TreeGallery : ICardGallery
{
    private static readonly DateTimeOffset Monday = new(2026, 12, 14, 9, 0, 0, TimeSpan.Zero);
    private static readonly string LongName = string.Concat(Enumerable.Repeat("Keep_*[more] customers 留住更多客户 ", 8))[..Goal.MaxName];
    private static readonly PersonId Ana = new(new Guid(0, 0, 2, [0, 0, 0, 0, 0, 0, 0, 1]));

    public IEnumerable<GalleryCard> Cards(Texts texts)
    {
        var (top, quarter) = (Of("Grow in Europe", GoalLevel.Company, null), GoalPeriod.Quarter(2027, 1));
        yield return new("goals/tree", "empty", TreeCards.One(texts, new SeenTree([], 1, 1), null, null, Ana));
        yield return new("goals/tree", "short", TreeCards.One(
            texts,
            new SeenTree(
                [
                    new(1, 0, top, "Ada", new PlacedScore(Rolled(null, [Child("a", 60, 81), Child("b", 40, null)]), 0, null)),
                    new(2, 1, Of("Keep more customers", GoalLevel.Team, "Ops"), "Omar", new PlacedScore(Rolled(81, [.. Unseen(6)]), 60, new(81, 2, 2))) { Sure = new(Confidence.AtRisk, default) },
                    new(3, 2, Of("Answer fast", GoalLevel.Person, null), "Ana", new PlacedScore(Rolled(null, [.. Unseen(3)], hasKpis: true), 40, new(null, 1, 0))),
                    new(4, 2, Proposed(Of("Fewer alerts", GoalLevel.Person, null)), "Ana", null),
                ], 1, 1), quarter, null, Ana));
        yield return new("goals/tree", "below one goal", TreeCards.One(
            texts, new SeenTree([new(1, 0, top, "Ada", new PlacedScore(Rolled(null, [Child("a", 0, null), Child("b", 0, null)]), 0, null))], 1, 1), quarter, top, Ana));
        yield return new("goals/tree", "long", TreeCards.One(
            texts,
            new SeenTree(
                [.. Enumerable.Range(0, ReadTree.PerPage).Select(i => new TreeLine(
                    4991 + i, i * 2, Of(LongName, GoalLevel.Department, LongName[..Person.MaxUnit]), LongName, new PlacedScore(Rolled(199.99m, [Child("a", 60, 81.25m), .. Unseen(4321)]), 33.33m, new(199.99m, 8, 8))) { Sure = new(Confidence.OffTrack, default) })],
                624, 625), GoalPeriod.Dates(new(2027, 1, 15), new(2027, 4, 30)), Of(LongName, GoalLevel.Company, null), Ana));
    }

    private static RolledUp Rolled(decimal? own, IReadOnlyList<ChildScore> below, bool? hasKpis = null) =>
        RollUp.Of(new GoalNode("top", null, "", 0, own, hasKpis ?? own is not null), below);

    private static ChildScore Child(string key, decimal weight, decimal? points) => new(new GoalNode(key, "top", key, weight, points, true), points);

    private static IEnumerable<ChildScore> Unseen(int count) => Enumerable.Range(0, count).Select(i => new ChildScore(new GoalNode($"{i}", "top", "", 10, 70, true) { HiddenOwner = $"{i}" }, 70));

    private static Goal Of(string name, GoalLevel level, string? unit) => Goal.Draft(default, new GoalFrame(name, level, unit, Ana, null, GoalPeriod.Quarter(2027, 1)), Ana, Monday);

    private static Goal Proposed(Goal goal)
    {
        goal.Propose(Ana);
        return goal;
    }
}
