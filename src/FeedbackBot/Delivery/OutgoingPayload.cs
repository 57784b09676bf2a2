using System.Text.Json.Nodes;

namespace FeedbackBot.Delivery;

/// <summary>The part of an activity that says something, without its address: what is kept until it is delivered.</summary>
internal static class OutgoingPayload
{
    private const string CardType = "application/vnd.microsoft.card.adaptive";

    public static string Write(OutgoingMessage message) => message switch
    {
        OutgoingMessage.Text text => new JsonObject
        {
            ["type"] = "message",
            ["text"] = text.Markdown,
            ["textFormat"] = "markdown",
        }.ToJsonString(),
        OutgoingMessage.Card card => Card(JsonNode.Parse(card.Content.ToJson()), card.Summary),
        OutgoingMessage.WrittenCard card => Card(JsonObject.Create(card.Content), card.Summary),
        _ => throw new InvalidOperationException($"Unknown message {message.GetType().Name}"),
    };

    private static string Card(JsonNode? content, string summary) => new JsonObject
    {
        ["type"] = "message",
        ["summary"] = summary,
        ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = CardType, ["content"] = content }),
    }.ToJsonString();
}
