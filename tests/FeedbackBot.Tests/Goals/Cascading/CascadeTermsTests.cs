using FeedbackBot.Goals.Cascading;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Scoring;
using FsCheck;
using FsCheck.Fluent;

namespace FeedbackBot.Tests.Goals.Cascading;

public sealed class CascadeTermsTests
{
    [Fact]
    public void The_numbers_are_in_proportion_to_the_part_and_it_knows_what_it_is_a_part_of()
    {
        var part = CascadeTerms.Of(Whole with { Baseline = 80, Stretch = 120 }, 25, KpiId.From(Guid.CreateVersion7(DateTimeOffset.UnixEpoch)), "ops", _ => true);
        (part.Baseline, part.Target, part.Stretch, part.Weight, part.PartOf, part.Key).ShouldBe((20, 25, 30, 100, Whole.Id, "ops"));
    }

    [Fact]
    public void The_same_target_for_each_keeps_everything() =>
        KpiJson.WriteOne(CascadeTerms.Of(Whole, 100, Whole.Id, "ops", _ => true)).ShouldBe(KpiJson.WriteOne(Whole with { Key = "ops", PartOf = Whole.Id }));

    [Fact]
    public void A_guard_that_cannot_be_watched_from_there_is_left_out()
    {
        var guarded = Whole with { Guards = [new Guard("errors", GuardSide.Above, 2, new GuardEffect.Cap(80)), new Guard("calls", GuardSide.Above, 2, new GuardEffect.Cap(80))] };
        CascadeTerms.Of(guarded, 25, Whole.Id, "ops", key => key == "calls").Guards.ShouldHaveSingleItem().Watches.ShouldBe("calls");
    }

    [Fact]
    public void Rates_times_ranges_and_averages_are_the_same_for_each()
    {
        CascadeTerms.Usual(Whole).ShouldBe(CascadeWay.Equally);
        CascadeTerms.Usual(Whole with { Unit = KpiUnit.Percent }).ShouldBe(CascadeWay.SameForEach);
        CascadeTerms.Usual(Whole with { Unit = KpiUnit.Duration }).ShouldBe(CascadeWay.SameForEach);
        CascadeTerms.Usual(Whole with { Direction = KpiDirection.Within }).ShouldBe(CascadeWay.SameForEach);
        CascadeTerms.Usual(Whole with { Aggregation = KpiAggregation.Average }).ShouldBe(CascadeWay.SameForEach);
    }

    [Fact]
    public void A_part_of_terms_that_can_be_scored_can_be_scored() => Prop.ForAll(
        Arb.From(
            from unit in Gen.Elements(KpiUnit.Count, KpiUnit.Number, KpiUnit.Money)
            from isUp in Gen.Elements(true, false)
            from target in Gen.Choose(2, 100_000)
            from worse in Gen.Choose(1, 1000)
            from share in Gen.Choose(1, 1000)
            select (Terms: Whole with
            {
                Unit = unit,
                Direction = isUp ? KpiDirection.Up : KpiDirection.Down,
                Target = target,
                Baseline = isUp ? target - worse : target + worse,
                Stretch = isUp ? target + worse : target - worse,
                Rule = new ScoringRule.Linear(120),
            }, Share: Math.Min(share, target))),
        c =>
        {
            if (c.Terms.Unit == KpiUnit.Count && (c.Terms.Baseline < 0 || c.Terms.Stretch < 0 || c.Share < 2))
                return;
            ScoringRules.Check(CascadeTerms.Of(c.Terms, c.Share, c.Terms.Id, "part", _ => true)).Select(p => p.Key).ShouldBeEmpty();
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static readonly KpiTerms Whole = new(KpiId.From(Guid.CreateVersion7(DateTimeOffset.UnixEpoch)), "orders", "Orders", KpiUnit.Count, KpiDirection.Up, 100, 100, new ScoringRule.Linear()) { Baseline = 50 };
}
