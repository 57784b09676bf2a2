using FeedbackBot.Goals.Closing;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Scoring;
using FeedbackBot.Tests.Goals.Scoring;

namespace FeedbackBot.Tests.Goals.Closing;

/// <summary>What is carried over into the next period.</summary>
public sealed class NextTermsTests
{
    private static readonly GoalPeriod Ended = GoalPeriod.Quarter(2026, 4);
    private static readonly GoalPeriod Next = GoalPeriod.Quarter(2027, 1);

    [Fact]
    public void Every_kind_of_period_is_followed_by_one_of_its_kind()
    {
        GoalPeriod.Month(2026, 12).Next().ShouldBe(GoalPeriod.Month(2027, 1));
        Ended.Next().ShouldBe(Next);
        GoalPeriod.HalfYear(2026, 1).Next().ShouldBe(GoalPeriod.HalfYear(2026, 2));
        GoalPeriod.Year(2026).Next().ShouldBe(GoalPeriod.Year(2027));
        GoalPeriod.Dates(new(2026, 1, 15), new(2026, 1, 24)).Next().ShouldBe(GoalPeriod.Dates(new(2026, 1, 25), new(2026, 2, 3)));
        CarryOverGoal.PeriodAfter(GoalPeriod.Month(2026, 3), new(2026, 7, 9)).ShouldBe(GoalPeriod.Month(2026, 7));
    }

    [Fact]
    public void A_linear_KPI_begins_where_it_ended_and_a_sum_as_it_did()
    {
        var last = Named("retention", 50) with { Baseline = 30 };
        var sum = Named("orders", 50) with { Baseline = 0, Aggregation = KpiAggregation.Sum };
        NextTerms.Of([last, sum], Values((last, [31, 38]), (sum, [5])), Ended, Next).Select(k => k.Baseline).ShouldBe([38m, 0m]);
        NextTerms.Of([last], Values(), Ended, Next).ShouldBe([last]);
    }

    [Fact]
    public void Milestones_that_were_done_stay_behind_and_the_rest_weighs_a_hundred_again()
    {
        KpiTerms[] kpis = [Named("a", 30), Named("b", 40) with { Due = new(2026, 10, 20) }, Named("c", 30) with { Due = new(2026, 12, 31), Rule = new ScoringRule.AllOrNothing() }];
        var next = NextTerms.Of(kpis, Values((kpis[1], [1]), (kpis[2], [0])), Ended, Next);
        next.Select(k => (k.Key, k.Weight, k.Due)).ShouldBe([("a", 50m, null), ("c", 50m, new DateOnly(2027, 3, 31))]);
        NextTerms.Of([kpis[1]], Values((kpis[1], [1])), Ended, Next).ShouldBeEmpty();
    }

    private static KpiTerms Named(string key, decimal weight) => ScoringSamples.Kpi(key, weight: weight) with { Id = new KpiId(new Guid(key[0], 0, 0, new byte[8])) };

    private static ScoreRecord Values(params (KpiTerms Kpi, decimal[] Values)[] values) =>
        new(values.ToDictionary(v => v.Kpi.Id.Value, v => ScoringSamples.Values(v.Values)), [], new DateOnly(2027, 1, 1));
}
