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
        OutgoingMessage.Card card => new JsonObject
        {
            ["type"] = "message",
            ["summary"] = card.Summary,
            ["attachments"] = new JsonArray(new JsonObject
            {
                ["contentType"] = CardType,
                ["content"] = JsonNode.Parse(card.Content.ToJson()),
            }),
        }.ToJsonString(),
        _ => throw new InvalidOperationException($"Unknown message {message.GetType().Name}"),
    };
}
