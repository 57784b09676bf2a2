using System.Text.Json;
using System.Text.Json.Nodes;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.BotFramework;
using FeedbackBot.Tests.Support;

namespace FeedbackBot.Tests.Cards;

public sealed class CardJsonTests
{
    [Fact]
    public void A_card_always_names_its_type_schema_and_version() =>
        new AdaptiveCard().ToJson().ShouldBe(
            """{"type":"AdaptiveCard","$schema":"http://adaptivecards.io/schemas/adaptive-card.json","version":"1.5","body":[]}""");

    [Fact]
    public void What_is_not_said_is_not_written() =>
        Written(new TextBlock("Hi")).ShouldBe("""{"type":"TextBlock","text":"Hi","wrap":true}""");

    [Fact]
    public void Chinese_is_written_as_it_is() =>
        Written(new TextBlock("签到")).ShouldBe("""{"type":"TextBlock","text":"签到","wrap":true}""");

    [Fact]
    public void A_line_chart_has_the_shape_that_Teams_reads() =>
        Written(new LineChart("Mood", [new ChartLine("Ops", [new ChartPoint("2026-11-20", 3.5m)]) { Color = ChartColor.CategoricalBlue }], new TextBlock("3.5")) { YMin = 1, XAxisTitle = "Week" })
            .ShouldBe("""{"type":"Chart.Line","title":"Mood","data":[{"legend":"Ops","values":[{"x":"2026-11-20","y":3.5}],"color":"categoricalBlue"}],"yMin":1,"xAxisTitle":"Week","fallback":{"type":"TextBlock","text":"3.5","wrap":true}}""");

    [Fact]
    public void A_gauge_has_the_shape_that_Teams_reads() =>
        Written(new GaugeChart("Goal", 4, [new GaugeSegment("low", 5) { Color = ChartColor.Attention }], new TextBlock("4")) { Min = 0, Max = 10 })
            .ShouldBe("""{"type":"Chart.Gauge","title":"Goal","value":4,"segments":[{"legend":"low","size":5,"color":"attention"}],"min":0,"max":10,"fallback":{"type":"TextBlock","text":"4","wrap":true}}""");

    [Fact]
    public void A_people_picker_has_the_shape_that_Teams_reads() =>
        Written(ChoiceSetInput.People("who", "Who?", [new Choice("Ann", "0a1b")]))
            .ShouldBe("""{"type":"Input.ChoiceSet","label":"Who?","choices":[{"title":"Ann","value":"0a1b"}],"choices.data":{"dataset":"graph.microsoft.com/users","type":"Data.Query"},"wrap":true,"id":"who"}""");

    [Fact]
    public void Stars_answer_under_the_id_of_their_fallback()
    {
        var json = JsonElement.Parse(Written(new RatingInput("How?", new NumberInput("stars", "How?"))));
        json.Text("id").ShouldBe("stars");
        json.GetProperty("fallback").Text("id").ShouldBe("stars");
    }

    [Theory]
    [InlineData("Due {{DATE(2026-11-27T10:00:00Z, SHORT)}}", "zh")]
    [InlineData("Due on Friday", "")]
    public void A_language_is_written_where_a_date_function_needs_it(string text, string expected) =>
        new AdaptiveCard { Lang = "zh-CN", Body = [new TextBlock(text)] }.ToElement().Text("lang").ShouldBe(expected);

    [Fact]
    public void A_time_is_written_without_seconds() =>
        JsonElement.Parse(Written(new TimeInput("at", "At") { Value = new TimeOnly(9, 5, 30) })).Text("value").ShouldBe("09:05");

    [Fact]
    public void The_fallback_of_an_execute_carries_the_same_verb_and_data()
    {
        var data = new JsonObject { ["prompt"] = "7" };
        var json = JsonElement.Parse(Written(new ActionSet([CardActions.Execute("Send", "answer", data)]))).GetProperty("actions")[0];
        json.Text("verb").ShouldBe("answer");
        json.GetProperty("data").GetRawText().ShouldBe("""{"prompt":"7"}""");
        json.GetProperty("fallback").GetRawText()
            .ShouldBe("""{"type":"Action.Submit","title":"Send","data":{"prompt":"7","cardVerb":"answer"},"id":"answer"}""");
        data.Count.ShouldBe(1);
    }

    [Fact]
    public void A_refresh_is_for_at_most_sixty_people()
    {
        var action = new ExecuteAction { Verb = "refresh" };
        string[] sixty = [.. Enumerable.Range(0, 60).Select(i => $"29:{i}")];
        new CardRefresh(action, sixty).UserIds.Count.ShouldBe(60);
        Should.Throw<ArgumentException>(() => new CardRefresh(action, [.. sixty, "29:60"]));
        Should.Throw<ArgumentException>(() => new CardRefresh(action, []));
    }

    [Fact]
    public void The_size_of_a_card_is_that_of_its_text_in_bytes()
    {
        var card = SampleCards.All["charts"] with { Speak = "签到 🎉" };
        var bytes = System.Text.Encoding.UTF8.GetByteCount(card.ToJson());
        CardSize.Of(card).ShouldBe(bytes);
        CardSize.Of(card.ToElement()).ShouldBe(bytes);
    }

    [Fact]
    public void A_card_is_as_large_on_the_wire_as_it_was_measured()
    {
        var card = new AdaptiveCard { Body = [TextBlock.Heading("签到"), new TextBlock(new string('好', 2000))] };
        WireJson.Write(card.ToElement(), BotFrameworkJson.Default.JsonElement).Length.ShouldBe(CardSize.Of(card));
    }

    private static string Written(CardElement element) =>
        new AdaptiveCard { Body = [element] }.ToElement().GetProperty("body")[0].GetRawText();
}
