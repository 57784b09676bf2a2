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
