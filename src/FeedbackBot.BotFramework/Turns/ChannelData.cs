using System.Text.Json;

namespace FeedbackBot.BotFramework;

/// <summary>Reads Teams' channelData, which holds what the activity itself has no field for.</summary>
public static class ChannelDataExtensions
{
    /// <summary>channelData.tenant.id.</summary>
    public static string? TeamsTenantId(this Activity activity) => IdOf(activity, "tenant");

    /// <summary>channelData.team.id: the team the channel belongs to.</summary>
    public static string? TeamsTeamId(this Activity activity) => IdOf(activity, "team");

    /// <summary>channelData.channel.id.</summary>
    public static string? TeamsChannelId(this Activity activity) => IdOf(activity, "channel");

    /// <summary>channelData.eventType, for example <c>teamRenamed</c>, <c>editMessage</c>, <c>softDeleteMessage</c>.</summary>
    public static string? TeamsEventType(this Activity activity) => StringOf(activity.ChannelData, "eventType");

    private static string? IdOf(Activity activity, string name) =>
        activity.ChannelData is { ValueKind: JsonValueKind.Object } data && data.TryGetProperty(name, out var part)
            ? StringOf(part, "id")
            : null;

    private static string? StringOf(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } data
        && data.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
