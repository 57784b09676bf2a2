using FeedbackBot.Digests;
using FsCheck;
using FsCheck.Fluent;

namespace FeedbackBot.Tests.Digests;

public sealed class TrendsTests
{
    [Theory]
    [InlineData(3.9, 3.6, nameof(Trend.Up))]
    [InlineData(3.85, 3.64, nameof(Trend.Up))]
    [InlineData(3.84, 3.6, nameof(Trend.Same))]
    [InlineData(3.6, 3.9, nameof(Trend.Down))]
    [InlineData(3.6, 3.6, nameof(Trend.Same))]
    [InlineData(null, 3.6, nameof(Trend.Unknown))]
    [InlineData(3.6, null, nameof(Trend.Unknown))]
    public void Moods_are_compared_as_they_are_shown(double? now, double? before, string trend) =>
        Trends.OfMood((decimal?)now, (decimal?)before).ToString().ShouldBe(trend);

    [Theory]
    [InlineData(9, 12, 8, 12, nameof(Trend.Up))]
    [InlineData(5, 5, 6, 12, nameof(Trend.Up))]
    [InlineData(3, 6, 6, 12, nameof(Trend.Same))]
    [InlineData(0, 4, 1, 40, nameof(Trend.Down))]
    [InlineData(0, 0, 1, 40, nameof(Trend.Unknown))]
    [InlineData(4, 4, 0, 0, nameof(Trend.Unknown))]
    public void Participation_is_compared_by_share(int answered, int asked, int answeredBefore, int askedBefore, string trend) =>
        Trends.OfParticipation(Of(answered, asked), Of(answeredBefore, askedBefore)).ToString().ShouldBe(trend);

    [Theory]
    [InlineData(9, 0, 10, 0.8, nameof(Trend.Up))]
    [InlineData(7, 0, 10, 0.8, nameof(Trend.Down))]
    [InlineData(7, 1, 10, 0.8, nameof(Trend.Unknown))]
    [InlineData(8, 1, 10, 0.85, nameof(Trend.Same))]
    [InlineData(0, 0, 0, 0.85, nameof(Trend.Unknown))]
    public void Fewer_than_usual_is_only_said_once_it_is_certain(int answered, int open, int asked, double usual, string trend) =>
        Trends.OfShare(new Tally(answered, open, asked - answered - open, asked, answered), (decimal)usual).ToString().ShouldBe(trend);

    [Fact]
    public void A_team_has_a_usual_only_after_three_weeks_in_which_it_was_asked()
    {
        WeekShare[] shares = [new(default, 8, 10), new(default, 0, 0), new(default, 6, 10), new(default, 2, 5)];
        WeekMood[] moods = [new(default, 4m, 8), new(default, null, 0), new(default, 3m, 2), new(default, null, 0)];

        TeamUsual.Of(shares, moods).ShouldBe(new TeamUsual(0.64m, 3.8m, 3));
        TeamUsual.Of(shares[..3], moods[..3]).ShouldBeNull();
    }

    [Theory]
    [InlineData(2, 1.0, "Up")]
    [InlineData(2, 1.1, "Same")]
    [InlineData(6, 5.0, "Same")]
    [InlineData(8, 5.0, "Up")]
    [InlineData(0, 0.9, "Same")]
    [InlineData(2, 5.0, "Down")]
    [InlineData(2, null, "Unknown")]
    public void A_small_number_is_more_by_half_and_by_one_at_least(int now, double? usual, string trend) =>
        Trends.OfSmallNumber(now, (decimal?)usual).ToString().ShouldBe(trend);

    [Fact]
    public void What_is_more_one_way_round_is_less_the_other()
    {
        var tallies = Gen.Choose(0, 300).Zip(Gen.Choose(1, 300)).Select(x => Of(Math.Min(x.Item1, x.Item2), x.Item2)).ToArbitrary();
        Prop.ForAll(tallies, tallies, (a, b) =>
        {
            var expected = Trends.OfParticipation(b, a) switch { Trend.Up => Trend.Down, Trend.Down => Trend.Up, var same => same };
            Trends.OfParticipation(a, b).ShouldBe(expected);
        }).QuickCheckThrowOnFailure();
    }

    private static Tally Of(int answered, int asked) => new(answered, 0, asked - answered, asked, answered);
}
