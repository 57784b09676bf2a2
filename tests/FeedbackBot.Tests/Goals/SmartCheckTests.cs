using FeedbackBot.Goals.Agreement;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;

namespace FeedbackBot.Tests.Goals;

public sealed class SmartCheckTests
{
    [Fact]
    public void A_goal_that_says_everything_lacks_nothing() => Gaps(Good, [Kpi]).ShouldBeEmpty();

    [Fact]
    public void Without_a_number_it_cannot_be_agreed() => Gaps(Good, []).ShouldBe(["! Goals.SmartNoNumber"]);

    [Fact]
    public void Weights_come_to_a_hundred() => Gaps(Good, [Kpi with { Weight = 99.99m }]).ShouldBe(["! Goals.SmartKpiWeights"]);

    [Fact]
    public void A_target_is_beyond_today() => Gaps(Good, [Kpi with { Baseline = 45 }]).ShouldBe(["! Goals.ScoreStartBeyond"]);

    [Fact]
    public void A_formula_of_a_role_has_room_for_the_longer_keys_of_everybodys_own_kpis()
    {
        var mix = Kpi with { Key = "mix", Name = "Mix", Weight = 50, Rule = new ScoringRule.Formula(string.Join(" + ", Enumerable.Repeat("retention.points", 9))) };
        Gaps(Good, [Kpi with { Weight = 50 }, mix]).ShouldBeEmpty();
        Gaps(Good with { Level = GoalLevel.Role }, [Kpi with { Weight = 50 }, mix]).ShouldBe(["! Goals.SmartRoleFormula"]);
    }

    [Fact]
    public void A_guard_watches_something_that_is_there()
    {
        var guarded = Kpi with { Guards = [new Guard("errors", GuardSide.Above, 2, new GuardEffect.Cap(80))] };
        Gaps(Good, [guarded]).ShouldBe(["! Goals.ScoreGuardUnknown"]);
        Gaps(Good, [guarded], context: new GoalContext([new(60, 60)], ["errors"])).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(60, 60.01, "! Goals.SmartGoalWeightsOver")]
    [InlineData(60, 40, null)]
    [InlineData(60, 0, "Goals.WeightsUnder")]
    [InlineData(0, 100, "Goals.SmartNotWeighed")]
    public void A_persons_goals_come_to_no_more_than_a_hundred(double weight, double others, string? gap) =>
        Gaps(Good, [Kpi], (decimal)weight, new GoalContext([new((decimal)others, (decimal)others)], [])).ShouldBe(gap is null ? [] : [gap]);

    [Theory]
    [InlineData(60, 30, null)]
    [InlineData(30, 60, "Goals.WeightsBeyond")]
    [InlineData(0, 40, "Goals.WeightsBeyond")]
    public void What_is_proposed_leaves_room_for_a_proposal_only_where_it_asks_for_less(double agreed, double planned, string? gap) =>
        Gaps(Good, [Kpi], 70, new GoalContext([new((decimal)agreed, (decimal)planned)], [])).ShouldBe(gap is null ? [] : [gap]);

    [Fact]
    public void What_would_help_is_said_and_does_not_hinder()
    {
        var bare = Good with { Name = "Growth", Why = "", ParentId = null };
        Gaps(bare, [Kpi with { Source = null }]).ShouldBe(["Goals.SmartNoSource", "Goals.SmartVague", "Goals.SmartNoWhy", "Goals.SmartNoParent"]);
    }

    [Fact]
    public void What_usually_guards_an_indicator_is_said_until_something_guards_it()
    {
        var context = new GoalContext([new(60, 60)], ["errors"]) { UsualGuards = new Dictionary<string, IReadOnlyList<Guard>> { ["retention"] = [Errors] } };
        var begun = Kpi with { Indicator = "retention" };
        Gaps(Good, [begun], context: context).ShouldBe(["Goals.SmartUsualGuards"]);
        Gaps(Good, [begun with { Guards = [Errors] }], context: context).ShouldBeEmpty();
        Gaps(Good, [Kpi with { Indicator = "orders" }], context: context).ShouldBeEmpty();
    }

    [Fact]
    public void Too_many_goals_are_said() =>
        Gaps(Good, [Kpi], 10, new GoalContext([.. Enumerable.Repeat(new WeighedGoal(18, 18), 5)], [])).ShouldBe(["Goals.SmartManyGoals"]);

    private static Guard Errors => new("errors", GuardSide.Above, 2, new GuardEffect.Cap(80));

    private static GoalFrame Good => new("Keep more customers", GoalLevel.Person, null, default, default(FeedbackBot.People.PersonId), GoalPeriod.Quarter(2027, 1))
    {
        Why = "Growth",
        ParentId = default(GoalId),
    };

    private static KpiTerms Kpi => new(default, "retention", "Retention", KpiUnit.Percent, KpiDirection.Up, 100, 41.5m, new ScoringRule.Linear()) { Baseline = 35, Source = "Analytics" };

    private static IEnumerable<string> Gaps(GoalFrame frame, IReadOnlyList<KpiTerms> kpis, decimal weight = 40, GoalContext? context = null)
    {
        var goal = Goal.Draft(default, frame, default, default);
        var terms = GoalTerms.Write(default, default, 1, weight, kpis, default, default);
        return SmartCheck.Of(goal, terms, context ?? new GoalContext([new(60, 60)], [])).Select(g => (g.MustBeFilled ? "! " : "") + g.What.Key);
    }
}
