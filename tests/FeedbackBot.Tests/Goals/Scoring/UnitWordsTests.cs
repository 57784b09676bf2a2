using FeedbackBot.Goals.Kpis;

namespace FeedbackBot.Tests.Goals.Scoring;

public sealed class UnitWordsTests
{
    [Theory]
    [InlineData("41.5", "41.5", "")]
    [InlineData("41.5|%", "41.5 %", "")]
    [InlineData("41.5|EUR|after the sale", "41.5 EUR", "after the sale")]
    [InlineData("41.5|€", "41.5 €", "")]
    [InlineData("1|h|30|min|longer|than|before", "1 h 30 min", "longer than before")]
    [InlineData("41.5|all|is|well", "41.5", "all is well")]
    [InlineData("41.5|3|new|shops", "41.5", "3 new shops")]
    [InlineData("41.5|EUR fell", "41.5", "EUR fell")]
    [InlineData("41.5|ended", "41.5", "ended")]
    [InlineData("41.5|", "41.5", "")]
    public void A_unit_apart_from_its_number_is_no_note(string words, string value, string note)
    {
        var (read, rest) = UnitWords.Join(words.Split('|')[0], words.Split('|')[1..]);
        (read, string.Join(' ', rest)).ShouldBe((value, note));
    }
}
