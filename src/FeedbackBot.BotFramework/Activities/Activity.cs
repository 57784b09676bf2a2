using System.Text.Json;
using System.Text.Json.Serialization;

namespace FeedbackBot.BotFramework;

/// <summary>
/// One thing that happened in a conversation, as the Bot Framework sends and accepts it. Properties this type does not
/// name are kept in <see cref="Extra"/>, so that reading and writing an activity loses nothing.
/// </summary>
public sealed record Activity
{
    /// <summary>What kind of activity this is: one of <see cref="ActivityTypes"/>, or a newer one.</summary>
    public string? Type { get; set; }

    /// <summary>The channel's id of this activity. A resent activity has the same id.</summary>
    public string? Id { get; set; }

    /// <summary>When it was sent, UTC, by the channel's clock.</summary>
    public DateTimeOffset? Timestamp { get; set; }

    /// <summary>When it was sent, with the offset of the sender's client.</summary>
    public DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>The sender's zone as the client names it: an IANA name in Teams, a Windows name elsewhere.</summary>
    public string? LocalTimezone { get; set; }

    /// <summary>The sender's language, for example <c>zh-CN</c>.</summary>
    public string? Locale { get; set; }

    /// <summary>The base address of the connector that serves this conversation.</summary>
    public string? ServiceUrl { get; set; }

    /// <summary>The channel, <c>msteams</c> for Teams.</summary>
    public string? ChannelId { get; set; }

    /// <summary>Who sent it.</summary>
    public ChannelAccount? From { get; set; }

    /// <summary>Who received it; for an incoming activity, the bot.</summary>
    public ChannelAccount? Recipient { get; set; }

    /// <summary>Where it happened.</summary>
    public ConversationAccount? Conversation { get; set; }

    /// <summary>The activity this one answers or is about.</summary>
    public string? ReplyToId { get; set; }

    /// <summary>The text as sent, mentions included. See <see cref="TurnContext.Text"/> for what the person meant.</summary>
    public string? Text { get; set; }

    /// <summary><c>plain</c>, <c>markdown</c> or <c>xml</c>.</summary>
    public string? TextFormat { get; set; }

    /// <summary>What a notification shows where the activity is a card.</summary>
    public string? Summary { get; set; }

    /// <summary>What a screen reader or a speaker says.</summary>
    public string? Speak { get; set; }

    /// <summary>Whether the bot waits for an answer.</summary>
    public string? InputHint { get; set; }

    /// <summary>How several attachments are laid out: <c>list</c> or <c>carousel</c>.</summary>
    public string? AttachmentLayout { get; set; }

    /// <summary>Cards and files.</summary>
    public IList<Attachment>? Attachments { get; set; }

    /// <summary>Mentions, client facts and whatever else the channel knows about the text.</summary>
    public IList<Entity>? Entities { get; set; }

    /// <summary>Channel specifics: for Teams the tenant, team, channel and event type.</summary>
    public JsonElement? ChannelData { get; set; }

    /// <summary>For an invoke, which one: see <see cref="InvokeNames"/>.</summary>
    public string? Name { get; set; }

    /// <summary>What a card's button or an invoke carried.</summary>
    public JsonElement? Value { get; set; }

    /// <summary>For an installationUpdate: <c>add</c>, <c>remove</c>, <c>add-upgrade</c> or <c>remove-upgrade</c>.</summary>
    public string? Action { get; set; }

    /// <summary>Who joined, for a conversationUpdate.</summary>
    public IList<ChannelAccount>? MembersAdded { get; set; }

    /// <summary>Who left, for a conversationUpdate.</summary>
    public IList<ChannelAccount>? MembersRemoved { get; set; }

    /// <summary>Reactions set, for a messageReaction.</summary>
    public IList<MessageReaction>? ReactionsAdded { get; set; }

    /// <summary>Reactions taken back, for a messageReaction.</summary>
    public IList<MessageReaction>? ReactionsRemoved { get; set; }

    /// <summary>Every property this type does not name.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }
}
