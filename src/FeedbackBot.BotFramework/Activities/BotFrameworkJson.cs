using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace FeedbackBot.BotFramework;

/// <summary>
/// The protocol's JSON, source-generated. A property named twice is an error: two readers could take different ones.
/// </summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.Strict,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ConversationReference))]
[JsonSerializable(typeof(TeamsChannelAccount))]
[JsonSerializable(typeof(FileDownloadInfo))]
[JsonSerializable(typeof(FileConsentResponse))]
[JsonSerializable(typeof(AdaptiveCardInvokeValue))]
[JsonSerializable(typeof(TaskModuleRequest))]
[JsonSerializable(typeof(ConversationParameters))]
[JsonSerializable(typeof(ConversationResource))]
[JsonSerializable(typeof(ResourceResponse))]
[JsonSerializable(typeof(MembersPage))]
[JsonSerializable(typeof(TeamInfo))]
[JsonSerializable(typeof(ChannelList))]
[JsonSerializable(typeof(JsonElement))]
public sealed partial class BotFrameworkJson : JsonSerializerContext
{
    /// <summary>Reads a part of an activity; null when it is absent or of another shape.</summary>
    internal static T? Read<T>(JsonElement? element, JsonTypeInfo<T> type) where T : class
    {
        if (element is not { ValueKind: JsonValueKind.Object } value) return null;
        try
        {
            return value.Deserialize(type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
