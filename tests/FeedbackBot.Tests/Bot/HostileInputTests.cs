using System.Text.Json.Nodes;
using FeedbackBot.Bot;
using FeedbackBot.Playground.Host;
using FeedbackBot.Playground.Teams;
using FeedbackBot.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;
using Company = FeedbackBot.Tests.CheckIns.Company;

namespace FeedbackBot.Tests.Bot;

public sealed class HostileInputTests
{
    private const string Weekly =
        "checkin create Weekly --team Ops --days mon-sun --at 09:00 --closes 18:00 --ask \"What did you finish?\" --ask \"mood: How was it?\" --ask \"number: Hours?\" --ask \"blocker: In your way?\"";

    private static readonly string Long = new('x', 600);

    private static readonly Dictionary<string, string?> Unlimited = new()
    {
        ["Delivery:PerConversationPerSecond"] = "100",
        ["Delivery:PerConversationPerTwoSeconds"] = "200",
        ["Delivery:PerConversationPerThirtySeconds"] = "1000",
        ["Delivery:PerConversationPerHour"] = "100000",
        ["Delivery:PerTenantPerSecond"] = "1000",
    };

    [Theory, BothEngines]
    public async Task Any_text_is_answered_and_never_with_an_error(string engine)
    {
        await using var company = await Company.StartAsync(engine, "2026-11-23 08:00", Unlimited);
        var host = company.Host;
        var admin = host.Teams.Company.All.First(c => c.IsAdmin).Id;
        string[] paths = [.. UnstartedBot.Grammar.All.Select(c => c.Spec.Path)];
        var words = Gen.OneOf(
            ArbMap.Default.GeneratorFor<string>(),
            Gen.Elements("--team", "--ask", "\"", "“", "--", "@x", "-1", "mood:", "choice(a|", "<at>x</at>", "周五", "99:99", "\u0000", "🙂", "' OR 1=1 --"));
        var lines = Gen.Elements(paths).SelectMany(path => words.ArrayOf(4).Select(w => path + " " + string.Join(' ', w)));
        var texts = Gen.OneOf(ArbMap.Default.GeneratorFor<string>(), lines).Sample(120, 120);

        foreach (var text in texts.Where(t => !string.IsNullOrWhiteSpace(t)).Concat(paths.Select(path => path + " a\u0000b")))
            (await host.SayAsync(admin, text)).ShouldNotBeEmpty(text);

        (await host.SayAsync(admin, "help")).ShouldHaveSingleItem().Card.ShouldNotBeNull();
        host.Log.Lines.Where(IsFailure).ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task Any_JSON_as_an_activity_is_refused_or_answered_and_never_an_error(string engine)
    {
        await using var company = await Company.StartAsync(engine, "2026-11-23 08:00", Unlimited);
        var host = company.Host;
        var admin = host.Teams.Company.All.First(c => c.IsAdmin);
        await host.SayAsync(admin.Id, "help");
        var good = host.Teams.Traffic.All.Last(t => t.Direction == "toBot").Request!.AsObject();
        string[] values =
        [
            "null", "true", "0", "-1e400", "[]", "{}", "\"\"", "\"\\ud800\"", "[[[[1]]]]", "{\"a\":{\"id\":1}}", "\"x\"", "[null]", "[{}]", "{\"id\":null}",
            "\"\\u0000\"", "{\"id\":\"\\u0000\"}", $"\"{Long}\"", $$"""{"id":"{{Long}}"}""", $$"""{"id":"29:x","aadObjectId":"{{Long}}"}""",
            $$$"""{"tenant":{"id":"{{{Long}}}"}}""", "\"zh\\u0000CN\"",
        ];
        string[] names = ["type", "id", "text", "value", "from", "recipient", "conversation", "entities", "attachments", "channelData", "channelId",
            "membersAdded", "name", "locale", "localTimezone", "timestamp", "replyToId", "action", "reactionsAdded", "serviceUrl", "textFormat", "valueType"];
        var alone = names.SelectMany(name => values.Select(value => new[] { (name, value) }));
        var together = Gen.Elements(names).SelectMany(name => Gen.Elements(values).Select(value => (name, value))).ArrayOf(3).Sample(50, 300);

        foreach (var (parts, i) in alone.Concat(alone).Concat(together).Select((p, i) => (p, i)))
        {
            var activity = good.DeepClone().AsObject();
            activity["id"] = $"hostile-{i}";
            activity["type"] = new[] { "message", "invoke", "conversationUpdate", "message", "installationUpdate", "messageReaction", "invoke" }[i % 7];
            if (i % 7 is 1 or 6)
                activity["name"] = new[] { "adaptiveCard/action", "task/fetch", "task/submit", "fileConsent/invoke", "nonsense" }[i / 7 % 5];
            var body = Spoil(activity, parts);
            var answer = await host.Teams.Bot.SendAsync(body, "Bearer " + host.Teams.Bot.Key.Sign(host.Teams.Bot.Claims()), default);
            new[] { 200, 202, 400, 401, 403, 501 }.ShouldContain(answer.Status, body);
        }

        (await host.SayAsync(admin.Id, "help")).ShouldNotBeEmpty();
        host.Log.Lines.Where(IsFailure).ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task Any_inputs_on_a_card_leave_the_prompt_answerable(string engine)
    {
        await using var company = await Company.StartAsync(engine, "2026-11-23 08:00", Unlimited);
        var host = company.Host;
        var colleagues = host.Teams.Company.All;
        var admin = colleagues.First(c => c.IsAdmin).Id;
        var member = colleagues.First(c => c.Team == "Ops" && !c.IsAdmin && colleagues.All(o => o.Manager != c.Id)).Id;
        await host.SayAsync(admin, Weekly);
        await host.AdvanceAsync(TimeSpan.FromDays(1));
        while (!host.Chat(member).Any(m => m.FromBot && m.Card?.ToJsonString().Contains("checkins.answer", StringComparison.Ordinal) == true))
            await host.MoveToNextAsync();
        var ask = host.Chat(member).Last(m => m.Card is not null);
        var verbs = host.Services.GetServices<RegisteredCardAction>().Select(a => a.Verb).Append("no.such").ToArray();
        string[] ids = [.. Inputs(ask.Card!).Append("prompt").Append("page").Append("id")];
        var values = Gen.Elements("\"\"", "\"x\"", "99", "-1", "null", "[]", "{}", "true", "\"1,5\"", "\"<at>x</at>\"", "\"\\u0000\"", $"\"{new string('长', 5000)}\"", "\"00000000-0000-0000-0000-000000000000\"");
        var data = Gen.Elements(ids).SelectMany(id => values.Select(v => (id, v))).ArrayOf(4);

        foreach (var (inputs, i) in data.Sample(50, 300).Select((d, i) => (d, i)))
            await ClickAsync($"hostile-{i}", verbs[i % verbs.Length], Data(inputs, FindPrompt(ask.Card!)));

        var form = await ClickAsync("change", "checkins.change", Data([], FindPrompt(ask.Card!)));
        var send = FindData(form, "checkins.answer").ShouldNotBeNull().DeepClone().AsObject();
        foreach (var (id, value) in new[] { ("q1", "In the end"), ("q2", "4"), ("q3", "7"), ("q4", "") })
            send[id] = value;
        (await ClickAsync("answer", "checkins.answer", send)).ToJsonString().ShouldContain("In the end");
        host.Log.Lines.Where(IsFailure).ShouldBeEmpty();

        async Task<JsonNode> ClickAsync(string id, string verb, JsonObject values)
        {
            var known = host.Teams.Traffic.All.Last(t => t.Direction == "toBot").Request!.DeepClone().AsObject();
            var invoke = Invoke(As(known, host.Person(member)), id, verb, values);
            var answer = await host.Teams.Bot.SendAsync(invoke, default);
            answer.Status.ShouldBe(200, invoke.ToJsonString());
            return answer.Body.ShouldNotBeNull();
        }
    }

    private static bool IsFailure(string line) => line.Contains("failed in", StringComparison.Ordinal) || line.Contains("failed:", StringComparison.Ordinal);

    /// <summary>Puts raw JSON where a property was: also such as no JSON writer would write.</summary>
    private static string Spoil(JsonObject activity, (string Name, string Value)[] parts)
    {
        var raw = parts.DistinctBy(p => p.Name).ToList();
        foreach (var (name, _) in raw)
            activity[name] = $"raw-{name}";
        return raw.Aggregate(activity.ToJsonString(), (json, part) => json.Replace($"\"raw-{part.Name}\"", part.Value, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Inputs(JsonNode node) => node switch
    {
        JsonObject o => (o["type"]?.ToString().StartsWith("Input.", StringComparison.Ordinal) == true ? [o["id"]!.ToString()] : Array.Empty<string>())
            .Concat(o.Where(p => p.Value is not null).SelectMany(p => Inputs(p.Value!))),
        JsonArray a => a.Where(n => n is not null).SelectMany(n => Inputs(n!)),
        _ => [],
    };

    private static JsonNode? FindPrompt(JsonNode node) => node switch
    {
        JsonObject o when o["prompt"] is JsonValue prompt => prompt,
        JsonObject o => o.Select(p => p.Value is null ? null : FindPrompt(p.Value)).FirstOrDefault(n => n is not null),
        JsonArray a => a.Select(n => n is null ? null : FindPrompt(n)).FirstOrDefault(n => n is not null),
        _ => null,
    };

    private static JsonNode? FindData(JsonNode node, string verb) => node switch
    {
        JsonObject o when o["verb"]?.ToString() == verb => o["data"],
        JsonObject o => o.Select(p => p.Value is null ? null : FindData(p.Value, verb)).FirstOrDefault(n => n is not null),
        JsonArray a => a.Select(n => n is null ? null : FindData(n, verb)).FirstOrDefault(n => n is not null),
        _ => null,
    };

    private static JsonObject Data((string Id, string Value)[] inputs, JsonNode? prompt)
    {
        var data = new JsonObject { ["prompt"] = prompt?.DeepClone() };
        foreach (var (id, value) in inputs)
            data[id] = JsonNode.Parse(value);
        return data;
    }

    private static JsonObject Invoke(JsonObject like, string id, string verb, JsonObject data)
    {
        like["type"] = "invoke";
        like["name"] = "adaptiveCard/action";
        like["id"] = id;
        like["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data } };
        return like;
    }

    private static JsonObject As(JsonObject activity, Colleague person)
    {
        activity["from"] = new JsonObject { ["id"] = person.TeamsId, ["name"] = person.Name, ["aadObjectId"] = person.Id };
        return activity;
    }
}
