using System.Text.Json.Nodes;

namespace FeedbackBot.Tests.BotFramework.Wire;

/// <summary>Activities as Teams writes them.</summary>
internal static class TestActivity
{
    public static JsonObject Message(string text = "hello") => new()
    {
        ["type"] = "message",
        ["id"] = "1700000000001",
        ["timestamp"] = "2026-11-20T08:00:00.000Z",
        ["serviceUrl"] = TestToken.ServiceUrl,
        ["channelId"] = "msteams",
        ["from"] = new JsonObject { ["id"] = "29:ann", ["name"] = "Ann", ["aadObjectId"] = "0a0a0a0a-0000-0000-0000-000000000001" },
        ["recipient"] = new JsonObject { ["id"] = "28:" + TestToken.AppId, ["name"] = "FeedbackBot" },
        ["conversation"] = new JsonObject { ["id"] = "a:ann", ["conversationType"] = "personal", ["tenantId"] = TestToken.Tenant },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = TestToken.Tenant } },
        ["text"] = text,
    };

    public static JsonObject Invoke(string? name, JsonNode? value)
    {
        var activity = Message("");
        activity["type"] = "invoke";
        activity["name"] = name;
        activity["value"] = value;
        return activity;
    }

    /// <summary>The same activity, changed.</summary>
    public static JsonObject With(this JsonObject activity, Action<JsonObject> change)
    {
        change(activity);
        return activity;
    }
}
