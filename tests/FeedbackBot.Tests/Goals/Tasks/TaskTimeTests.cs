using FeedbackBot.Common;
using FeedbackBot.Goals.Tasks;

namespace FeedbackBot.Tests.Goals.Tasks;

/// <summary>Weekdays are worked on; Wednesday 13 January 2027 is a holiday.</summary>
public sealed class TaskTimeTests
{
    private static readonly DateOnly Due = new(2027, 1, 18);

    [Theory]
    [InlineData("2026-12-01", 0, 29)]
    [InlineData("2027-01-08", 0, 1)]
    [InlineData("2027-01-11", 0, 0)]
    [InlineData("2027-01-12", 1, -1)]
    [InlineData("2027-01-13", 1, -1)]
    [InlineData("2027-01-14", 2, -2)]
    [InlineData("2027-01-17", 3, -3)]
    [InlineData("2027-01-18", 4, -4)]
    [InlineData("2027-01-20", 4, -4)]
    public void A_buffer_of_four_days_before_a_Monday_is_eaten_from_Tuesday_on(string today, int eaten, int slack)
    {
        var time = TaskTime.Of(Due, 4, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture), WorksOn);
        (time.SafeDay, time.Eaten, time.Slack).ShouldBe((new DateOnly(2027, 1, 11), eaten, slack));
    }

    [Fact]
    public void A_buffer_that_begins_after_a_weekend_is_untouched_while_it_is_done_by_Friday()
    {
        var time = TaskTime.Of(new DateOnly(2027, 1, 20), 3, new DateOnly(2027, 1, 17), WorksOn);
        (time.SafeDay, time.Eaten, time.Slack).ShouldBe((new DateOnly(2027, 1, 15), 0, 0));
    }

    [Fact]
    public void Without_a_buffer_there_is_time_until_the_day_itself()
    {
        var time = TaskTime.Of(Due, 0, Due, WorksOn);
        (time.SafeDay, time.Eaten, time.Slack, time.IsLate).ShouldBe((Due, 0, 0, false));
        TaskTime.Of(Due, 0, Due.AddDays(1), WorksOn).ShouldBe(new TaskTime(Due, Due, 0, 0, -1, 1));
    }

    [Theory]
    [InlineData(Importance.High, -1, 12, PriorityBand.First)]
    [InlineData(Importance.High, 3, 9, PriorityBand.First)]
    [InlineData(Importance.Medium, 0, 6, PriorityBand.High)]
    [InlineData(Importance.High, 10, 6, PriorityBand.High)]
    [InlineData(Importance.Low, -1, 4, PriorityBand.Middle)]
    [InlineData(Importance.Medium, 60, 2, PriorityBand.Low)]
    internal void Priority_is_importance_times_urgency(Importance importance, int slack, int priority, PriorityBand band)
    {
        TaskPriority.Of(importance, slack).ShouldBe(priority);
        TaskPriority.BandOf(priority).ShouldBe(band);
    }

    [Fact]
    public void Work_is_counted_until_the_end_of_the_week_and_compared_with_the_middle_of_the_others()
    {
        var load = Workload.Of([new(Due, 3), new(Due.AddDays(6), null), new(Due.AddDays(7), 10), new(Due.AddDays(-30), 2)], [[new(Due, 1)], [], [new(Due, 4), new(Due, null)]], Due.AddDays(2));
        (load.Open, load.ThatWeek, load.Days).ShouldBe((3, 2, 6));
        (load.Least, load.Most, load.Middle, load.IsFarAbove).ShouldBe((0, 5, 1m, true));
        Workload.Of([new(Due, 1)], [], Due).IsFarAbove.ShouldBeFalse();
        Workload.WeekOf(new DateOnly(2027, 1, 24)).ShouldBe(new DateRange(Due, new DateOnly(2027, 1, 24)));
    }

    private static bool WorksOn(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && day != new DateOnly(2027, 1, 13);
}
