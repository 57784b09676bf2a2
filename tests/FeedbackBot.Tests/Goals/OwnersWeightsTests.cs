using FeedbackBot.Goals.Agreement;
using FeedbackBot.Goals.Definition;
using FsCheck;
using FsCheck.Fluent;

namespace FeedbackBot.Tests.Goals;

public sealed class OwnersWeightsTests
{
    [Theory]
    [InlineData(100, null)]
    [InlineData(60, "Goals.WeightsUnder", 60.0, 40.0)]
    [InlineData(99.99, "Goals.WeightsUnder", 99.99, 0.01)]
    [InlineData(100.01, "Goals.WeightsBeyond", 100.01, 0.01)]
    public void An_only_goal_is_the_whole(double weight, string? key, params double[] args)
    {
        var open = OwnersWeights.AtAgreement((decimal)weight, 0, []);
        open?.Key.ShouldBe(key);
        (open?.Args.Select(Convert.ToDouble) ?? []).ShouldBe(args);
    }

    [Fact]
    public void What_is_proposed_counts_so_that_the_first_of_several_can_be_agreed()
    {
        OwnersWeights.AtAgreement(60, 0, [new(0, 40)]).ShouldBeNull();
        OwnersWeights.AtAgreement(60, 0, [new(0, 60)])!.Key.ShouldBe("Goals.WeightsBeyond");
    }

    [Fact]
    public void Weight_moves_from_one_goal_to_another_by_agreeing_to_the_lower_first()
    {
        // 60 and 40 become 70 and 30; both changes are on the table.
        OwnersWeights.AtAgreement(70, 60, [new(40, 30)])!.Key.ShouldBe("Goals.WeightsHeld");
        OwnersWeights.AtAgreement(30, 40, [new(60, 70)]).ShouldBeNull();
        OwnersWeights.AtAgreement(70, 60, [new(30, 30)]).ShouldBeNull();
    }

    [Fact]
    public void A_goal_without_weight_asks_for_nothing_but_takes_none_away_unseen()
    {
        OwnersWeights.AtAgreement(0, 0, [new(60, 60)]).ShouldBeNull();
        OwnersWeights.AtAgreement(0, 40, [new(60, 60)])!.Key.ShouldBe("Goals.WeightsUnder");
        OwnersWeights.AtAgreement(0, 40, [new(0, 0)]).ShouldBeNull();
    }

    [Fact]
    public void From_any_hundred_to_any_other_in_any_order_two_rounds_do_and_never_more_than_the_whole_is_agreed() =>
        Prop.ForAll(Arb.From(Moves), move =>
        {
            var held = move.From.ToArray();
            foreach (var i in move.Order.Concat(move.Order))
            {
                List<WeighedGoal> besides = [.. move.Order.Where(j => j != i).Select(j => new WeighedGoal(held[j], move.To[j]))];
                if (OwnersWeights.AtAgreement(move.To[i], held[i], besides) is null)
                    held[i] = move.To[i];
                held.Sum().ShouldBeLessThanOrEqualTo(OwnersWeights.Whole);
            }

            held.ShouldBe(move.To);
        }).QuickCheckThrowOnFailure();

    private static Gen<(decimal[] From, decimal[] To, int[] Order)> Moves =>
        from count in Gen.Choose(1, 6)
        from isNew in Gen.Elements(true, false)
        from before in Parts(count)
        from after in Parts(count)
        from order in Gen.Shuffle(Enumerable.Range(0, count))
        select (isNew ? new decimal[count] : before, after, order);

    private static Gen<decimal[]> Parts(int count) =>
        from cuts in Gen.ListOf(Gen.Choose(0, 20), count - 1)
        let ends = cuts.Order().Select(c => c * 5m).Append(OwnersWeights.Whole).ToArray()
        select ends.Select((end, i) => end - (i == 0 ? 0 : ends[i - 1])).ToArray();
}
