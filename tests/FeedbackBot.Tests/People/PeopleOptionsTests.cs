using FeedbackBot.People;

namespace FeedbackBot.Tests.People;

public sealed class PeopleOptionsTests
{
    [Fact]
    public void The_defaults_are_valid() => Problems(new PeopleOptions()).ShouldBeEmpty();

    [Fact]
    public void Every_wrong_option_is_named()
    {
        var problems = Problems(new PeopleOptions
        {
            Admins = ["ok", " "],
            DefaultTimeZone = "W. Europe Standard Time",
            DefaultLocale = "martian",
            WhomToAsk = new string('x', 201),
            ImportWaitsHours = 0,
            QuietTo = "7",
            ImportDetailsFile = "details.csv",
        });
        problems.Select(p => p.Split(' ')[0].TrimEnd(',')).ShouldBe(
            ["People:Admins:1", "People:DefaultTimeZone", "People:DefaultLocale", "People:WhomToAsk", "People:ImportWaitsHours", "People:QuietFrom", "People:ImportDetailsFile"]);
    }

    private static IEnumerable<string> Problems(PeopleOptions options) => new PeopleOptionsValidation().Validate(null, options).Failures ?? [];
}
