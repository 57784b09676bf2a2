using FeedbackBot.Bot.Typed;
using FeedbackBot.CheckIns;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;

namespace FeedbackBot.Tests.CheckIns;

public sealed class LateTextTests
{
    [Theory]
    [InlineData("2d", 48)]
    [InlineData("36 hours", 36)]
    [InlineData("1h", 1)]
    [InlineData("１ week", 168)]
    [InlineData("2天", 48)]
    [InlineData("4 小时", 4)]
    [InlineData("31d", 744)]
    [InlineData("none", 0)]
    [InlineData("", 0)]
    [InlineData(null, 0)]
    [InlineData("不允许", 0)]
    public void A_length_is_read_as_people_write_it(string? typed, int hours) =>
        LateText.Parse(typed).ShouldBe(new Parsed<int>(hours, null));

    [Theory]
    [InlineData("2")]
    [InlineData("-2d")]
    [InlineData("32d")]
    [InlineData("9999w")]
    [InlineData("soon")]
    [InlineData("2d3h")]
    public void Anything_else_is_refused_with_what_would_be_right(string typed) =>
        LateText.Parse(typed).Problem.ShouldNotBeNull().In(Texts.For("en-US")).ShouldContain("--late 2d");

    [Theory]
    [InlineData("2026-10-23 16:00", 48, "2026-10-25 17:00")] // Friday 18:00 in Berlin; on Sunday the clocks have gone back
    [InlineData("2026-10-23 16:00", 12, "2026-10-24 04:00")]
    [InlineData("2026-03-28 01:30", 24, "2026-03-29 01:30")] // 02:30 does not exist on that Sunday
    public void Whole_days_end_at_the_same_time_of_day(string closes, int hours, string until) =>
        LateText.Until(CheckInCalendarTests.Utc(closes), hours, TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"))
            .ShouldBe(CheckInCalendarTests.Utc(until));

    [Fact]
    public void None_is_never() => LateText.Until(DateTimeOffset.UnixEpoch, 0, TimeZoneInfo.Utc).ShouldBeNull();
}
