using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace FeedbackBot.Tests.Playground;

public sealed class HostileScriptTests
{
    private const string Bruno = "a0000000-0000-4000-8000-000000000004";

    private static readonly string[] Paths = ["clock", "faults", $"chats/{Bruno}/messages", $"chats/{Bruno}/actions", $"chats/{Bruno}/files", $"chats/{Bruno}/read", "chats/nobody/messages", "nowhere"];
    private static readonly string[] Names = ["advance", "to", "text", "messageId", "action", "inputs", "force", "copies", "card", "name", "message", "rate429", "blocked", "latencyMs", "x"];
    private static readonly string[] Values =
    [
        "null", "0", "-1", "1e308", "true", "\"\"", "\"1\"", "\"next\"", "\"PT1M\"", "\"P1Y\"", "\"Send\"", "[]", "[1]", "{}", "{\"type\":\"AdaptiveCard\"}",
        "{\"body\":[{\"type\":7}]}", "\"\\u0000\"", "\"\\ud800\"", "\"9999-12-31T23:59:59Z\"", "[[[[]]]]",
    ];

    [Fact]
    public async Task No_body_makes_the_scripting_interface_fail()
    {
        var (host, _) = await FakeBot.StartAsync();
        await using var _1 = host;
        var id = (await host.SayAsync(Bruno, "card", TestContext.Current.CancellationToken)).Single().Id;
        var members = Gen.Elements(Names).Zip(Gen.Elements([.. Values, $"\"{id}\""])).ListOf();
        var bodies = Gen.OneOf(
            members.Select(m => "{" + string.Join(',', m.Select(p => $"\"{p.Item1}\":{p.Item2}")) + "}"),
            ArbMap.Default.ArbFor<string>().Generator.Select(s => s ?? ""));
        Prop.ForAll(Gen.Elements(Paths).Zip(bodies).ToArbitrary(), request =>
        {
            using var content = new StringContent(request.Item2, Encoding.UTF8, "application/json");
            using var response = host.Http.PostAsync("playground/api/" + request.Item1, content).GetAwaiter().GetResult();
            ((int)response.StatusCode).ShouldBeLessThan(500, request.ToString());
            if (!response.IsSuccessStatusCode)
            {
                JsonNode.Parse(response.Content.ReadAsStringAsync().GetAwaiter().GetResult())!["detail"].ShouldNotBeNull();
            }
        }).QuickCheckThrowOnFailure();
    }
}
