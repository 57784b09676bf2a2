using FeedbackBot.People;
using FeedbackBot.People.Hours;
using FsCheck;
using FsCheck.Fluent;

namespace FeedbackBot.Tests.People.Hours;

public sealed class QuietTextTests
{
    [Theory]
    [InlineData("19:00-08:00", "19:00-08:00")]
    [InlineData("19 – 8", "19:00-08:00")]
    [InlineData("7pm to 8.30am", "19:00-08:30")]
    [InlineData("from 12am to 12pm", "00:00-12:00")]
    [InlineData("晚上7点到早上8点半", "19:00-08:30")]
    [InlineData("下午6点30分至24点", "18:30-00:00")]
    [InlineData("晚上12点～早上6点", "00:00-06:00")]
    public void Quiet_hours_are_read_as_people_write_them(string typed, string expected) =>
        QuietText.Read(typed).ShouldNotBeNull().ToString().ShouldBe(expected);

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("19:00")]
    [InlineData("8-8")]
    [InlineData("25:00-8:00")]
    [InlineData("19:60-8:00")]
    [InlineData("13pm-8am")]
    public void Anything_else_is_not(string typed) => QuietText.Read(typed).ShouldBeNull();

    [Fact]
    public void What_is_stored_is_read_again_and_holds_from_its_beginning_to_before_its_end() => Check.QuickThrowOnFailure(Prop.ForAll(
        Arb.From(from a in Gen.Choose(0, 1439) from b in Gen.Choose(0, 1439) select (A: a, B: b)), @case =>
        {
            var quiet = new QuietHours(TimeOnly.MinValue.AddMinutes(@case.A), TimeOnly.MinValue.AddMinutes(@case.B));
            QuietHours.Stored(quiet.ToString()).ShouldBe(quiet);
            (quiet.Includes(quiet.From), quiet.Includes(quiet.To)).ShouldBe((quiet.Any, false));
            if (quiet.Any)
                QuietText.Read(quiet.ToString()).ShouldBe(quiet);
        }));
}
