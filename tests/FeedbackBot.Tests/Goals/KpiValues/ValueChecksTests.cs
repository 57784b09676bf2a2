using System.Globalization;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Values;

namespace FeedbackBot.Tests.Goals.KpiValues;

public sealed class ValueChecksTests
{
    [Theory]
    [InlineData("Percent", "41.5", null)]
    [InlineData("Percent", "-3.123456", null)]
    [InlineData("Percent", "0.1234567", "Goals.ValueTooFine")]
    [InlineData("Money", "1000000000000", null)]
    [InlineData("Money", "1000000000000.01", "Goals.ValueTooLarge")]
    [InlineData("Number", "-1000000000001", "Goals.ValueTooLarge")]
    [InlineData("Count", "12", null)]
    [InlineData("Count", "12.5", "Goals.ValueNotWhole")]
    [InlineData("Count", "-1", "Goals.ValueNotWhole")]
    [InlineData("Duration", "0.5", null)]
    [InlineData("Duration", "-0.5", "Goals.ValueNegativeTime")]
    [InlineData("YesNo", "1", null)]
    [InlineData("YesNo", "0.5", "Goals.ValueNotYesNo")]
    public void A_number_fits_the_unit_or_says_why_not(string unit, string number, string? problem)
    {
        var terms = new KpiTerms(default, "x", "X", Enum.Parse<KpiUnit>(unit), KpiDirection.Up, 100, 1, new ScoringRule.AllOrNothing());
        ValueChecks.Number(terms, decimal.Parse(number, CultureInfo.InvariantCulture))?.Key.ShouldBe(problem);
        (ValueChecks.Number(terms, decimal.Parse(number, CultureInfo.InvariantCulture)) is null).ShouldBe(problem is null);
    }
}
