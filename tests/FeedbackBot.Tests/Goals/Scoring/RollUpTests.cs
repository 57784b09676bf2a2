using FeedbackBot.Goals.Scoring;

namespace FeedbackBot.Tests.Goals.Scoring;

public sealed class RollUpTests
{
    [Fact]
    public void A_goal_with_kpis_is_scored_by_them_and_what_is_below_stands_beside_it()
    {
        var company = RollUp.Tree([Goal("company", null, own: 50), Goal("sales", "company", 60, 90), Goal("service", "company", 40, 70)])["company"];
        company.Total.ShouldBe(50);
        company.Below.Total.ShouldBe(82);
        company.Below.Seen.Select(p => p.Share).ShouldBe([60, 40]);
    }

    [Fact]
    public void A_goal_that_only_holds_others_takes_what_is_below_through_all_levels_in_whatever_order_goals_come()
    {
        GoalNode[] goals = [Goal("top", null), Goal("middle", "top"), Goal("low", "middle", own: 60), Goal("beside", "top", own: 80)];
        RollUp.Tree(goals)["top"].Total.ShouldBe(70);
        RollUp.Tree([.. goals.Reverse()])["top"].Total.ShouldBe(70);
    }

    [Fact]
    public void Kpis_without_data_are_no_score_even_where_there_is_data_below()
    {
        var top = RollUp.Tree([Goal("top", null, hasKpis: true), Goal("a", "top", own: 60)])["top"];
        top.Total.ShouldBeNull();
        top.Below.Total.ShouldBe(60);
    }

    [Fact]
    public void Where_not_every_goal_has_a_weight_all_count_the_same() =>
        RollUp.Tree([Goal("top", null), Goal("a", "top", 60, 90), Goal("b", "top", 0, 60)])["top"].Total.ShouldBe(75);

    [Fact]
    public void A_child_without_data_is_left_out_and_said()
    {
        var below = RollUp.Tree([Goal("top", null), Goal("a", "top", 60, 90), Goal("b", "top", 40)])["top"].Below;
        below.Total.ShouldBe(90);
        below.Whole.Missing.Select(m => m.Key).ShouldBe(["b"]);
        (below.WithData, below.Goals, below.NoneHasData).ShouldBe((1, 2, false));
    }

    [Fact]
    public void A_parent_whose_children_have_no_data_says_so()
    {
        var top = RollUp.Tree([Goal("top", null), Goal("a", "top"), Goal("b", "top")])["top"];
        top.Below.NoneHasData.ShouldBeTrue();
        top.Total.ShouldBeNull();
    }

    [Fact]
    public void A_goal_without_children_says_nothing_about_children() => RollUp.Tree([Goal("top", null)])["top"].Below.IsEmpty.ShouldBeTrue();

    [Fact]
    public void Goals_above_themselves_are_scored_once_and_it_ends()
    {
        var goals = RollUp.Tree([Goal("a", "b"), Goal("b", "a"), Goal("d", "b", own: 30), Goal("c", "c", own: 5)]);
        goals.Count.ShouldBe(4);
        goals["b"].Total.ShouldBe(30);
        goals["a"].Total.ShouldBe(30);
        goals["c"].Total.ShouldBe(5);
    }

    [Fact]
    public void A_long_chain_of_goals_is_no_trouble() =>
        RollUp.Tree([.. Enumerable.Range(0, 20_000).Select(i => Goal($"{i}", i == 0 ? null : $"{i - 1}", own: i == 19_999 ? 42 : null))])["0"].Total.ShouldBe(42);

    [Fact]
    public void Goals_the_reader_does_not_see_count_together_once_they_are_of_five_people_with_data()
    {
        var four = Below([.. Unseen(4), Child("seen", 90), Child("5", null, "five")]);
        (four.Total, four.Hidden, four.CountsHidden, four.Goals).ShouldBe((90, 5, false, 1));
        var five = Below([.. Unseen(5), Child("seen", 90)]);
        (five.Total, five.Hidden, five.HiddenWithData, five.Goals).ShouldBe((40.00m, 5, 5, 6));
        five.Whole.Parts.Select(p => p.Part.Points).ShouldBe([90, 30]);
        five.Whole.Parts.Select(p => p.Share).ShouldBe([16.67m, 83.33m]);
    }

    [Theory]
    [InlineData(5, 0, false)]
    [InlineData(5, 1, true)]
    [InlineData(5, 4, true)]
    [InlineData(5, 5, false)]
    [InlineData(9, 5, false)]
    [InlineData(9, 4, true)]
    [InlineData(4, 1, false)]
    public void What_was_kept_for_everybody_is_not_told_to_whom_it_would_tell_of_a_few(int people, int unseen, bool tells)
    {
        var team = Goal("team", "top") with { IsClosed = true, Kept = 30 };
        var personal = Enumerable.Range(1, people).Select(i => Goal($"{i}", "team", own: i * 10) with { PersonalOwner = $"{i}", HiddenOwner = i <= unseen ? $"{i}" : null });
        var goals = RollUp.Tree([Goal("top", null) with { IsClosed = true, Kept = 31 }, team, .. personal]);
        goals["team"].Below.KeptTellsOfFew.ShouldBe(tells);
        goals["team"].Total.ShouldBe(tells ? goals["team"].Below.Total : 30);
        goals["top"].Below.KeptTellsOfFew.ShouldBe(tells);
        goals["top"].Total.ShouldBe(tells ? goals["team"].Below.Total : 31);
    }

    [Fact]
    public void A_closed_goal_with_kpis_hides_what_is_below_it_from_the_one_above()
    {
        var personal = Enumerable.Range(1, 5).Select(i => Goal($"{i}", "team", own: i * 10) with { PersonalOwner = $"{i}", HiddenOwner = i == 1 ? "1" : null });
        RollUp.Tree([Goal("top", null) with { IsClosed = true, Kept = 31 }, Goal("team", "top", own: 70), .. personal])["top"].Total.ShouldBe(31);
    }

    [Fact]
    public void Many_goals_of_few_people_are_not_many_people() =>
        Below([.. Enumerable.Range(0, 20).Select(i => Child($"{i}", i, $"owner {i % 4}"))]).CountsHidden.ShouldBeFalse();

    private static BelowScore Below(IReadOnlyList<ChildScore> children) => BelowScore.Of(children);

    private static IEnumerable<ChildScore> Unseen(int people) => Enumerable.Range(1, people).Select(i => Child($"{i}", i * 10, $"{i}"));

    private static ChildScore Child(string key, decimal? points, string? owner = null) => new(Goal(key, "top", 20, points) with { HiddenOwner = owner }, points);

    private static GoalNode Goal(string key, string? parent, decimal weight = 50, decimal? own = null, bool? hasKpis = null) =>
        new(key, parent, key, weight, own, hasKpis ?? own is not null);
}
