using FeedbackBot.Goals.Tree;
using FsCheck;
using FsCheck.Fluent;

namespace FeedbackBot.Tests.Goals.Tree;

public sealed class TreeOrderTests
{
    [Fact]
    public void Goals_stand_below_the_one_they_contribute_to() =>
        Order(null, (1, null), (2, 1), (3, null), (4, 2), (5, 1)).ShouldBe([(1, 0), (2, 1), (4, 2), (5, 1), (3, 0)]);

    [Fact]
    public void From_one_goal_downward_nothing_else_is_shown() => Order(2, (1, null), (2, 1), (4, 2), (5, 1)).ShouldBe([(2, 0), (4, 1)]);

    [Fact]
    public void A_goal_whose_parent_is_not_seen_stands_at_the_top() => Order(null, (2, 1), (3, 2)).ShouldBe([(2, 0), (3, 1)]);

    [Fact]
    public void A_circle_is_shown_once() => Order(null, (1, 2), (2, 1), (3, 3)).ShouldBe([(1, 0), (2, 1), (3, 0)]);

    [Fact]
    public void Each_goal_stands_there_once_whatever_is_below_what() => Prop.ForAll(
        Arb.From(Gen.ListOf(Gen.Choose(-3, 20), 20)),
        parents =>
        {
            var goals = parents.Select((p, i) => (Key: i, Parent: p < 0 ? (int?)null : p)).ToArray();
            Order(null, goals).Select(o => o.Key).Order().ShouldBe(Enumerable.Range(0, goals.Length));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static IReadOnlyList<(int Key, int Depth)> Order(int? top, params (int Key, int? Parent)[] goals) =>
        [.. TreeOrder.Of(goals, g => g.Key, g => g.Parent, top).Select(o => (o.Goal.Key, o.Depth))];
}
