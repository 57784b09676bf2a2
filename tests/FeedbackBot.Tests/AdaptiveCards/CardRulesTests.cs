using FeedbackBot.AdaptiveCards;
using FeedbackBot.Tests.Support;

namespace FeedbackBot.Tests.Cards;

public sealed class CardRulesTests
{
    [Theory]
    [InlineData("""{"type":"Input.Text","id":"a"}""", "no label")]
    [InlineData("""{"type":"Input.Text","label":"a"}""", "no id")]
    [InlineData("""{"type":"Input.Text","id":"a","label":"a","isRequired":true}""", "no errorMessage")]
    [InlineData("""{"type":"Input.Text","id":"cardVerb","label":"a"}""", "the place of the verb")]
    [InlineData("""{"type":"Input.ChoiceSet","id":"a","label":"a","choices":[{"title":"x","value":"1,2"}]}""", "comma")]
    [InlineData("""{"type":"Input.ChoiceSet","id":"a","label":"a","choices":[]}""", "nothing to choose")]
    [InlineData("""{"type":"Image","url":"https://example.com/a.png"}""", "no altText")]
    [InlineData("""{"type":"TextBlock","text":"a"}""", "no wrap")]
    [InlineData("""{"type":"TextBlock","text":"●","color":"attention","wrap":true}""", "only its colour")]
    [InlineData("""{"type":"Container","style":"good","items":[{"type":"TextBlock","text":"●","wrap":true}]}""", "only its colour")]
    [InlineData("""{"type":"Badge","text":"a"}""", "no fallback")]
    [InlineData("""{"type":"Input.Rating","id":"a","label":"a"}""", "no fallback")]
    [InlineData("""{"type":"Chart.Pie","title":"a","fallback":{"type":"Badge","text":"a"}}""", "the fallback needs a fallback")]
    [InlineData("""{"type":"Chart.Donut","title":"a","data":[{"value":1}],"fallback":{"type":"TextBlock","text":"1","wrap":true}}""", "without a name")]
    [InlineData("""{"type":"Table","firstRowAsHeader":true,"columns":[{}],"rows":[{"type":"TableRow","cells":[]}]}""", "not as many cells")]
    [InlineData("""{"type":"Table","columns":[],"rows":[]}""", "no header row")]
    [InlineData("""{"type":"ActionSet","actions":[{"type":"Action.Execute","title":"a","verb":"v"}]}""", "no Action.Submit")]
    [InlineData("""{"type":"ActionSet","actions":[{"type":"Action.Execute","title":"a","verb":"v","fallback":{"type":"Action.Submit","title":"a"}}]}""", "does not carry the verb")]
    [InlineData("""{"type":"ActionSet","actions":[{"type":"Action.OpenUrl","url":"https://example.com"}]}""", "no title")]
    [InlineData("""{"type":"ActionSet","actions":[{},{},{},{},{},{},{}]}""", "7 actions")]
    [InlineData("""{"type":"Marquee"}""", "no such element")]
    public void What_breaks_a_rule_is_found(string element, string expected) =>
        CardRules.Check($$"""{"type":"AdaptiveCard","version":"1.5","body":[{{Heading}},{{element}}]}""")
            .ShouldContain(problem => problem.Contains(expected));

    [Theory]
    [InlineData("""{"type":"AdaptiveCard","version":"1.6","body":[HEADING]}""", "version")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[]}""", "no heading")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[HEADING],"actions":[{"type":"Action.Execute","title":"a","verb":"v"}]}""", "outside an ActionSet")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[HEADING],"refresh":{"action":{"type":"Action.Execute","verb":"v"}}}""", "names no users")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[HEADING],"msteams":{"entities":[{"text":"<at>x</at>"}]}}""", "mentioned nowhere")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[HEADING,{"type":"Container","id":"a","items":[]},{"type":"Container","id":"a","items":[]}]}""", "more than once")]
    public void What_is_wrong_with_the_card_itself_is_found(string card, string expected) =>
        CardRules.Check(card.Replace("HEADING", Heading)).ShouldContain(problem => problem.Contains(expected));

    [Fact]
    public void A_card_that_is_too_large_is_found() =>
        CardRules.Check(new AdaptiveCard { Body = [TextBlock.Heading("a"), new TextBlock(new string('签', 9000))] }.ToJson())
            .ShouldHaveSingleItem().ShouldContain("bytes, more than 25600");

    private const string Heading = """{"type":"TextBlock","text":"a","style":"heading","wrap":true}""";
}
