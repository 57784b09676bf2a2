using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Tests.Support;

namespace FeedbackBot.Tests.Cards;

public sealed class SampleCardTests
{
    [Fact]
    public void Every_element_and_action_of_the_library_is_in_a_sample()
    {
        var inSamples = SampleCards.Named
            .SelectMany(card => CardNode.Walk(JsonElement.Parse(card.Json)))
            .Select(node => node.Type)
            .ToHashSet();
        TypesOf<CardElement>().Concat(TypesOf<CardAction>()).ShouldBeSubsetOf(inSamples);
    }

    [Fact]
    public void Every_record_that_can_be_put_in_a_card_can_be_written()
    {
        var records = typeof(CardElement).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && (type.IsAssignableTo(typeof(CardElement)) || type.IsAssignableTo(typeof(CardAction))));
        var written = new[] { typeof(CardElement), typeof(CardAction) }
            .SelectMany(type => type.GetCustomAttributes<JsonDerivedTypeAttribute>())
            .Select(known => known.DerivedType);
        records.ShouldBe(written, ignoreOrder: true);
    }

    [Fact]
    public void The_samples_keep_the_rules() =>
        SampleCards.Named.SelectMany(card => CardRules.Check(card.Json).Select(problem => $"{card.Name}: {problem}")).ShouldBeEmpty();

    [Fact]
    public async Task Microsofts_renderer_and_schema_find_nothing_wrong_with_the_samples() =>
        (await RenderedCards.ProblemsAsync(SampleCards.Named)).ShouldBeEmpty();

    [Fact]
    public async Task What_only_Teams_knows_is_drawn_as_its_fallback_elsewhere()
    {
        var rendered = await RenderedCards.RenderAsync([new NamedCard("indicators", SampleCards.All["indicators"])]);
        rendered.Single().Text.Split('\n').ShouldBe(["A sample", "On track", "3.5 of 5", "40 %", "How was it? *"]);
    }

    [Theory]
    [InlineData("""{"type":"Badge","text":"x"}""", "has no fallback")]
    [InlineData("""{"type":"Nonsense"}""", "Unknown element type")]
    [InlineData("""{"type":"TextBlock","text":"x","size":"vast"}""", "size")]
    [InlineData("""{"type":"Input.Text","id":"a","isRequired":true}""", "label")]
    public async Task Microsofts_renderer_reports_what_is_wrong(string element, string expected)
    {
        var rendered = await RenderedCards.RenderAsync([new NamedCard("wrong", $$"""{"type":"AdaptiveCard","version":"1.5","body":[{{element}}]}""")]);
        rendered.Single().Warnings.ShouldContain(warning => warning.Contains(expected));
    }

    [Theory]
    [InlineData("""{"type":"TextBlock","text":"x","colour":"good"}""")]
    [InlineData("""{"type":"Container","items":[{"type":"Badge","text":"x","fallback":{"type":"TextBlock"}}]}""")]
    [InlineData("""{"type":"ActionSet","actions":[{"type":"Action.OpenUrl","title":"x"}]}""")]
    public async Task The_schema_reports_what_is_wrong(string element)
    {
        var rendered = await RenderedCards.RenderAsync([new NamedCard("wrong", $$"""{"type":"AdaptiveCard","version":"1.5","body":[{{element}}]}""")]);
        if (rendered.Single().SchemaErrors is { } errors)
            errors.ShouldNotBeEmpty();
    }

    private static IEnumerable<string> TypesOf<T>() =>
        typeof(T).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(known => (string)known.TypeDiscriminator!);
}
