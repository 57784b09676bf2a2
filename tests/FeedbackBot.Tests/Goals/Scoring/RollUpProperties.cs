using FeedbackBot.Goals.Scoring;
using FsCheck;
using FsCheck.Fluent;

namespace FeedbackBot.Tests.Goals.Scoring;

public sealed class RollUpProperties
{
    private static readonly Gen<ChildScore> Children =
        from weight in Gen.Choose(0, 100)
        from points in Gen.Choose(0, 20_000)
        from isThere in Gen.Elements(true, true, false)
        from owner in Gen.Choose(-6, 9)
        select new ChildScore(new GoalNode("", "top", "", weight, null, true) { HiddenOwner = owner < 0 ? null : $"{owner}" }, isThere ? points / 100m : null);

    private static readonly Arbitrary<List<ChildScore>> Cases = Arb.From(
        from count in Gen.Choose(0, 20)
        from children in Gen.ListOf(Children, count)
        select children.Select((c, i) => c with { Goal = c.Goal with { Key = $"{i}" } }).ToList());

    [Fact]
    public void What_is_shown_does_not_depend_on_any_one_hidden_person_alone() => Check(children =>
    {
        var below = BelowScore.Of(children);
        var owners = children.Where(c => c.Goal.HiddenOwner is not null && c.Points is not null).Select(c => c.Goal.HiddenOwner).Distinct().Count();
        below.CountsHidden.ShouldBe(owners >= BelowScore.FewestOwners);
        if (below.CountsHidden)
            return;

        // Whatever the hidden ones have, everything that is shown stays the same.
        var other = BelowScore.Of([.. children.Select(c => c.Goal.HiddenOwner is null || c.Points is null ? c : c with { Points = 200 - c.Points })]);
        other.Whole.Parts.ShouldBe(below.Whole.Parts);
        (other.Total, other.Hidden, other.WithData, other.Goals).ShouldBe((below.Total, below.Hidden, below.WithData, below.Goals));
    });

    [Fact]
    public void What_is_shown_adds_up_to_the_total() => Check(children =>
    {
        var below = BelowScore.Of(children);
        if (below.Total is { } total)
            total.ShouldBe(Math.Round(below.Whole.Parts.Sum(p => p.Adds ?? 0), 2, MidpointRounding.AwayFromZero));
        below.Goals.ShouldBeInRange(below.WithData, children.Count);
    });

    [Fact]
    public void The_total_lies_between_the_lowest_and_the_highest_to_a_whole_point() => Check(children =>
    {
        if (BelowScore.Of(children).Total is { } total)
            total.ShouldBeInRange(children.Min(c => c.Points)!.Value - 0.5m, children.Max(c => c.Points)!.Value + 0.5m);
    });

    [Fact]
    public void Who_sees_everything_gets_the_number_by_weights() => Check(children =>
    {
        var all = children.ConvertAll(c => c with { Goal = c.Goal with { HiddenOwner = null, Weight = c.Goal.Weight + 1 } });
        BelowScore.Of(all).Total.ShouldBe(WeightedScore.Of(all.ConvertAll(c => new ScorePart(c.Goal.Key, "", c.Goal.Weight, c.Points))).Total);
    });

    private static void Check(Action<List<ChildScore>> holds) =>
        Prop.ForAll(Cases, holds).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
}
