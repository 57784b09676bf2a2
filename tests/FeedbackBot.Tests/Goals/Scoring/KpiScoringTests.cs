using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Scoring;
using static FeedbackBot.Tests.Goals.Scoring.ScoringSamples;

namespace FeedbackBot.Tests.Goals.Scoring;

public sealed class KpiScoringTests
{
    private static readonly KpiTerms Retention = Kpi("retention", target: 42, unit: KpiUnit.Percent) with { Baseline = 30 };

    [Theory]
    [InlineData(29, 0)]
    [InlineData(30, 0)]
    [InlineData(33, 25)]
    [InlineData(34.3, 35.83)]
    [InlineData(42, 100)]
    [InlineData(50, 100)]
    public void Linear_goes_in_proportion_from_the_baseline_to_the_target_and_no_further(double value, double points) =>
        Retention.Points((decimal)value).ShouldBe((decimal)points);

    [Fact]
    public void A_threshold_goes_before_the_baseline() => (Retention with { Threshold = 38 }).Points(39).ShouldBe(25);

    [Fact]
    public void Without_a_baseline_more_of_something_counts_from_zero() => Kpi("articles", target: 8).Points(6).ShouldBe(75);

    [Theory]
    [InlineData(48, 20)]
    [InlineData(24, 100)]
    [InlineData(18, 120)]
    [InlineData(0, 120)]
    public void Where_down_is_better_it_goes_down(double value, double points) =>
        (Kpi("hours", new ScoringRule.Linear(120), 24, KpiDirection.Down) with { Baseline = 54 }).Points((decimal)value).ShouldBe((decimal)points);

    [Fact]
    public void The_cap_is_reached_at_the_stretch_target()
    {
        var kpi = Kpi("sales", new ScoringRule.Linear(150), 100) with { Baseline = 50, Stretch = 200 };
        kpi.Points(150).ShouldBe(125);
        kpi.Points(100).ShouldBe(100);
        kpi.Points(75).ShouldBe(50);
        kpi.Scored(200).Steps.ShouldBe([new ScoreStep.AtMost(200, 200, 150)]);
    }

    [Fact]
    public void Bands_give_the_points_of_the_best_that_was_reached()
    {
        var up = Kpi("nps", new ScoringRule.Stepped([new(10, 40), new(20, 80), new(30, 110)]));
        new decimal?[] { up.Points(9.99m), up.Points(10), up.Points(29), up.Points(30) }.ShouldBe([0, 40, 80, 110]);
        var down = Kpi("bugs", new ScoringRule.Stepped([new(10, 50), new(3, 100)]), direction: KpiDirection.Down);
        new decimal?[] { down.Points(11), down.Points(10), down.Points(3) }.ShouldBe([0, 50, 100]);
    }

    [Fact]
    public void All_or_nothing_knows_only_reached_and_not()
    {
        Kpi("iso", new ScoringRule.AllOrNothing(), 1, unit: KpiUnit.YesNo).Points(0).ShouldBe(0);
        Kpi("iso", new ScoringRule.AllOrNothing(), 1, unit: KpiUnit.YesNo).Points(1).ShouldBe(100);
        var within = Kpi("ph", new ScoringRule.AllOrNothing(), 8, KpiDirection.Within) with { RangeFrom = 6 };
        new decimal?[] { within.Points(6), within.Points(8), within.Points(8.01m) }.ShouldBe([100, 100, 0]);
    }

    [Theory]
    [InlineData(88, 0)]
    [InlineData(90, 0)]
    [InlineData(92.5, 50)]
    [InlineData(95, 100)]
    [InlineData(105, 100)]
    [InlineData(106, 80)]
    public void Out_of_its_range_points_fall_over_the_tolerance(double value, double points) =>
        (Kpi("budget", new ScoringRule.WithinRange(5), 105, KpiDirection.Within) with { RangeFrom = 95 }).Points((decimal)value).ShouldBe((decimal)points);

    [Fact]
    public void Without_tolerance_nothing_is_left_outside_the_range() =>
        (Kpi("budget", new ScoringRule.WithinRange(), 105, KpiDirection.Within) with { RangeFrom = 95 }).Points(105.1m).ShouldBe(0);

    [Theory]
    [InlineData(KpiAggregation.Last, 5)]
    [InlineData(KpiAggregation.Sum, 20)]
    [InlineData(KpiAggregation.Average, 6.666667)]
    [InlineData(KpiAggregation.Smallest, 5)]
    [InlineData(KpiAggregation.Largest, 9)]
    public void The_values_of_a_period_become_one(KpiAggregation how, double value)
    {
        var score = (Kpi("calls") with { Aggregation = how }).Scored(6, 9, 5);
        score.Value.ShouldBe((decimal)value);
        score.Steps[0].ShouldBe(new ScoreStep.Aggregated(how, 3, (decimal)value));
    }

    [Fact]
    public void The_newest_value_counts_in_whatever_order_they_come() =>
        PeriodValue.Of(KpiAggregation.Last, [.. Values(1, 2, 3).Reverse()]).ShouldBe(3);

    [Fact]
    public void Nothing_reported_is_missing_and_not_zero()
    {
        var score = Retention.Scored();
        score.Points.ShouldBeNull();
        score.Missing.ShouldBe(new Missing(MissingReason.NoValue));
    }

    [Fact]
    public void A_target_that_is_no_improvement_gives_no_points_by_a_surprise() =>
        (Retention with { Baseline = 42 }).Scored(42).Missing.ShouldBe(new Missing(MissingReason.RuleDoesNotFit));

    [Fact]
    public void The_arithmetic_can_be_done_again_by_hand() =>
        Retention.Scored(34.3m).Steps.ShouldBe([new ScoreStep.Proportion(34.3m, 30, 42, 0, 100, 35.83m)]);
}
