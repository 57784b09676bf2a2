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
    public void A_team_with_goals_one_may_not_see_is_shown_only_where_they_are_of_five_people(int people, bool isShown)
    {
        var hidden = Enumerable.Range(1, people).SelectMany(i => Enumerable.Repeat(Closed(50) with { IsSeen = false, OwnerId = Person(i) }, 3));
        var ops = CompletionRates.Of([.. hidden, Closed(120)]).ShouldHaveSingleItem();
        ops.IsShown.ShouldBe(isShown);
        if (!isShown)
            ops.ShouldBe(new TeamCompletion("Ops", (people * 3) + 1, false));
    }

    private static EndedGoal Closed(decimal? score) => Of(GoalEnd.Closed) with { Score = score };

    private static EndedGoal Of(GoalEnd end) => new("Ops", Person(99), true, end, null);

    private static PersonId Person(int i) => PersonId.From(new Guid(i, 0, 0, new byte[8]));
}
