using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace FeedbackBot.BotFramework;

/// <summary>The answer to an invoke: it travels in the HTTP response, so it must be there within 10 seconds.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Json">The JSON body as it goes over the wire, or null for an empty one.</param>
public sealed record InvokeResponse(int Status, ReadOnlyMemory<byte>? Json = null)
{
    private static ReadOnlySpan<byte> CardOpens => """{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":"""u8;

    /// <summary>The body, to be read; null for an empty one.</summary>
    public JsonElement? Body => Json is { } json ? JsonElement.Parse(json.Span) : null;

    /// <summary>200 without a body.</summary>
    public static InvokeResponse Ok { get; } = new((int)HttpStatusCode.OK);

    /// <summary>501: the bot does not know this invoke.</summary>
    public static InvokeResponse NotImplemented { get; } = new((int)HttpStatusCode.NotImplemented);

    /// <summary>Replaces the card that was pressed by another one.</summary>
    public static InvokeResponse Card(JsonElement card) =>
        AdaptiveCard(HttpStatusCode.OK, Attachment.AdaptiveCard, card);

    /// <summary>Replaces the card that was pressed by another one.</summary>
    /// <param name="card">The card, written already: it goes out as it is.</param>
    public static InvokeResponse Card(ReadOnlySpan<byte> card) => new(200, (byte[])[.. CardOpens, .. card, (byte)'}']);

    /// <summary>Shows a short message over the card that was pressed; the card stays as it is.</summary>
    public static InvokeResponse Message(string text) =>
        AdaptiveCard(HttpStatusCode.OK, "application/vnd.microsoft.activity.message", Text(text));

    /// <summary>
    /// Says that a card's action failed. The status goes into the body: Teams wants HTTP 200 and shows its own sentence.
    /// </summary>
    /// <param name="status">400 for a request that cannot be understood, 403, 404, 412 or 500.</param>
    /// <param name="code">A short name for logs, for example <c>BadRequest</c>.</param>
    /// <param name="message">What went wrong.</param>
    public static InvokeResponse Error(int status, string code, string message) =>
        AdaptiveCard(
            (HttpStatusCode)status,
            "application/vnd.microsoft.error",
            JsonSerializer.SerializeToElement(new InvokeError(code, message), InvokeJson.Default.InvokeError));

    /// <summary>Opens a dialog, or shows the next one, with a card in it.</summary>
    /// <param name="title">The dialog's title.</param>
    /// <param name="card">The Adaptive Card.</param>
    /// <param name="height"><c>small</c>, <c>medium</c>, <c>large</c> or null for the client's choice.</param>
    /// <param name="width"><c>small</c>, <c>medium</c>, <c>large</c> or null for the client's choice.</param>
    public static InvokeResponse TaskContinue(string title, JsonElement card, string? height = null, string? width = null)
    {
        var info = new TaskModuleInfo(title, height, width, Attachment.ForCard(card));
        var value = JsonSerializer.SerializeToElement(info, InvokeJson.Default.TaskModuleInfo);
        return Task("continue", value);
    }

    /// <summary>Closes the dialog and shows a message.</summary>
    public static InvokeResponse TaskMessage(string text) => Task("message", Text(text));

    private static InvokeResponse Task(string type, JsonElement value) =>
        Of(new TaskModuleResponse(new TaskModuleTask(type, value)), InvokeJson.Default.TaskModuleResponse);

    private static InvokeResponse AdaptiveCard(HttpStatusCode status, string type, JsonElement value) =>
        Of(new AdaptiveCardInvokeResponse((int)status, type, value), InvokeJson.Default.AdaptiveCardInvokeResponse);

    private static InvokeResponse Of<T>(T body, JsonTypeInfo<T> type) => new(200, WireJson.Write(body, type));

    private static JsonElement Text(string text) => JsonSerializer.SerializeToElement(text, InvokeJson.Default.String);
}
