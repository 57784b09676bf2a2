using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using FeedbackBot.BotFramework;
using FeedbackBot.Tests.BotFramework.Wire;

namespace FeedbackBot.Tests.BotFramework;

public sealed class ActivityHandlerTests : IAsyncLifetime
{
    private FakeMicrosoft microsoft = null!;
    private BotHost host = null!;

    public async ValueTask InitializeAsync()
    {
        microsoft = await FakeMicrosoft.StartAsync();
        host = await BotHost.StartAsync(microsoft);
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await microsoft.DisposeAsync();
    }

    [Theory]
    [InlineData("""{"type":"message","text":" hi "}""", "message hi")]
    [InlineData("""{"type":"message","text":"","value":{"a":1}}""", """submit {"a":1}""")]
    [InlineData("""{"type":"message","text":null,"value":{"a":1}}""", """submit {"a":1}""")]
    [InlineData("""{"type":"message","text":"hi","value":{"a":1}}""", "message hi")]
    [InlineData("""{"type":"message","text":"","value":"a"}""", "message ")]
    [InlineData("""{"type":"Message","text":"hi"}""", "message hi")]
    [InlineData("""{"type":"messageUpdate"}""", "update")]
    [InlineData("""{"type":"messageDelete"}""", "delete")]
    [InlineData("""{"type":"messageReaction","reactionsAdded":[{"type":"like"}]}""", "reaction like")]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[{"id":"29:1"},{"id":"28:bot"},null,{"name":"nobody"}]}""", "added 29:1,28:bot")]
    [InlineData("""{"type":"conversationUpdate","membersRemoved":[{"id":"29:1"}]}""", "removed 29:1")]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[]}""", "conversation ")]
    [InlineData("""{"type":"installationUpdate","action":"remove"}""", "installation remove")]
    [InlineData("""{"type":"typing"}""", "other typing")]
    public async Task An_activity_reaches_the_method_that_is_for_it(string changes, string expected)
    {
        using var response = await host.PostAsync(Changed(changes));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync()).ShouldBeEmpty();
        host.Turns.Seen.ShouldBe([expected]);
    }

    [Theory]
    [InlineData("""{"name":"adaptiveCard/action","value":{"action":{"type":"Action.Execute","verb":"answer","data":{"q":1}},"trigger":"manual"}}""", "action answer")]
    [InlineData("""{"name":"task/fetch","value":{"data":{"id":1},"context":{"theme":"dark"}}}""", """fetch {"id":1}""")]
    [InlineData("""{"name":"task/submit","value":{"data":{"id":2}}}""", """task submit {"id":2}""")]
    [InlineData("""{"name":null,"value":{"a":1}}""", "card action")]
    public async Task An_invoke_is_answered_in_the_same_response(string changes, string expected)
    {
        using var response = await host.PostAsync(Changed(changes, "invoke"));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        body.EnumerateObject().Select(p => $"{p.Name}: {p.Value}").ShouldBe(
            ["statusCode: 200", "type: application/vnd.microsoft.activity.message", $"value: {expected} #1"]);
    }

    [Theory]
    [InlineData("composeExtension/query")]
    [InlineData("signin/verifyState")]
    [InlineData("fileConsent/else")]
    [InlineData("ADAPTIVECARD/ACTION")]
    public async Task An_invoke_the_bot_does_not_know_is_501(string name)
    {
        using var response = await host.PostAsync(TestActivity.Invoke(name, new JsonObject()));

        response.StatusCode.ShouldBe(HttpStatusCode.NotImplemented);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("""{"action":null}""")]
    [InlineData("""{"action":"go"}""")]
    [InlineData("""{"action":{"verb":7}}""")]
    public async Task A_card_action_without_an_action_is_answered_with_an_error_the_client_understands(string value)
    {
        using var response = await host.PostAsync(TestActivity.Invoke("adaptiveCard/action", JsonNode.Parse(value)));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        body["statusCode"]!.GetValue<int>().ShouldBe(400);
        body["type"]!.GetValue<string>().ShouldBe("application/vnd.microsoft.error");
        body["value"]!["code"]!.GetValue<string>().ShouldBe("BadRequest");
        host.Turns.Seen.ShouldBeEmpty();
    }

    [Fact]
    public void Each_answer_to_an_invoke_has_the_shape_teams_reads()
    {
        var card = JsonDocument.Parse("""{"type":"AdaptiveCard"}""").RootElement;

        Body(InvokeResponse.Card(card)).ShouldBe("""{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{"type":"AdaptiveCard"}}""");
        Body(InvokeResponse.Message("Done")).ShouldBe("""{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"Done"}""");
        Body(InvokeResponse.Error(403, "Forbidden", "No")).ShouldBe("""{"statusCode":403,"type":"application/vnd.microsoft.error","value":{"code":"Forbidden","message":"No"}}""");
        Body(InvokeResponse.TaskMessage("Done")).ShouldBe("""{"task":{"type":"message","value":"Done"}}""");
        Body(InvokeResponse.TaskContinue("Edit", card, "medium", "small")).ShouldBe(
            """{"task":{"type":"continue","value":{"title":"Edit","height":"medium","width":"small","card":{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard"}}}}}""");
        InvokeResponse.Ok.ShouldBe(new InvokeResponse(200));
    }

    private static string Body(InvokeResponse response) => response.Body!.Value.GetRawText();

    private static JsonObject Changed(string changes, string type = "message") => TestActivity.Message().With(a =>
    {
        a["type"] = type;
        foreach (var (name, value) in JsonNode.Parse(changes)!.AsObject()) a[name] = value?.DeepClone();
    });
}
