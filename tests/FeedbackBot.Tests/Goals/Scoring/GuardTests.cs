using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Scoring;
using static FeedbackBot.Tests.Goals.Scoring.ScoringSamples;

namespace FeedbackBot.Tests.Goals.Scoring;

public sealed class GuardTests
{
    private static readonly KpiTerms Sales = Kpi("sales") with { Guards = [Cap("error-rate", GuardSide.Above, 2, 80)] };

    [Theory]
    [InlineData(2, 95)]
    [InlineData(2.1, 80)]
    public void Points_are_capped_while_the_other_number_is_beyond_its_limit(double errors, double points) =>
        KpiScoring.Of(Sales, Values(95), Seen(("error-rate", (decimal)errors))).Points.ShouldBe((decimal)points);

    [Fact]
    public void A_cap_leaves_lower_points_as_they_are() => KpiScoring.Of(Sales, Values(70), Seen(("error-rate", 9))).Points.ShouldBe(70);

    [Fact]
    public void What_was_not_seen_limits_nothing_and_is_named()
    {
        var score = Sales.Scored(95);
        score.Points.ShouldBe(95);
        score.Steps[^1].ShouldBe(new ScoreStep.Watched(Sales.Guards[0], null, false, 95, 95));
    }

    [Fact]
    public void Multiplications_come_first_and_then_the_lowest_cap()
    {
        var kpi = Kpi("sales") with
        {
            Guards = [Cap("a", GuardSide.AtLeast, 1, 70), Multiply("b", GuardSide.Below, 5, 0.9m), Cap("a", GuardSide.Above, 0, 60), Multiply("b", GuardSide.AtMost, 4, 0.95m)],
        };
        var score = KpiScoring.Of(kpi, Values(97.77m), Seen(("a", 1), ("b", 4)));
        score.Steps.OfType<ScoreStep.Watched>().Select(w => w.After).ShouldBe([87.99m, 83.59m, 70, 60]);
        score.Points.ShouldBe(60);
    }

    [Theory]
    [InlineData(GuardSide.Above, false, true)]
    [InlineData(GuardSide.AtLeast, true, true)]
    [InlineData(GuardSide.Below, false, false)]
    [InlineData(GuardSide.AtMost, true, false)]
    public void Each_side_says_whether_the_limit_itself_breaks_it(GuardSide side, bool at, bool above)
    {
        Cap("a", side, 2, 0).IsBrokenAt(2).ShouldBe(at);
        Cap("a", side, 2, 0).IsBrokenAt(2.01m).ShouldBe(above);
    }

    [Fact]
    public void What_is_missing_is_not_guarded() => Sales.Scored().Steps.ShouldBeEmpty();
}
