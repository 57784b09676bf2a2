using FeedbackBot.AdaptiveCards;
using FeedbackBot.Common;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Scoring;
using FeedbackBot.Goals.Scoring.Explaining;
using FeedbackBot.Tests.Support;
using static FeedbackBot.Tests.Goals.Scoring.ScoringSamples;

namespace FeedbackBot.Tests.Goals.Scoring;

public sealed class ExplainTests
{
    private static readonly KpiTerms Retention = Kpi("retention", new ScoringRule.Linear(120), 42, weight: 60, unit: KpiUnit.Percent) with
    {
        Name = "Retention",
        Baseline = 30,
        Guards = [Cap("errors", GuardSide.Above, 2, 80)],
    };

    private static readonly KpiTerms Errors =
        Kpi("errors", new ScoringRule.Stepped([new(3, 50), new(1, 100)]), null, KpiDirection.Down, 30, KpiUnit.Percent) with { Name = "Error rate" };

    private static readonly KpiTerms Audit = Kpi("audit", new ScoringRule.AllOrNothing(), 1, weight: 10, unit: KpiUnit.YesNo) with { Name = "Audit passed" };

    [Fact]
    public void Everything_a_score_rests_on_is_on_the_card()
    {
        var words = Words(Language.English, Of(Goal((Retention, 41.4m), (Errors, 2.5m), (Audit, null))) with { AgreedBy = ["Ana", "Mia"] });
        words.ShouldContain("How “Customers” was scored");
        words.ShouldContain("70.00 points");
        words.ShouldContain("version 3 of the agreed terms");
        words.ShouldContain("Ana; Mia");
        words.ShouldContain("In proportion from 30% (0 points) to 42% (100 points) and on, at most 120 points.");
        words.ShouldContain("Values: Oct 1 41.4%");
        words.ShouldContain("(41.4% − 30%) × 100 ÷ (42% − 30%) = 95.00 points");
        words.ShouldContain("Guard: at most 80 points while Error rate > 2%. It is 2.5%, so 95.00 points become 80.00 points.");
        words.ShouldContain("2.5% reaches the band 3%: 50 points");
        words.ShouldContain("53.336 + 16.665 = 70.001, rounded: 70.00 points");
        words.ShouldContain("Without points: Audit passed. What has none is left out, not counted as 0");
    }

    [Fact]
    public void The_same_in_Chinese()
    {
        var words = Words(Language.Chinese, Of(Goal((Retention, 41.4m), (Errors, 2.5m), (Audit, null))));
        words.ShouldContain("(41.4% − 30%) × 100 ÷ (42% − 30%) = 95.00 分");
        words.ShouldContain("约束：当 Error rate > 2% 时最多 80 分。实际为 2.5%，因此 95.00 分变为 80.00 分。");
        words.ShouldContain("没有分数的部分：Audit passed。");
    }

    [Fact]
    public void A_guard_whose_kpi_has_no_value_is_named() =>
        Words(Language.English, Of(Goal((Retention, 41.4m), (Errors, null)))).ShouldContain("Guard not checked: at most 80 points while Error rate > 2%.");

    [Fact]
    public void A_broken_guard_that_took_nothing_says_so() =>
        Words(Language.English, Of(Goal((Retention, 36), (Errors, 2.5m)))).ShouldContain("It is 2.5%, but 50.00 points are not more than that and stay.");

    [Fact]
    public void A_formula_is_shown_operation_by_operation()
    {
        var words = Words(Language.English, Of(Goal((Formula("mix", "if(errors < 3, 0.5 * retention.points + 1 / 3, 0)", 10), null), (Retention, 41.4m), (Errors, 2.5m))));
        words.ShouldContain("errors = 2.5\n\n2.5 \\< 3 holds (1)\n\nretention.points = 80\n\n0.5 × 80 = 40\n\n1 ÷ 3 = 0.3333333333\n\n40 + 0.3333333333 = 40.3333333333");
        words.ShouldContain("that is 40.33 points");
    }

    [Fact]
    public void What_a_formula_could_not_do_is_said() =>
        Words(Language.English, Of(Goal((Formula("mix", "1 / (errors - 2)"), null), (Errors, 2)))).ShouldContain("would divide by zero");

    [Fact]
    public void A_parent_whose_children_have_no_data_says_so()
    {
        var rolled = RollUp.Of(new GoalNode("top", null, "Top", 1, 80, true), [new ChildScore(new GoalNode("a", "top", "Sales", 60, null, true), null)]);
        var words = Words(Language.English, Of(Goal((Retention, 41.4m), (Errors, 2.5m))) with { RolledUp = rolled });
        words.ShouldContain("None of the goals below it has data in this period.");
        words.ShouldContain("Sales");
    }

    [Fact]
    public void No_data_at_all_is_no_score_of_zero()
    {
        var words = Words(Language.English, Of(Goal((Retention, null))));
        words.ShouldContain("So there is no score, which is not a score of 0.");
        words.ShouldNotContain("0.00 points");
    }

    private static Explanation Of(GoalScore score) => new("Customers", "2026-Q4", 3, score, TimeZoneInfo.Utc);

    private static string Words(string language, Explanation explanation)
    {
        var card = ExplainCards.Of(Texts.For(language), explanation, 1, "goals.explain", []);
        return string.Join('\n', CardNode.Walk(card.ToElement()).SelectMany(n =>
            n.Json.Items("facts").Select(f => f.Text("value")).Append(n.Json.Text("text"))));
    }
}
