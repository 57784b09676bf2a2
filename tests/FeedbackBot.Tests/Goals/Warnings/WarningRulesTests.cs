using FeedbackBot.Goals.Confidences;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Outlook;
using FeedbackBot.Goals.Values;
using FeedbackBot.Goals.Warnings;

namespace FeedbackBot.Tests.Goals.Warnings;

public sealed class WarningRulesTests
{
    private static readonly DateTimeOffset Monday = new(2027, 2, 1, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Weekly", "2027-01-18", null, true)]
    [InlineData("Weekly", "2027-01-17", null, false)]
    [InlineData("Weekly", "2027-01-18", "2027-01-04", false)]
    [InlineData("Weekly", "2027-01-25", "2027-01-10", true)]
    [InlineData("Weekly", "2027-01-25", "2027-01-11", false)]
    [InlineData("Daily", "2027-01-11", "2027-01-06", true)]
    [InlineData("Daily", "2027-01-11", "2027-01-07", false)]
    [InlineData("Monthly", "2027-03-01", "2027-01-01", false)]
    [InlineData("Monthly", "2027-03-01", null, true)]
    public void Data_is_missing_after_two_stretches_without_a_value_in_which_somebody_worked(string cadence, string today, string? newest, bool isMissing) =>
        MissingTwice.Is(Enum.Parse<UpdateCadence>(cadence), new(2027, 1, 1), Day(today)!.Value, Day(newest), day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            .ShouldBe(isMissing);

    [Fact]
    public void Who_is_away_all_the_time_misses_nothing() =>
        MissingTwice.Is(UpdateCadence.Weekly, new(2027, 1, 1), new(2027, 3, 1), null, _ => false).ShouldBeFalse();

    [Fact]
    public void What_was_said_of_the_goal_holds_until_somebody_says_something_of_a_kpi()
    {
        ConfidenceNow.Of(null, []).ShouldBeNull();
        var good = new Said(Confidence.OnTrack, Monday);
        ConfidenceNow.Of(good, [new(Confidence.OffTrack, Monday.AddDays(-1))]).ShouldBe(good);
        ConfidenceNow.Of(good, [new(Confidence.AtRisk, Monday.AddDays(-9)), new(Confidence.OnTrack, Monday.AddDays(1))])
            .ShouldBe(new Said(Confidence.AtRisk, Monday.AddDays(1)));
        ConfidenceNow.Of(null, [good]).ShouldBe(good);
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
