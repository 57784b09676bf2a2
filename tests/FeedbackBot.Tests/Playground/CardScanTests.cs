using System.Text.Json.Nodes;
using FeedbackBot.Playground.Teams;
using FeedbackBot.Playground.Teams.Cards;

namespace FeedbackBot.Tests.Playground;

public sealed class CardScanTests
{
    [Theory]
    [InlineData("""{"type":"Column","items":[{"type":"ActionSet","actions":[{"type":"Action.Submit","title":"Go"}]}]}""")]
    [InlineData("""{"type":"Container","selectAction":{"type":"Action.Execute","title":"Go"}}""")]
    [InlineData("""{"type":"Table","rows":[{"type":"TableRow","cells":[{"type":"TableCell","items":[{"type":"ActionSet","actions":[{"type":"Action.Execute","title":"Go"}]}]}]}]}""")]
    [InlineData("""{"type":"Input.Text","id":"a","inlineAction":{"type":"Action.Execute","title":"Go"}}""")]
    [InlineData("""{"type":"Badge","text":"x","fallback":{"type":"ActionSet","actions":[{"type":"Action.Execute","title":"Go"}]}}""")]
    [InlineData("""{"type":"ActionSet","actions":[{"type":"Action.ShowCard","title":"More","card":{"type":"AdaptiveCard","actions":[{"type":"Action.Execute","title":"go"}]}}]}""")]
    public void An_action_is_found_wherever_it_stands(string element) =>
        Scan(element).Find("Go").Title.ShouldBe("Go", StringCompareShould.IgnoreCase);

    [Theory]
    [InlineData("""{"type":"Chart.Line","data":[],"selectAction":{"type":"Action.Execute","title":"Go"}}""")]
    [InlineData("""{"type":"ActionSet","actions":[{"type":"Action.Execute","title":"Stop","data":{"type":"Action.Execute","title":"Go"}}]}""")]
    public void What_is_no_action_of_the_card_is_not_found(string element) =>
        Should.Throw<PlaygroundProblem>(() => Scan(element).Find("Go")).Status.ShouldBe(404);

    [Fact]
    public void The_fallback_of_an_action_is_not_taken_for_the_action()
    {
        var scan = Scan("""{"type":"ActionSet","actions":[{"type":"Action.Execute","title":"Send","fallback":{"type":"Action.Submit","title":"Send"}}]}""");
        scan.Find("Send").Type.ShouldBe("Action.Execute");
    }

    [Fact]
    public void A_title_that_fits_several_actions_is_refused_with_their_ids_and_an_id_is_taken()
    {
        var scan = Scan("""{"type":"ActionSet","actions":[{"type":"Action.Execute","id":"a","title":"Open"},{"type":"Action.Execute","id":"b","title":"Open"}]}""");
        Should.Throw<PlaygroundProblem>(() => scan.Find("Open")).Message.ShouldContain("a, b");
        scan.Find("b").Id.ShouldBe("b");
    }

    [Fact]
    public void A_sibling_card_keeps_its_inputs_to_itself()
    {
        var scan = Scan("""
            {"type":"ActionSet","actions":[
              {"type":"Action.ShowCard","title":"A","card":{"type":"AdaptiveCard","body":[{"type":"Input.Text","id":"a","isRequired":true}],"actions":[{"type":"Action.Execute","title":"Send A"}]}},
              {"type":"Action.ShowCard","title":"B","card":{"type":"AdaptiveCard","body":[{"type":"Input.Text","id":"b"}],"actions":[{"type":"Action.Execute","title":"Send B"}]}}]}
            """);
        FilledAction.Fill(scan.Find("Send B"), new JsonObject { ["b"] = "x" }, force: false).ToJsonString().ShouldBe("""{"b":"x"}""");
    }

    [Theory]
    [InlineData("""{"type":"Input.Toggle","id":"i","title":"ok","isRequired":true}""", "false", "i is required")]
    [InlineData("""{"type":"Input.Toggle","id":"i","title":"ok","isRequired":true}""", "true", null)]
    [InlineData("""{"type":"Input.Toggle","id":"i","title":"ok","valueOn":"yes","valueOff":"no"}""", "\"maybe\"", "must be yes or no")]
    [InlineData("""{"type":"Input.Date","id":"i","min":"2026-11-01"}""", "\"2026-10-31\"", "must not be before 2026-11-01")]
    [InlineData("""{"type":"Input.Date","id":"i"}""", "\"tomorrow\"", "must be a date")]
    [InlineData("""{"type":"Input.Time","id":"i","max":"18:00"}""", "\"18:30\"", "must not be after 18:00")]
    [InlineData("""{"type":"Input.Rating","id":"i","max":5}""", "6", "must be at most 5")]
    [InlineData("""{"type":"Input.Text","id":"i","maxLength":3}""", "\"four\"", "must have at most 3 characters")]
    [InlineData("""{"type":"Input.Text","id":"i","regex":"^[0-9]+$"}""", "\"x\"", "must match")]
    [InlineData("""{"type":"Input.Text","id":"i","isRequired":true}""", "\"  \"", "i is required")]
    [InlineData("""{"type":"Input.ChoiceSet","id":"i","isMultiSelect":true,"choices":[{"title":"A","value":"a"},{"title":"B","value":"b"}]}""", "[\"a\",\"b\"]", null)]
    [InlineData("""{"type":"Input.ChoiceSet","id":"i","isMultiSelect":true,"choices":[{"title":"A","value":"a"}]}""", "\"a,c\"", "must be one of a")]
    [InlineData("""{"type":"Input.ChoiceSet","id":"i","choices":[],"choices.data":{"type":"Data.Query"}}""", "\"someone\"", null)]
    [InlineData("""{"type":"Input.Number","id":"i"}""", "\"NaN\"", "must be a number")]
    public void A_value_is_judged_as_a_client_judges_it(string input, string value, string? problem)
    {
        var action = Scan(input, """{"type":"ActionSet","actions":[{"type":"Action.Execute","title":"Send"}]}""").Find("Send");
        var given = new JsonObject { ["i"] = JsonNode.Parse(value) };
        if (problem is null)
        {
            FilledAction.Fill(action, given, force: false).AsObject().Count.ShouldBe(1);
        }
        else
        {
            Should.Throw<PlaygroundProblem>(() => FilledAction.Fill(action, given, force: false)).Message.ShouldContain(problem);
        }
    }

    [Fact]
    public void What_an_input_holds_already_is_sent_and_what_is_empty_is_left_out()
    {
        var action = Scan(
            """{"type":"Input.Text","id":"held","value":"before"}""",
            """{"type":"Input.Text","id":"empty"}""",
            """{"type":"Input.Toggle","id":"toggle","title":"t"}""",
            """{"type":"ActionSet","actions":[{"type":"Action.Execute","title":"Send","data":{"held":"data","id":7}}]}""").Find("Send");
        FilledAction.Fill(action, [], force: false).ToJsonString().ShouldBe("""{"held":"before","id":7,"toggle":"false"}""");
    }

    private static CardScan Scan(params IReadOnlyList<string> elements) =>
        CardScan.Of(JsonNode.Parse($$"""{"type":"AdaptiveCard","version":"1.5","body":[{{string.Join(',', elements)}}]}""")!.AsObject());
}
