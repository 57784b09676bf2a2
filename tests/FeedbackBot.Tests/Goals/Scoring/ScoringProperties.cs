using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Scoring;
using FsCheck;
using FsCheck.Fluent;
using static FeedbackBot.Tests.Goals.Scoring.ScoringSamples;

namespace FeedbackBot.Tests.Goals.Scoring;

public sealed class ScoringProperties
{
    private static readonly Gen<decimal> Numbers = Gen.OneOf(
        Gen.Choose(-1000, 1000).Select(n => n / 10m),
        Gen.Elements(0m, 0.0000000000001m, -0.0000000000001m, 1_000_000_000_000_000m, -1_000_000_000_000_000m));

    private static readonly Gen<decimal> Percent = Gen.Choose(0, 10_000).Select(n => n / 100m);

    private static readonly Gen<ScoringRule> Rules = Gen.OneOf(
        Gen.Choose(10_000, 20_000).Select(cap => (ScoringRule)new ScoringRule.Linear(cap / 100m)),
        Gen.Constant((ScoringRule)new ScoringRule.AllOrNothing()),
        from steps in Gen.ListOf(Gen.Choose(1, 100), 4)
        from points in Gen.ListOf(Gen.Choose(1, 50), 4)
        select (ScoringRule)new ScoringRule.Stepped([.. steps.Select((_, i) => new Band(steps.Take(i + 1).Sum(), points.Take(i + 1).Sum()))]));

    /// <summary>Rules that fit, of KPIs that go up or down.</summary>
    private static readonly Gen<KpiTerms> Kpis =
        from rule in Rules
        from down in Gen.Elements(false, true)
        from ends in Gen.ListOf(Numbers, 3)
        let ordered = (down ? ends.OrderDescending() : ends.Order()).ToList()
        let stepped = rule is ScoringRule.Stepped && down ? Mirrored((ScoringRule.Stepped)rule) : rule
        let kpi = Kpi("kpi", stepped, ordered[1], down ? KpiDirection.Down : KpiDirection.Up) with { Baseline = ordered[0] }
        let further = rule is ScoringRule.Linear { Cap: > 100 } ? kpi with { Stretch = ordered[2] } : kpi
        where ScoringRules.Check(further).Count == 0
        select further;

    private static readonly Gen<Guard> Guards =
        from side in Gen.Elements(Enum.GetValues<GuardSide>())
        from limit in Gen.Choose(-3, 3)
        from effect in Gen.OneOf(Percent.Select(p => (GuardEffect)new GuardEffect.Cap(p)), Percent.Select(p => (GuardEffect)new GuardEffect.Multiply(p / 100)))
        select new Guard("watched", side, limit, effect);

    [Fact]
    public void A_better_value_never_earns_less() => Check(
        from kpi in Kpis from a in Numbers from b in Numbers select (kpi, a, b),
        c =>
        {
            var (worse, better) = c.kpi.Direction.IsBetter(c.a, c.b) ? (c.b, c.a) : (c.a, c.b);
            c.kpi.Points(better)!.Value.ShouldBeGreaterThanOrEqualTo(c.kpi.Points(worse)!.Value);
        });

    [Fact]
    public void Points_stay_within_their_bounds_and_have_two_decimals() => Check(
        from kpi in Kpis from value in Numbers select (kpi, value),
        c =>
        {
            var points = c.kpi.Points(c.value).ShouldNotBeNull();
            points.ShouldBeInRange(0, c.kpi.Rule is ScoringRule.Linear linear ? linear.Cap : ScoringRule.MostPoints);
            points.ShouldBe(Math.Round(points, 2));
        });

    [Fact]
    public void The_target_earns_100_and_the_start_nothing() => Check(
        Kpis.Where(k => k.Rule is ScoringRule.Linear),
        kpi =>
        {
            kpi.Points(kpi.Target!.Value).ShouldBe(100);
            kpi.Points(kpi.Baseline!.Value).ShouldBe(0);
            if (kpi.Stretch is { } stretch)
                kpi.Points(stretch).ShouldBe(((ScoringRule.Linear)kpi.Rule).Cap);
        });

    [Fact]
    public void Nearer_to_its_range_never_earns_less() => Check(
        from ends in Gen.ListOf(Numbers, 2)
        from tolerance in Numbers
        from a in Numbers
        from b in Numbers
        select (Kpi: Kpi("kpi", new ScoringRule.WithinRange(Math.Abs(tolerance)), ends.Max(), KpiDirection.Within) with { RangeFrom = ends.Min() }, A: a, B: b),
        c =>
        {
            decimal Distance(decimal v) => Math.Max(0, Math.Max(c.Kpi.RangeFrom!.Value - v, v - c.Kpi.Target!.Value));
            var (near, far) = Distance(c.A) <= Distance(c.B) ? (c.A, c.B) : (c.B, c.A);
            c.Kpi.Points(near)!.Value.ShouldBeGreaterThanOrEqualTo(c.Kpi.Points(far)!.Value);
            c.Kpi.Points(far)!.Value.ShouldBeInRange(0, 100);
        });

    [Fact]
    public void Guards_never_raise_points_and_keep_their_order() => Check(
        from guards in Gen.ListOf(Guards, 3)
        from seen in Gen.Choose(-4, 4)
        from a in Percent
        from b in Percent
        select (guards, seen, low: Math.Min(a, b), high: Math.Max(a, b)),
        c =>
        {
            decimal Left(decimal points) => GuardedPoints.Of(points, [.. c.guards], new Dictionary<string, decimal> { ["watched"] = c.seen }).Points;
            Left(c.high).ShouldBeInRange(0, c.high);
            Left(c.low).ShouldBeLessThanOrEqualTo(Left(c.high));
        });

    [Fact]
    public void What_terms_allow_can_always_be_scored() => Check(
        from rule in Gen.OneOf(Rules, Gen.Choose(-1, 9).Select(t => (ScoringRule)new ScoringRule.WithinRange(t)))
        from direction in Gen.Elements(Enum.GetValues<KpiDirection>())
        from numbers in Gen.ListOf(Numbers, 5)
        from given in Gen.ListOf(Gen.Elements(true, true, false), 5)
        let maybe = numbers.Zip(given, (n, g) => g ? n : (decimal?)null).ToList()
        select (Kpi: Kpi("kpi", rule, maybe[0], direction) with { Baseline = maybe[1], Threshold = maybe[2], Stretch = maybe[3], RangeFrom = maybe[4] }, Value: numbers[0]),
        c =>
        {
            if (ScoringRules.Check(c.Kpi).Count == 0)
                c.Kpi.Scored(c.Value).Missing.ShouldBeNull();
        });

    private static ScoringRule.Stepped Mirrored(ScoringRule.Stepped rule) => new([.. rule.Bands.Select(b => b with { From = -b.From })]);

    private static void Check<T>(Gen<T> cases, Action<T> holds) =>
        Prop.ForAll(Arb.From(cases), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
}
