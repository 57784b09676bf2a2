namespace FeedbackBot.BotFramework;

/// <summary>One authenticated activity, and what a bot usually wants to know of it.</summary>
public sealed class TurnContext(Activity activity)
{
    private string? text;

    /// <summary>The activity as it came.</summary>
    public Activity Activity { get; } = activity;

    /// <summary>What the person wrote: the bot's mention taken out, other mentions unwrapped, trimmed. Never null.</summary>
    public string Text => text ??= MentionText.Clean(Activity);

    /// <summary>The people mentioned, without the bot.</summary>
    public IReadOnlyList<ChannelAccount> Mentioned => MentionText.Others(Activity);

    /// <summary>The sender's id on the channel (<c>29:…</c>); empty when the channel names no sender.</summary>
    public string SenderId => Activity.From?.Id ?? "";

    /// <summary>The sender's Entra object id, where the channel tells it.</summary>
    public string? AadObjectId => Activity.From?.AadObjectId;

    /// <summary>The tenant the conversation belongs to.</summary>
    public string? TenantId => Activity.Conversation?.TenantId ?? Activity.TeamsTenantId();

    /// <summary>The sender's language as the client tells it, for example <c>zh-CN</c>.</summary>
    public string? Locale => ClientInfo?.Locale ?? Activity.Locale;

    /// <summary>The sender's zone as the client names it; an IANA name in Teams.</summary>
    public string? TimeZone => ClientInfo?.Timezone ?? Activity.LocalTimezone;

    /// <summary>One of <see cref="ConversationTypes"/>; a conversation that does not say is personal unless it is a group.</summary>
    public string ConversationType => Activity.Conversation switch
    {
        { ConversationType: { Length: > 0 } type } => type,
        { IsGroup: true } => ConversationTypes.GroupChat,
        _ => ConversationTypes.Personal,
    };

    /// <summary>Whether this is the chat between one person and the bot.</summary>
    public bool IsPersonal => string.Equals(ConversationType, ConversationTypes.Personal, StringComparison.OrdinalIgnoreCase);

    /// <summary>What to keep to write into this conversation later.</summary>
    public ConversationReference Reference => new()
    {
        ActivityId = Activity.Id,
        User = Activity.From,
        Bot = Activity.Recipient,
        Conversation = Activity.Conversation,
        ChannelId = Activity.ChannelId,
        ServiceUrl = Activity.ServiceUrl,
        Locale = Locale,
    };

    private Entity? ClientInfo => Activity.Entities?.FirstOrDefault(
        e => string.Equals(e?.Type, "clientInfo", StringComparison.OrdinalIgnoreCase));
}
