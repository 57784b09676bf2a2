using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;

namespace FeedbackBot.Tests.Goals;

public sealed class PeriodTextTests
{
    private static readonly DateOnly Today = new(2026, 12, 14);

    [Theory]
    [InlineData("2027-Q1", "2027-01-01..2027-03-31")]
    [InlineData("2027q4", "2027-10-01..2027-12-31")]
    [InlineData("2027-02", "2027-02-01..2027-02-28")]
    [InlineData("2028/2", "2028-02-01..2028-02-29")]
    [InlineData("2027-H2", "2027-07-01..2027-12-31")]
    [InlineData("2027", "2027-01-01..2027-12-31")]
    [InlineData("2027年第1季度", "2027-01-01..2027-03-31")]
    [InlineData("2027年上半年", "2027-01-01..2027-06-30")]
    [InlineData("2027年3月", "2027-03-01..2027-03-31")]
    [InlineData("２０２７－Ｑ１", "2027-01-01..2027-03-31")]
    [InlineData("2026-12-15..2027-01-31", "2026-12-15..2027-01-31")]
    public void A_period_is_read_as_people_write_it_and_written_so_that_it_is_read_again(string typed, string days)
    {
        var period = PeriodText.Parse(typed, Today);
        period.Problem.ShouldBeNull();
        period.Value.Days.ToString().ShouldBe(days);
        PeriodText.Parse(PeriodText.Write(period.Value), Today).Value.ShouldBe(period.Value);
        PeriodText.In(Texts.For("en-US"), period.Value).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("", "Goals.PeriodWrong")]
    [InlineData("soon", "Goals.PeriodWrong")]
    [InlineData("2027-Q5", "Goals.PeriodWrong")]
    [InlineData("2027-13", "Goals.PeriodWrong")]
    [InlineData("2027-03-31..2027-03-01", "Goals.PeriodWrong")]
    [InlineData("0000", "Goals.PeriodWrong")]
    [InlineData("2026-Q3", "Goals.PeriodIsPast")]
    [InlineData("2026-12-14..2060-01-01", "Goals.PeriodTooLong")]
    public void What_is_none_says_what_would_be(string typed, string problem) => PeriodText.Parse(typed, Today).Problem?.Key.ShouldBe(problem);
}
