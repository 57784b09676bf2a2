using System.Text.Json.Nodes;
using FeedbackBot.Bot;
using FeedbackBot.Playground.Host;
using FeedbackBot.Playground.Teams;
using FeedbackBot.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;

namespace FeedbackBot.Tests.Bot;

public sealed class HostileInputTests
{
    private const string Weekly =
        "checkin create Weekly --team Ops --days mon-sun --at 09:00 --closes 18:00 --ask \"What did you finish?\" --ask \"mood: How was it?\" --ask \"number: Hours?\" --ask \"blocker: In your way?\"";

    private static readonly Dictionary<string, string?> Unlimited = new()
    {
        ["Delivery:PerConversationPerSecond"] = "100",
        ["Delivery:PerConversationPerTwoSeconds"] = "200",
        ["Delivery:PerConversationPerThirtySeconds"] = "1000",
        ["Delivery:PerConversationPerHour"] = "100000",
        ["Delivery:PerTenantPerSecond"] = "1000",
    };

    [Fact]
    public async Task Any_text_is_answered_and_never_with_an_error()
    {
        await using var host = await Playgrounds.StartAsync(new PlaygroundOptions { Settings = Unlimited });
        var admin = host.Teams.Company.All.First(c => c.IsAdmin).Id;
        string[] paths = [.. UnstartedBot.Grammar.All.Select(c => c.Spec.Path)];
        var words = Gen.OneOf(
            ArbMap.Default.GeneratorFor<string>(),
            Gen.Elements("--team", "--ask", "\"", "“", "--", "@x", "-1", "mood:", "choice(a|", "<at>x</at>", "周五", "99:99", "\u0000", "🙂", "' OR 1=1 --"));
        var lines = Gen.Elements(paths).SelectMany(path => words.ArrayOf(4).Select(w => path + " " + string.Join(' ', w)));
        var texts = Gen.OneOf(ArbMap.Default.GeneratorFor<string>(), lines).Sample(120, 120);

        foreach (var text in texts.Where(t => !string.IsNullOrWhiteSpace(t)))
            (await host.SayAsync(admin, text)).ShouldNotBeEmpty(text);

        (await host.SayAsync(admin, "help")).ShouldHaveSingleItem().Card.ShouldNotBeNull();
        host.Log.Lines.Where(l => l.Contains("failed in")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Any_JSON_as_an_activity_is_refused_or_answered_and_never_an_error()
    {
        await using var host = await Playgrounds.StartAsync(new PlaygroundOptions { Settings = Unlimited });
        var admin = host.Teams.Company.All.First(c => c.IsAdmin);
        await host.SayAsync(admin.Id, "help");
        var good = host.Teams.Traffic.All.Last(t => t.Direction == "toBot").Request!.AsObject();
        var values = Gen.OneOf(
            Gen.Constant<JsonNode?>(null).Select(n => n?.ToJsonString() ?? "null"),
            Gen.Elements("true", "0", "-1e400", "[]", "{}", "\"\"", "\"\\ud800\"", "[[[[1]]]]", "{\"a\":{\"id\":1}}", "\"x\"", "[null]", "[{}]", "{\"id\":null}"));
        string[] names = ["type", "id", "text", "value", "from", "recipient", "conversation", "entities", "attachments", "channelData", "channelId",
            "membersAdded", "name", "locale", "localTimezone", "timestamp", "replyToId", "action", "reactionsAdded", "serviceUrl", "textFormat", "valueType"];
        var spoilt = Gen.Elements(names).SelectMany(name => values.Select(value => (name, value))).ArrayOf(3);

        foreach (var (parts, i) in spoilt.Sample(50, 300).Select((p, i) => (p, i)))
        {
            var activity = good.DeepClone().AsObject();
            activity["id"] = $"hostile-{i}";
            activity["type"] = new[] { "message", "invoke", "conversationUpdate", "installationUpdate", "messageReaction" }[i % 5];
            if (i % 5 == 1)
                activity["name"] = new[] { "adaptiveCard/action", "task/fetch", "task/submit", "fileConsent/invoke", "nonsense" }[i / 5 % 5];
            var body = Spoil(activity, parts);
            var answer = await host.Teams.Bot.SendAsync(body, "Bearer " + host.Teams.Bot.Key.Sign(host.Teams.Bot.Claims()), default);
            new[] { 200, 202, 400, 401, 403, 501 }.ShouldContain(answer.Status, body);
        }

        (await host.SayAsync(admin.Id, "help")).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Any_inputs_on_a_card_leave_the_prompt_answerable()
    {
        await using var host = await Playgrounds.StartAsync(new PlaygroundOptions { Settings = Unlimited });
        var company = host.Teams.Company.All;
        var admin = company.First(c => c.IsAdmin).Id;
        var member = company.First(c => c.Team == "Ops" && !c.IsAdmin && company.All(o => o.Manager != c.Id)).Id;
        await host.SayAsync(admin, Weekly);
        await host.AdvanceAsync(TimeSpan.FromDays(1));
        while (!host.Chat(member).Any(m => m.FromBot && m.Card?.ToJsonString().Contains("checkins.answer", StringComparison.Ordinal) == true))
            await host.MoveToNextAsync();
        var ask = host.Chat(member).Last(m => m.Card is not null);
        var verbs = host.Services.GetServices<RegisteredCardAction>().Select(a => a.Verb).Append("no.such").ToArray();
        string[] ids = [.. Inputs(ask.Card!).Append("prompt").Append("page").Append("id")];
        var values = Gen.Elements("\"\"", "\"x\"", "99", "-1", "null", "[]", "{}", "true", "\"1,5\"", "\"<at>x</at>\"", $"\"{new string('长', 5000)}\"", "\"00000000-0000-0000-0000-000000000000\"");
        var data = Gen.Elements(ids).SelectMany(id => values.Select(v => (id, v))).ArrayOf(4);

        foreach (var (inputs, i) in data.Sample(50, 150).Select((d, i) => (d, i)))
        {
            var known = host.Teams.Traffic.All.Last(t => t.Direction == "toBot").Request!.DeepClone().AsObject();
            var invoke = Invoke(known, verbs[i % verbs.Length], i, inputs, FindPrompt(ask.Card!));
            var answer = await host.Teams.Bot.SendAsync(As(invoke, host.Person(member)), default);
            answer.Status.ShouldBe(200, invoke.ToJsonString());
        }

        host.Log.Lines.Where(l => l.Contains("failed in")).ShouldBeEmpty();
        (await host.SayAsync(member, "checkin")).ShouldNotBeEmpty();
    }

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

    private static JsonObject Invoke(JsonObject like, string verb, int i, (string Id, string Value)[] inputs, JsonNode? prompt)
    {
        var data = new JsonObject { ["prompt"] = prompt?.DeepClone() };
        foreach (var (id, value) in inputs)
            data[id] = JsonNode.Parse(value);
        like["type"] = "invoke";
        like["name"] = "adaptiveCard/action";
        like["id"] = $"hostile-{i}";
        like["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data } };
        return like;
    }

    private static JsonObject As(JsonObject activity, Colleague person)
    {
        activity["from"] = new JsonObject { ["id"] = person.TeamsId, ["name"] = person.Name, ["aadObjectId"] = person.Id };
        return activity;
    }
}
