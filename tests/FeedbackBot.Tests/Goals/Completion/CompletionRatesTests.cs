using FeedbackBot.Common;
using FeedbackBot.Goals.Completion;
using FeedbackBot.People;

namespace FeedbackBot.Tests.Goals.Completion;

public sealed class CompletionRatesTests
{
    [Fact]
    public void Of_all_that_were_agreed_so_many_were_reached()
    {
        var ops = CompletionRates.Of([Closed(120), Closed(100), Closed(99.99m), Closed(0), Closed(null), Of(GoalEnd.Dropped), Of(GoalEnd.Open)]).ShouldHaveSingleItem();
        (ops.Agreed, ops.Closed, ops.Reached, ops.Partly, ops.Missed, ops.WithoutData, ops.Dropped, ops.Open).ShouldBe((7, 5, 2, 1, 1, 1, 1, 1));
        ops.Rate.ShouldBe(28.6m);
        ops.Average.ShouldBe(80.00m);
    }

    [Fact]
    public void Teams_are_counted_apart() =>
        CompletionRates.Of([Closed(120), Closed(50) with { Team = "Product" }]).Select(t => (t.Team, t.Rate)).ShouldBe([("Ops", 100), ("Product", 0)]);

    [Theory]
    [InlineData(1, false)]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void Goals_one_may_not_see_are_counted_only_where_five_people_have_a_score(int people, bool areCounted)
    {
        var hidden = Enumerable.Range(1, people).SelectMany(i => Enumerable.Repeat(Hidden(i, 50.4m), 3));
        var withoutScore = Hidden(98, 0) with { Score = null };
        var ops = CompletionRates.Of([.. hidden, withoutScore, Closed(120)]).ShouldHaveSingleItem();
        (ops.Agreed, ops.LeftOut).ShouldBe(areCounted ? ((people * 3) + 2, 0) : (1, (people * 3) + 1));
        ops.Average.ShouldBe(areCounted ? 55 : 120);
    }

    [Fact]
    public void They_are_not_counted_one_after_the_other_as_they_end()
    {
        EndedGoal[] hidden = [.. Enumerable.Range(1, 6).Select(i => Hidden(i, 40 + i))];
        CompletionRates.Of([.. hidden[..5], Hidden(6, 0) with { End = GoalEnd.Open, Score = null }])[0].ShouldBe(new TeamCompletion("Ops", 0, 6));
        CompletionRates.Of(hidden)[0].Agreed.ShouldBe(6);
    }

    [Fact]
    public void A_longer_period_tells_no_more_of_them_than_a_shorter_one()
    {
        EndedGoal[] quarter = [.. Enumerable.Range(1, 5).Select(i => Hidden(i, 40 + i))];
        var longer = Hidden(6, 90) with { Days = new DateRange(new DateOnly(2027, 1, 1), new DateOnly(2027, 4, 30)) };
        var (one, both) = (CompletionRates.Of(quarter)[0], CompletionRates.Of([.. quarter, longer])[0]);
        both.ShouldBe(one with { LeftOut = 1 });
    }

    private static readonly DateRange Quarter = new(new DateOnly(2027, 1, 1), new DateOnly(2027, 3, 31));

    private static EndedGoal Hidden(int owner, decimal score) => Closed(score) with { IsSeen = false, OwnerId = Person(owner) };

    private static EndedGoal Closed(decimal? score) => Of(GoalEnd.Closed) with { Score = score };

    private static EndedGoal Of(GoalEnd end) => new("Ops", Person(99), Quarter, true, end, null);

    private static PersonId Person(int i) => PersonId.From(new Guid(i, 0, 0, new byte[8]));
}
