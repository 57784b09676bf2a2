using System.Globalization;
using System.Text.Json.Nodes;
using FeedbackBot.Playground.Host;
using FeedbackBot.Playground.Teams;

namespace FeedbackBot.Benchmarks;

/// <summary>A company with an open check-in: everybody in it has a card that waits for an answer.</summary>
internal static class Company
{
    private const string Weekly =
        "checkin create Weekly --everyone --days mon-sun --at 09:00 --closes 18:00 --ask \"What did you finish?\" --ask \"mood: How was your week?\" --ask \"blocker: Anything in your way?\"";

    public static string Csv(int people) => string.Join('\n',
        (string[])["id,name,email,manager,department,team,role,timezone,locale,workdays,admin", .. Enumerable.Range(1, people).Select(Row)]) + "\n";

    public static async Task<PlaygroundHost> AskedAsync(int people)
    {
        var host = await PlaygroundHost.StartAsync(new PlaygroundOptions
        {
            PeopleCsv = Csv(people),
            Settings = new Dictionary<string, string?> { ["Delivery:PerTenantPerSecond"] = "1000" },
        });
        await host.SayAsync(Id(1), Weekly);
        await host.AdvanceAsync(TimeSpan.FromHours(3));
        return host;
    }

    /// <summary>What Teams sends when each of them presses Send, ready to be posted.</summary>
    public static IReadOnlyList<string> Answers(PlaygroundHost host) =>
        [.. host.Teams.Company.All.Select(person => Answer(host, person)).OfType<string>()];

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"b0000000-0000-4000-8000-{number:D12}");

    private static string Row(int n) => string.Create(CultureInfo.InvariantCulture,
        $"{Id(n)},Person {n},p{n}@contoso.example,{(n == 1 ? "" : "p1@contoso.example")},All,All,Member,Etc/UTC,en-US,mon-sun,{(n == 1 ? "true" : "false")}");

    private static string? Answer(PlaygroundHost host, Colleague person)
    {
        var message = host.Chat(person.Id).LastOrDefault(m => Find(m.Card, "checkins.answer") is not null);
        if (message is null)
            return null;
        var data = (JsonObject)Find(message.Card, "checkins.answer")!["data"]!.DeepClone();
        data["q1"] = "The release, and most of the notes for it.";
        data["q2"] = "4";
        data["q3"] = "";
        var action = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "checkins.answer", ["data"] = data };
        return new JsonObject
        {
            ["type"] = "invoke",
            ["name"] = "adaptiveCard/action",
            ["id"] = "answer-" + person.Id,
            ["channelId"] = "msteams",
            ["serviceUrl"] = host.Teams.ServiceUrl,
            ["replyToId"] = message.Id,
            ["from"] = new JsonObject { ["id"] = person.TeamsId, ["name"] = person.Name, ["aadObjectId"] = person.Id },
            ["recipient"] = new JsonObject { ["id"] = "28:" + host.Teams.Options.AppId },
            ["conversation"] = new JsonObject
            {
                ["id"] = host.Teams.Chats.Of(person).ConversationId,
                ["conversationType"] = "personal",
                ["tenantId"] = host.Teams.Options.TenantId,
            },
            ["value"] = new JsonObject { ["action"] = action, ["trigger"] = "manual" },
        }.ToJsonString();
    }

    private static JsonObject? Find(JsonNode? node, string verb) => node switch
    {
        JsonObject o when (string?)(o["verb"] as JsonValue) == verb => o,
        JsonObject o => o.Select(p => Find(p.Value, verb)).FirstOrDefault(found => found is not null),
        JsonArray a => a.Select(n => Find(n, verb)).FirstOrDefault(found => found is not null),
        _ => null,
    };
}
