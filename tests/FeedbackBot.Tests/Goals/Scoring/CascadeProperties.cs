using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Scoring;
using FsCheck;
using FsCheck.Fluent;

namespace FeedbackBot.Tests.Goals.Scoring;

public sealed class CascadeProperties
{
    private static readonly Gen<Receiver> Receivers =
        from weight in Gen.Choose(0, 1000)
        from last in Gen.Choose(0, 100_000)
        from has in Gen.Choose(0, 50)
        select new Receiver("", weight / 10m, last / 100m, has);

    private static readonly Arbitrary<Case> Cases = Arb.From(
        from count in Gen.Choose(1, 9)
        from receivers in Gen.ListOf(Receivers, count)
        from unit in Gen.Elements(KpiUnit.Number, KpiUnit.Money, KpiUnit.Count, KpiUnit.Duration, KpiUnit.Percent)
        from way in Gen.Elements(CascadeWay.Equally, CascadeWay.ByWeight, CascadeWay.ByLastPeriod)
        from target in Gen.OneOf(Gen.Choose(1, 1000), Gen.Choose(1, int.MaxValue))
        let each = receivers.Select((r, i) => r with { Key = $"team-{i}" }).ToList()
        where way == CascadeWay.Equally || each.Any(r => (way == CascadeWay.ByWeight ? r.Weight : r.Last) > 0)
        select new Case(unit is KpiUnit.Count or KpiUnit.Duration ? target : target / 100m, unit, way, each));

    [Fact]
    public void The_parts_sum_exactly_to_the_target() => Check(c => Split(c).Parts.Sum(p => p.Share).ShouldBe(c.Target));

    [Fact]
    public void Counts_stay_whole_and_the_rest_keeps_two_decimals() => Check(c =>
        Split(c).Parts.ShouldAllBe(p => p.Share >= 0 && p.Share % (c.Unit == KpiUnit.Count || c.Unit == KpiUnit.Duration ? 1 : 0.01m) == 0));

    [Fact]
    public void Whoever_weighs_more_never_gets_less() => Check(c =>
    {
        decimal Weight(Receiver r) => c.Way switch { CascadeWay.Equally => 1, CascadeWay.ByWeight => r.Weight!.Value, _ => r.Last!.Value };
        var parts = Split(c).Parts.OrderBy(p => Weight(p.Receiver)).ThenBy(p => p.Share).ToList();
        foreach (var (less, more) in parts.Zip(parts.Skip(1)).Where(p => Weight(p.First.Receiver) < Weight(p.Second.Receiver)))
            more.Share.ShouldBeGreaterThanOrEqualTo(less.Share);
    });

    [Fact]
    public void The_order_of_the_receivers_changes_nothing() => Check(c =>
        Split(c with { Receivers = [.. c.Receivers.AsEnumerable().Reverse()] }).Parts.Reverse().ShouldBe(Split(c).Parts));

    [Fact]
    public void What_is_not_covered_is_the_target_less_what_receivers_have() => Check(c =>
    {
        var split = Split(c);
        split.NotCovered.ShouldBe(Math.Max(0, c.Target - c.Receivers.Sum(r => r.Has)));
        split.Parts.ShouldAllBe(p => p.Open == Math.Max(0, p.Share - p.Receiver.Has));
    });

    [Fact]
    public void Ten_over_three_by_hand()
    {
        var split = Cascade.Split(10, KpiUnit.Count, CascadeWay.Equally, [new("b"), new("a", Has: 2), new("c", Has: 3)]).Value;
        split.Parts.Select(p => (p.Share, p.Open)).ShouldBe([(3, 3), (4, 2), (3, 0)]);
        (split.Covered, split.NotCovered).ShouldBe((5, 5));
    }

    [Fact]
    public void A_rate_is_the_same_for_each()
    {
        Cascade.Usual(KpiUnit.Percent).ShouldBe(CascadeWay.SameForEach);
        var split = Cascade.Split(42, KpiUnit.Percent, CascadeWay.SameForEach, [new("a", Has: 40), new("b", Has: 42)]).Value;
        split.Parts.Select(p => (p.Share, p.Open)).ShouldBe([(42, 2), (42, 0)]);
        split.NotCovered.ShouldBe(2);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(41.125)]
    public void Any_target_can_be_the_same_for_each(double target) =>
        Cascade.Split((decimal)target, KpiUnit.Number, CascadeWay.SameForEach, [new("a"), new("b")]).Value.Parts.Select(p => p.Share).ShouldBe([(decimal)target, (decimal)target]);

    [Theory]
    [InlineData(0, KpiUnit.Number, CascadeWay.Equally, "ScoreCascadeNotAbove")]
    [InlineData(-5, KpiUnit.Count, CascadeWay.ByWeight, "ScoreCascadeNotAbove")]
    [InlineData(1.001, KpiUnit.Money, CascadeWay.Equally, "ScoreCascadeTarget")]
    [InlineData(1.5, KpiUnit.Count, CascadeWay.Equally, "ScoreCascadeWhole")]
    [InlineData(1, KpiUnit.YesNo, CascadeWay.Equally, "ScoreCascadeYesNo")]
    [InlineData(5, KpiUnit.Count, CascadeWay.ByWeight, "ScoreCascadeNoWeights")]
    [InlineData(5, KpiUnit.Count, CascadeWay.ByLastPeriod, "ScoreCascadeNegative")]
    public void What_cannot_be_divided_is_said(double target, KpiUnit unit, CascadeWay way, string problem) =>
        Cascade.Split((decimal)target, unit, way, [new("a"), new("b", Last: -1)]).Problem!.Key.ShouldBe($"Goals.{problem}");

    [Fact]
    public void Nobody_to_divide_over_is_said() => Cascade.Split(5, KpiUnit.Count, CascadeWay.Equally, []).Problem!.Key.ShouldBe("Goals.ScoreCascadeReceivers");

    [Fact]
    public void Nothing_in_the_last_period_is_said() =>
        Cascade.Split(5, KpiUnit.Count, CascadeWay.ByLastPeriod, [new("a")]).Problem!.Key.ShouldBe("Goals.ScoreCascadeNoLast");

    private static CascadeSplit Split(Case c)
    {
        var split = Cascade.Split(c.Target, c.Unit, c.Way, c.Receivers);
        split.Problem.ShouldBeNull();
        return split.Value;
    }

    private static void Check(Action<Case> holds) => Prop.ForAll(Cases, holds).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private sealed record Case(decimal Target, KpiUnit Unit, CascadeWay Way, List<Receiver> Receivers);
}
