using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Scoring;
using FeedbackBot.Goals.Targets;
using FeedbackBot.Tests.Goals.Scoring;
using FsCheck;
using FsCheck.Fluent;

namespace FeedbackBot.Tests.Goals.Targets;

/// <summary>What earlier periods say about a target.</summary>
public sealed class KpiPastTests
{
    private static readonly GoalPeriod Next = GoalPeriod.Quarter(2027, 1);

    private static readonly Arbitrary<int[]> Numbers = Arb.From(from count in Gen.Choose(2, 8) from values in Gen.ArrayOf(Gen.Choose(0, 1000), count) select values);

    [Fact]
    public void Eight_quarters_by_hand()
    {
        var past = Of(KpiDirection.Up, 8, 9, 10, 11, 12.5m, 9, 10, 12);
        (past.Lowest, past.Highest, past.Usual, past.Good).ShouldBe((8, 12.5m, 10, 12));
        past.Reached(12).ShouldBe(2);
        past.YearBefore.ShouldBe(12.5m);

        // Slope by hand: places -3.5 … 3.5, sum of squares 42, sum of products 15.75.
        past.Step.ShouldBe(0.375m);
        past.ByTrend.ShouldBe(11.875m);
        var down = Of(KpiDirection.Down, 8, 9, 10, 11, 12.5m, 9, 10, 12);
        (down.Usual, down.Good, down.Reached(9)).ShouldBe((10, 9, 3));
    }

    [Fact]
    public void A_quarter_without_a_value_is_a_gap_in_the_trend_and_not_a_zero()
    {
        var past = new KpiPast(ScoringSamples.Kpi("k"), Next, [new(GoalPeriod.Quarter(2026, 1), 10), new(GoalPeriod.Quarter(2026, 2), 11), new(GoalPeriod.Quarter(2026, 4), 13)]);
        (past.Step, past.ByTrend).ShouldBe((1, 14));
    }

    [Fact]
    public void Only_earlier_periods_of_the_same_kind_count_and_too_few_say_nothing()
    {
        var past = new KpiPast(ScoringSamples.Kpi("k"), Next, [new(GoalPeriod.Quarter(2027, 1), 99), new(GoalPeriod.Month(2026, 5), 99), new(GoalPeriod.Quarter(2026, 4), 10)]);
        past.Periods.Select(p => p.Value).ShouldBe([10]);
        past.SaysSomething.ShouldBeFalse();
        (past.Step, past.ByTrend, past.YearBefore).ShouldBe((null, null, null));
    }

    [Fact]
    public void Good_is_never_worse_than_usual_and_both_were_reached() => Check(values =>
    {
        foreach (var direction in (KpiDirection[])[KpiDirection.Up, KpiDirection.Down])
        {
            var past = Of(direction, [.. values.Select(v => (decimal)v)]);
            past.Reached(past.Good).ShouldBeInRange(1, past.Reached(past.Usual));
            (past.Reached(past.Usual) * 2).ShouldBeGreaterThanOrEqualTo(values.Length);
        }
    });

    [Fact]
    public void A_harder_target_was_never_reached_more_often() => Check(values =>
    {
        var past = Of(KpiDirection.Up, [.. values.Select(v => (decimal)v)]);
        var counts = values.Order().Select(v => past.Reached(v)).ToList();
        counts.ShouldBe(counts.OrderDescending());
    });

    [Fact]
    public void The_trend_of_a_straight_line_goes_on_with_it() => Check(values =>
    {
        var (start, step) = (values[0], values[1] - 500);
        var past = Of(KpiDirection.Up, [.. Enumerable.Range(0, 8).Select(i => (decimal)(start + (i * step)))]);
        (past.Step, past.ByTrend).ShouldBe((step, start + (8 * step)));
    });

    [Fact]
    public void Values_are_cut_into_periods_that_goals_cover_whole()
    {
        DateRange[] covered = [new(new(2026, 1, 1), new(2026, 6, 30)), new(new(2026, 7, 1), new(2026, 8, 31))];
        (DateOnly, Observation)[] values = [Value(2026, 1, 5, 3), Value(2026, 3, 31, 4), Value(2026, 4, 1, 5), Value(2026, 7, 9, 6)];
        PastPeriods.Of(KpiAggregation.Sum, Next, covered, values).ShouldBe([new(GoalPeriod.Quarter(2026, 2), 5), new(GoalPeriod.Quarter(2026, 1), 7)]);
        PastPeriods.Of(KpiAggregation.Last, GoalPeriod.Month(2026, 9), covered, values).Select(p => p.Value).ShouldBe([6, 5, 4, 3]);
        PastPeriods.Since(Next).ShouldBe(new DateOnly(2025, 1, 1));
        PastPeriods.Since(GoalPeriod.Month(2027, 1)).ShouldBe(new DateOnly(2026, 1, 1));
    }

    private static (DateOnly, Observation) Value(int year, int month, int day, decimal value) =>
        (new(year, month, day), new Observation(new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero), value));

    private static KpiPast Of(KpiDirection direction, params decimal[] values) => new(
        ScoringSamples.Kpi("k", direction: direction), Next, values.Select((v, i) => new PastPeriod(GoalPeriod.Quarter(2027 - ((values.Length - i + 3) / 4), Quarter(values.Length - i)), v)));

    /// <summary>So many quarters before the first of 2027.</summary>
    private static int Quarter(int before) => 4 - ((before - 1) % 4);

    private static void Check(Action<int[]> holds) => Prop.ForAll(Numbers, holds).QuickCheckThrowOnFailure();
}
