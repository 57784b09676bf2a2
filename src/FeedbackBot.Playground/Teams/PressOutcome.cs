using System.Text.Json.Nodes;

namespace FeedbackBot.Playground.Teams;

/// <summary>What came of pressing something on a card.</summary>
/// <param name="Status">HTTP status of the bot's answer; 0 when none came.</param>
/// <param name="Card">The card the message shows now.</param>
/// <param name="Message">What the bot said instead of, or besides, changing the card.</param>
/// <param name="Answer">The bot's answer as it came.</param>
public sealed record PressOutcome(int Status, JsonObject? Card, string? Message, JsonNode? Answer);
