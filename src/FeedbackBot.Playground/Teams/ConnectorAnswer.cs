using System.Text.Json.Nodes;

namespace FeedbackBot.Playground.Teams;

/// <summary>What the connector answers: an id, a list, or an error in Teams' shape.</summary>
internal sealed record ConnectorAnswer(int Status, JsonNode? Body, ChatMessage? Accepted = null)
{
    public static ConnectorAnswer Id(int status, string id, ChatMessage? accepted = null) =>
        new(status, new JsonObject { ["id"] = id }, accepted);

    public static ConnectorAnswer Error(int status, string code, string message) =>
        new(status, new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } });

    public static ConnectorAnswer NoConversation() => Error(404, "ConversationNotFound", "Conversation not found.");

    public static ConnectorAnswer NoActivity() => Error(404, "ActivityNotFoundInConversation", "The activity was not found in the conversation.");

    public static ConnectorAnswer NotInTeam() => Error(403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.");

    public static ConnectorAnswer NotInstalled() =>
        Error(403, "ForbiddenOperationException", "The bot is not installed in the user's personal scope, or there is no such user.");

    public static ConnectorAnswer Blocked() =>
        Error(403, "ConversationBlockedByUser", "User blocked the conversation with the bot.");

    public static ConnectorAnswer BadSyntax(string message) => Error(400, "BadSyntax", message);
}
