using System.Text.Json.Nodes;
using FeedbackBot.BotFramework;

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
        OutgoingMessage.FileOffer offer => new JsonObject
        {
            ["type"] = "message",
            ["summary"] = offer.Summary,
            ["attachments"] = new JsonArray(new JsonObject
            {
                ["contentType"] = FileCards.Consent,
                ["name"] = offer.Name,
                ["content"] = new JsonObject
                {
                    ["description"] = offer.Description,
                    ["sizeInBytes"] = offer.Bytes,
                    ["acceptContext"] = offer.Context.DeepClone(),
                    ["declineContext"] = offer.Context.DeepClone(),
                },
            }),
        }.ToJsonString(),
        OutgoingMessage.FileLink link => new JsonObject
        {
            ["type"] = "message",
            ["summary"] = link.Summary,
            ["attachments"] = new JsonArray(new JsonObject
            {
                ["contentType"] = FileCards.Info,
                ["contentUrl"] = link.ContentUrl,
                ["name"] = link.Name,
                ["content"] = new JsonObject { ["uniqueId"] = link.UniqueId, ["fileType"] = link.FileType },
            }),
        }.ToJsonString(),
        _ => throw new InvalidOperationException($"Unknown message {message.GetType().Name}"),
    };

    private static string Card(JsonNode? content, string summary) => new JsonObject
    {
        ["type"] = "message",
        ["summary"] = summary,
        ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = CardType, ["content"] = content }),
    }.ToJsonString();
}
