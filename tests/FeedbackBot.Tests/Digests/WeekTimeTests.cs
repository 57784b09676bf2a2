using FeedbackBot.Digests;

namespace FeedbackBot.Tests.Digests;

public sealed class WeekTimeTests
{
    [Theory]
    [InlineData("fri", DayOfWeek.Friday)]
    [InlineData("FRIDAY", DayOfWeek.Friday)]
    [InlineData("fridays", DayOfWeek.Friday)]
    [InlineData("tues", DayOfWeek.Tuesday)]
    [InlineData("周五", DayOfWeek.Friday)]
    [InlineData("星期日", DayOfWeek.Sunday)]
    public void Reads_weekdays_in_both_languages(string typed, DayOfWeek day) => WeekTime.Day(typed).ShouldBe(day);

    [Theory]
    [InlineData("16:30", 16, 30)]
    [InlineData("8:05", 8, 5)]
    [InlineData("16：30", 16, 30)]
    [InlineData("4:30pm", 16, 30)]
    [InlineData("9am", 9, 0)]
    public void Reads_times_of_day(string typed, int hour, int minute) => WeekTime.Time(typed).ShouldBe(new TimeOnly(hour, minute));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("fr")]
    [InlineData("someday")]
    [InlineData("25:00")]
    [InlineData("星期")]
    public void Anything_else_is_neither(string? typed)
    {
        WeekTime.Day(typed).ShouldBeNull();
        WeekTime.Time(typed).ShouldBeNull();
    }
}
