using FeedbackBot.Goals.Scoring;

namespace FeedbackBot.Tests.Goals.Scoring;

public sealed class RollUpTests
{
    [Fact]
    public void A_parent_is_scored_by_its_own_kpis_and_its_children_by_weight()
    {
        var goals = RollUp.Tree([Goal("company", null, own: 50, ownWeight: 20), Goal("sales", "company", 50, 90), Goal("service", "company", 30, 70)]);
        goals["company"].Whole.Parts.Select(p => p.Share).ShouldBe([20, 50, 30]);
        goals["company"].Total.ShouldBe(76);
    }

    [Fact]
    public void It_goes_up_through_all_levels_in_whatever_order_goals_come()
    {
        GoalNode[] goals = [Goal("top", null), Goal("middle", "top"), Goal("low", "middle", own: 60), Goal("beside", "top", own: 80)];
        RollUp.Tree(goals)["top"].Total.ShouldBe(70);
        RollUp.Tree([.. goals.Reverse()])["top"].Total.ShouldBe(70);
    }

    [Fact]
    public void A_child_without_data_is_left_out_and_named()
    {
        var top = RollUp.Tree([Goal("top", null), Goal("a", "top", 60, 90), Goal("b", "top", 40)])["top"];
        top.Total.ShouldBe(90);
        top.Whole.Missing.Select(m => m.Key).ShouldBe(["b"]);
        top.NoChildHasData.ShouldBeFalse();
    }

    [Fact]
    public void A_parent_whose_children_have_no_data_says_so()
    {
        var top = RollUp.Tree([Goal("top", null), Goal("a", "top"), Goal("b", "top")])["top"];
        top.NoChildHasData.ShouldBeTrue();
        top.Total.ShouldBeNull();
        var withOwn = RollUp.Tree([Goal("top", null, own: 55), Goal("a", "top")])["top"];
        withOwn.NoChildHasData.ShouldBeTrue();
        withOwn.Total.ShouldBe(55);
    }

    [Fact]
    public void A_goal_without_children_says_nothing_about_children() => RollUp.Tree([Goal("top", null)])["top"].NoChildHasData.ShouldBeFalse();

    [Fact]
    public void Goals_above_themselves_are_scored_once_and_it_ends()
    {
        var goals = RollUp.Tree([Goal("a", "b", own: 10), Goal("b", "a", own: 30), Goal("c", "c", own: 5)]);
        goals.Count.ShouldBe(3);
        goals["b"].Total.ShouldBe(30);
        goals["a"].Total.ShouldBe(20);
    }

    [Fact]
    public void A_long_chain_of_goals_is_no_trouble() =>
        RollUp.Tree([.. Enumerable.Range(0, 20_000).Select(i => Goal($"{i}", i == 0 ? null : $"{i - 1}", own: i == 19_999 ? 42 : null))])["0"].Total.ShouldBe(42);

    private static GoalNode Goal(string key, string? parent, decimal weight = 50, decimal? own = null, decimal ownWeight = 50) =>
        new(key, parent, key, weight, ownWeight, own, own is not null);
}
