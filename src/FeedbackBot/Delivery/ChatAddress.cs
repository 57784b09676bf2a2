using FeedbackBot.People;
using FeedbackBot.Storage;

namespace FeedbackBot.Delivery;

/// <summary>Where somebody's 1:1 chat with the bot is, and whether it can be written to.</summary>
internal sealed class ChatAddress : IVersioned
{
    public const int MaxTenant = OutboxMessage.MaxTenant;
    public const int MaxBot = 200;

    private ChatAddress()
    {
    }

    public PersonId PersonId { get; private set; }

    /// <summary>Null until the person writes or the bot starts the chat.</summary>
    public string? ConversationId { get; private set; }

    /// <summary>Microsoft may move a conversation: always the newest one seen.</summary>
    public string? ServiceUrl { get; private set; }

    public string? TenantId { get; private set; }

    /// <summary>The bot's id in that chat, such as "28:{app id}".</summary>
    public string? BotId { get; private set; }

    public Reachability Reachability { get; private set; }

    /// <summary>UTC: since when <see cref="Reachability"/> is what it is.</summary>
    public DateTimeOffset Since { get; private set; }

    /// <summary>UTC: when a message last arrived; null when none did.</summary>
    public DateTimeOffset? LastReachedAt { get; private set; }

    public int Version { get; set; }

    /// <summary>Whether trying to write is pointless until the person or an admin does something.</summary>
    public bool IsClosed => Reachability is not (Reachability.NeverMet or Reachability.Open);

    public static ChatAddress Of(PersonId person, DateTimeOffset now) => new() { PersonId = person, Since = now };

    /// <summary>The person did something in the chat or installed the app: it can be written to.</summary>
    public void Met(ChatPlace place, DateTimeOffset now)
    {
        (ConversationId, ServiceUrl) = (place.ConversationId, place.ServiceUrl);
        (TenantId, BotId) = (place.TenantId ?? TenantId, place.BotId ?? BotId);
        Become(Reachability.Open, now);
    }

    /// <summary>The bot started the chat. That alone does not tell whether messages arrive.</summary>
    public void Started(string conversationId, string serviceUrl) => (ConversationId, ServiceUrl) = (conversationId, serviceUrl);

    public void Close(Reachability why, DateTimeOffset now) => Become(why, now);

    public void Reached(DateTimeOffset now)
    {
        LastReachedAt = now;
        Become(Reachability.Open, now);
    }

    /// <summary>An admin wants it tried again: nobody tells the bot that it was unblocked.</summary>
    public void TryAgain(DateTimeOffset now)
    {
        if (IsClosed)
            Become(ConversationId is null ? Reachability.NeverMet : Reachability.Open, now);
    }

    private void Become(Reachability reachability, DateTimeOffset now)
    {
        if (Reachability == reachability)
            return;
        Reachability = reachability;
        Since = now;
    }
}

/// <summary>Where a turn happened.</summary>
internal sealed record ChatPlace(string ConversationId, string ServiceUrl, string? TenantId, string? BotId);

internal enum Reachability
{
    /// <summary>The person and the bot have not met; the bot starts the chat when it has something to say.</summary>
    NeverMet,

    /// <summary>Messages arrive.</summary>
    Open,

    /// <summary>The app is not installed for this person; ends when it is.</summary>
    NotInstalled,

    /// <summary>The person blocked the bot; ends when they write.</summary>
    Blocked,

    /// <summary>An admin disabled the app in Teams.</summary>
    BotDisabled,
}
