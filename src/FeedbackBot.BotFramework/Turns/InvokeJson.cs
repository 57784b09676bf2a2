using System.Text.Json;
using System.Text.Json.Serialization;

namespace FeedbackBot.BotFramework;

internal sealed record AdaptiveCardInvokeResponse(int StatusCode, string Type, JsonElement Value);

internal sealed record InvokeError(string Code, string Message);

internal sealed record TaskModuleResponse(TaskModuleTask Task);

internal sealed record TaskModuleTask(string Type, JsonElement Value);

internal sealed record TaskModuleInfo(string Title, string? Height, string? Width, Attachment Card);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(InvokeError))]
[JsonSerializable(typeof(TaskModuleInfo))]
[JsonSerializable(typeof(TaskModuleResponse))]
[JsonSerializable(typeof(AdaptiveCardInvokeResponse))]
internal sealed partial class InvokeJson : JsonSerializerContext;
