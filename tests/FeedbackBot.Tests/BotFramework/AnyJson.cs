using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace FeedbackBot.Tests.BotFramework;

/// <summary>JSON of any shape, with the strings and names that are most likely to hurt.</summary>
internal static class AnyJson
{
    private static readonly string[] Awkward =
    [
        "", " ", "\0", "..", "<at>", "<at>x</at>", "message", "invoke", "a:1", "adaptiveCard/action", "task/fetch", "\u202e",
        "https://smba.trafficmanager.net/emea/", "https://[::1", "1e999", "2026-13-45T99:00:00Z", "\ud83d\ude00", "{\"a\":",
    ];

    /// <summary>The names an activity and its parts use.</summary>
    public static readonly string[] Names =
    [
        "type", "id", "timestamp", "localTimestamp", "locale", "serviceUrl", "channelId", "from", "recipient", "conversation", "replyToId",
        "text", "attachments", "entities", "channelData", "name", "value", "action", "membersAdded", "membersRemoved", "reactionsAdded",
        "tenant", "tenantId", "isGroup", "mentioned", "data", "verb", "content", "contentType", "aadObjectId", "conversationType",
    ];

    public static Gen<string> Strings => Gen.OneOf(
        Gen.Elements(Awkward), ArbMap.Default.GeneratorFor<string>().Select(s => Wellformed(s ?? "")));

    public static Gen<JsonNode?> Nodes => Gen.Sized(size => Node(Math.Min(size, 12)));

    /// <summary>A right activity in which some parts, at any depth, were replaced by something else.</summary>
    public static Gen<JsonObject> Objects => Gen.Sized(size => Members(Math.Min(size, 12)));

    private static Gen<JsonNode?> Node(int size)
    {
        var leaf = Gen.OneOf(
            Gen.Constant<JsonNode?>(null),
            Gen.Elements(true, false).Select(b => (JsonNode?)JsonValue.Create(b)),
            Gen.Elements(0, -1, 7, 1e300, 0.1, long.MaxValue).Select(n => (JsonNode?)JsonValue.Create(n)),
            Strings.Select(s => (JsonNode?)JsonValue.Create(s)));
        return size <= 1
            ? leaf
            : Gen.OneOf(leaf,
                Node(size / 3).ArrayOf().Select(items => (JsonNode?)new JsonArray([.. items.Take(4).Select(i => i?.DeepClone())])),
                Members(size / 3).Select(o => (JsonNode?)o));
    }

    private static Gen<JsonObject> Members(int size) =>
        (from name in Gen.OneOf(Gen.Elements(Names), Strings) from value in Node(size) select (name, value)).ArrayOf().Select(members =>
        {
            var made = new JsonObject();
            foreach (var (name, value) in members.Take(6)) made[name] = value?.DeepClone();
            return made;
        });

    private static string Wellformed(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
}
