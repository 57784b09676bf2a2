using System.Text;
using System.Text.Json.Nodes;

namespace FeedbackBot.Playground.Teams;

/// <summary>What the bot sends, checked as strictly as Teams does, so that a mistake shows here and not in production.</summary>
internal static class OutgoingActivity
{
    private const int MaxBytes = 100 * 1024;
    public const string ConsentType = "application/vnd.microsoft.teams.card.file.consent";
    private const string InfoType = "application/vnd.microsoft.teams.card.file.info";
    private const string CardType = "application/vnd.microsoft.card.adaptive";

    /// <returns>What is wrong, as the connector answers it; null when nothing is.</returns>
    public static ConnectorAnswer? Check(JsonObject? activity)
    {
        if (activity is null)
        {
            return ConnectorAnswer.BadSyntax("The body must be an activity.");
        }

        if (Encoding.Unicode.GetByteCount(activity.ToJsonString()) > MaxBytes)
        {
            return ConnectorAnswer.Error(413, "MessageSizeTooBig", "Message size too large.");
        }

        if (Text(activity, "type") is not ("message" or "typing"))
        {
            return ConnectorAnswer.BadSyntax("type must be message or typing.");
        }

        if (activity["attachments"] is not null and not JsonArray)
        {
            return ConnectorAnswer.BadSyntax("attachments must be a list.");
        }

        foreach (var attachment in activity["attachments"]?.AsArray() ?? [])
        {
            if (attachment is not JsonObject item || Text(item, "contentType") is not { } contentType)
            {
                return ConnectorAnswer.BadSyntax("An attachment needs its contentType.");
            }

            if (contentType == ConsentType && (Text(item, "name") is null || item["content"]?["sizeInBytes"] is not JsonValue))
            {
                return ConnectorAnswer.BadSyntax("A file that is offered needs its name and sizeInBytes.");
            }

            if (contentType == CardType && WrongCard(item["content"] as JsonObject) is { } problem)
            {
                return ConnectorAnswer.BadSyntax(problem);
            }
        }

        return Text(activity, "type") == "message" && string.IsNullOrEmpty(Text(activity, "text")) && Card(activity) is null && File(activity) is null
            ? ConnectorAnswer.BadSyntax("A message needs text or an attachment.")
            : null;
    }

    public static bool IsTyping(JsonObject activity) => Text(activity, "type") == "typing";

    public static string? Text(JsonObject node, string name) =>
        node[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    public static ChatMessage ToMessage(JsonObject activity, string id, DateTimeOffset at) =>
        new(id, FromBot: true, at, Text(activity, "text") is { Length: > 0 } text ? text : FileLine(File(activity)), Card(activity), Text(activity, "summary"))
        {
            File = File(activity),
        };

    public static string? WrongCard(JsonObject? card) =>
        card is null || Text(card, "type") != "AdaptiveCard" ? "The card's type must be AdaptiveCard."
        : Text(card, "version") is null ? "The card's version is missing."
        : card["refresh"]?["userIds"] is JsonArray { Count: > 60 } ? "refresh.userIds holds at most 60 ids."
        : null;

    private static string? FileLine(JsonObject? file) => file is null ? null : $"[{Text(file, "name")}]";

    private static JsonObject? File(JsonObject activity) => (activity["attachments"] as JsonArray)?
        .OfType<JsonObject>().FirstOrDefault(a => Text(a, "contentType") is ConsentType or InfoType);

    private static JsonObject? Card(JsonObject activity) => (activity["attachments"] as JsonArray)?
        .OfType<JsonObject>().FirstOrDefault(a => Text(a, "contentType") == CardType)?["content"] as JsonObject;
}
