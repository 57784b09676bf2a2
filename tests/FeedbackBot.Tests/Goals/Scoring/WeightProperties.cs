using FeedbackBot.Goals.Scoring;
using FsCheck;
using FsCheck.Fluent;

namespace FeedbackBot.Tests.Goals.Scoring;

public sealed class WeightProperties
{
    private static readonly Gen<ScorePart> Parts =
        from weight in Gen.OneOf(Gen.Choose(1, 10_000), Gen.Elements(1000, 2000))
        from points in Gen.Choose(0, 20_000)
        from isThere in Gen.Elements(true, true, true, false)
        select new ScorePart("", "", weight / 100m, isThere ? points / 100m : null);

    private static readonly Arbitrary<List<ScorePart>> Cases = Arb.From(
        from count in Gen.Choose(0, 12)
        from parts in Gen.ListOf(Parts, count)
        select parts.Select((p, i) => p with { Key = $"kpi-{i}" }).ToList());

    [Fact]
    public void Shares_sum_to_a_hundred_percent_however_much_is_missing() => Check(parts =>
    {
        var score = WeightedScore.Of(parts);
        if (score.Total is not null)
            score.Parts.Sum(p => p.Share ?? 0).ShouldBe(100);
        (score.Total is null).ShouldBe(parts.All(p => p.Points is null));
    });

    [Fact]
    public void The_total_lies_between_the_lowest_and_the_highest_points() => Check(parts =>
    {
        if (WeightedScore.Of(parts).Total is { } total)
            total.ShouldBeInRange(parts.Min(p => p.Points)!.Value, parts.Max(p => p.Points)!.Value);
    });

    [Fact]
    public void The_order_of_the_parts_changes_nothing() => Check(parts =>
    {
        var (one, other) = (WeightedScore.Of(parts), WeightedScore.Of([.. parts.AsEnumerable().Reverse()]));
        other.Total.ShouldBe(one.Total);
        other.Parts.Reverse().ShouldBe(one.Parts);
    });

    [Fact]
    public void More_points_of_one_part_never_lower_the_total() => Check(parts =>
    {
        if (parts.FindIndex(p => p.Points is not null) is var at and >= 0)
        {
            var before = WeightedScore.Of(parts).Total!.Value;
            parts[at] = parts[at] with { Points = parts[at].Points + 7.77m };
            WeightedScore.Of(parts).Total!.Value.ShouldBeGreaterThanOrEqualTo(before);
        }
    });

    [Fact]
    public void A_share_is_never_further_than_a_hundredth_from_its_exact_part() => Check(parts =>
    {
        var there = parts.Where(p => p.Points is not null).ToList();
        foreach (var part in WeightedScore.Of(parts).Parts.Where(p => p.Share is not null))
            Math.Abs(part.Share!.Value - (part.Part.Weight * 100 / there.Sum(p => p.Weight))).ShouldBeLessThan(0.01m);
    });

    [Fact]
    public void Weights_that_are_a_hundred_together_are_the_shares_while_nothing_is_missing()
    {
        var score = WeightedScore.Of([new("a", "A", 33.33m, 10), new("b", "B", 41.67m, 20), new("c", "C", 25, 30)]);
        score.Parts.Select(p => p.Share).ShouldBe([33.33m, 41.67m, 25m]);
        score.IsReweighted.ShouldBeFalse();
    }

    [Fact]
    public void What_is_missing_gives_its_weight_to_the_others_and_is_named()
    {
        var score = WeightedScore.Of([new("a", "A", 50, 80), new("b", "B", 30, null), new("c", "C", 20, 60)]);
        score.Parts.Select(p => p.Share).ShouldBe([71.43m, null, 28.57m]);
        score.Parts.Select(p => p.Adds).ShouldBe([57.144m, null, 17.142m]);
        score.Total.ShouldBe(74.29m);
        score.IsReweighted.ShouldBeTrue();
        score.Missing.Select(m => m.Name).ShouldBe(["B"]);
    }

    [Fact]
    public void Equal_weights_give_the_last_hundredth_by_key() =>
        WeightedScore.Of([new("c", "", 1, 0), new("a", "", 1, 0), new("b", "", 1, 0)]).Parts.Select(p => p.Share).ShouldBe([33.33m, 33.34m, 33.33m]);

    private static void Check(Action<List<ScorePart>> holds) =>
        Prop.ForAll(Cases, holds).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
}
