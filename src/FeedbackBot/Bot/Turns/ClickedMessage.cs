namespace FeedbackBot.Bot.Turns;

/// <summary>A message with a card that was clicked, and who is to see it changed.</summary>
/// <param name="Person">The person's id; null for somebody unknown.</param>
/// <param name="Summary">What a notification of it says: never confidential content.</param>
internal sealed record ClickedMessage(
    string ConversationId, string ServiceUrl, string? TenantId, Guid? Person, string ActivityId, string Summary);
