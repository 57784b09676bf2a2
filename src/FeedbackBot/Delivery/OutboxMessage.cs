using FeedbackBot.BotFramework;
using FeedbackBot.People;
using FeedbackBot.Storage;

namespace FeedbackBot.Delivery;

/// <summary>
/// One thing to be said to one conversation, written in the same transaction as the change that caused it. Its words are
/// forgotten once they were delivered; that it was sent, when and as which activity stays.
/// </summary>
internal sealed class OutboxMessage : IVersioned
{
    public const int MaxError = 100;
    public const int MaxAddress = ActivityBounds.MaxId;
    public const int MaxTenant = ActivityBounds.MaxTenant;

    private OutboxMessage()
    {
    }

    /// <summary>The order of queueing, given by the database: within one lane messages leave in this order.</summary>
    public long Number { get; private set; }

    public OutboxMessageId Id { get; private set; }

    /// <summary>Unique: see <see cref="FeedbackBot.Delivery.Occasion"/>.</summary>
    public string Occasion { get; private set; } = "";

    /// <summary>What is sent one after the other: a person's chat, or the conversation of somebody unknown.</summary>
    public string Lane { get; private set; } = "";

    /// <summary>Somebody waits for it in the chat: it goes before what the bot says of its own accord.</summary>
    public bool IsAnswer { get; private set; }

    /// <summary>Whom it is for; null for a conversation with someone the directory does not know.</summary>
    public PersonId? PersonId { get; private set; }

    /// <summary>Given for an answer in a turn's conversation; otherwise the person's 1:1 chat is used.</summary>
    public string? ConversationId { get; private set; }

    public string? ServiceUrl { get; private set; }

    public string? TenantId { get; private set; }

    /// <summary>The team's channel it goes to; null for a chat.</summary>
    public string? ChannelId { get; private set; }

    /// <summary>The occasion of the channel's message below which it goes; null for one that begins a thread.</summary>
    public string? ThreadOf { get; private set; }

    /// <summary>The occasion whose message this one replaces in place; null for a new message.</summary>
    public string? Revises { get; private set; }

    /// <summary>The activity to replace, where it is known from a click; null otherwise.</summary>
    public string? RevisesActivityId { get; private set; }

    /// <summary>The activity as JSON without its address; emptied when delivered.</summary>
    public string? Payload { get; private set; }

    public OutboxStatus Status { get; private set; }

    /// <summary>Its reason is gone: where it has not arrived it is not sent, or not tried again.</summary>
    public bool IsWithdrawn { get; private set; }

    /// <summary>Waiting or being sent.</summary>
    public bool IsOpen => Status is OutboxStatus.Waiting or OutboxStatus.Sending;

    /// <summary>New to somebody who did nothing that it answers: it waits until they work.</summary>
    public bool IsUnasked => PersonId is not null && !IsAnswer && Revises is null && RevisesActivityId is null;

    /// <summary>How often it was taken to be sent; given back when a rate limit was in the way.</summary>
    public int Attempts { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>UTC; not before this instant. Also the end of the lease while it is being sent.</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>UTC: from then on nobody wants it any more; null for what never grows old.</summary>
    public DateTimeOffset? Until { get; private set; }

    /// <summary>UTC: until when it was held back last, as the person did not work; null when it never was.</summary>
    public DateTimeOffset? HeldUntil { get; private set; }

    /// <summary>Who is sending it now: a node's name. The lease ends at <see cref="DueAt"/>, after which anybody may send it again.</summary>
    public string? LeasedBy { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    public string? ActivityId { get; private set; }

    /// <summary>The name of the last outcome that was not success ("Blocked", "Throttled"); never a response's text.</summary>
    public string? Error { get; private set; }

    public int Version { get; set; }

    /// <summary>Sent beside the chat's other messages, in order only with what changes the same card.</summary>
    internal void LeaveBeside() => Lane = $"card/{RevisesActivityId}";

    internal void PointlessFrom(DateTimeOffset? until) => Until = until;

    internal static OutboxMessage To(
        OutboxMessageId id, Occasion occasion, Destination destination, string payload, DateTimeOffset now,
        string? revises = null, string? revisesActivityId = null)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(occasion.Key.Length, Delivery.Occasion.MaxKey);
        var message = new OutboxMessage
        {
            Id = id,
            Occasion = occasion.Key,
            Payload = payload,
            CreatedAt = now,
            DueAt = now,
            Revises = revises,
            RevisesActivityId = revisesActivityId,
        };
        switch (destination)
        {
            case Destination.ToPerson to:
                message.PersonId = to.Person;
                break;
            case Destination.ToConversation to:
                message.PersonId = to.Person;
                message.ConversationId = to.ConversationId;
                message.ServiceUrl = to.ServiceUrl;
                message.TenantId = to.TenantId;
                message.IsAnswer = true;
                break;
            case Destination.ToChannel to:
                message.ChannelId = to.ChannelId;
                break;
            case Destination.ToThread to:
                (message.ChannelId, message.ThreadOf) = (to.ChannelId, to.Root.Key);
                break;
        }

        message.Lane = message.LaneOfChat;
        return message;
    }

    private string LaneOfChat => PersonId is { } person ? $"person/{person}" : ChannelId is { } channel ? $"channel/{channel}" : ConversationId!;

    /// <summary>Leaves after <paramref name="first"/>, wherever that one goes.</summary>
    internal void Follow(OutboxMessage first) => Lane = first.Lane;

    /// <summary>What it says now, in place of what it would have said.</summary>
    internal void Replace(string payload) => Payload = payload;

    internal void Delivered(string? activityId, DateTimeOffset now)
    {
        Status = OutboxStatus.Sent;
        ActivityId = activityId;
        SentAt = now;
        LeasedBy = null;
        Error = null;
        Payload = null;
    }

    /// <summary>In a channel each thread is a conversation of its own, known once it has begun.</summary>
    internal void IsIn(string? conversationId) => ConversationId = conversationId ?? ConversationId;

    internal void Postpone(string error, DateTimeOffset until)
    {
        Status = OutboxStatus.Waiting;
        Error = error;
        DueAt = until;
        LeasedBy = null;
    }

    /// <summary>It was not tried after all: another turn, and the attempt is not counted.</summary>
    internal void GiveBack(DateTimeOffset now)
    {
        Status = OutboxStatus.Waiting;
        DueAt = now;
        LeasedBy = null;
        Attempts--;
    }

    /// <summary>
    /// Waits until the person works again, beside the chat's other messages: whoever writes to the bot meanwhile is answered
    /// at once. It was not tried, so the attempt is not counted.
    /// </summary>
    internal void Hold(DateTimeOffset until)
    {
        Status = OutboxStatus.Waiting;
        (DueAt, HeldUntil) = (until, until);
        Lane = $"held/{PersonId}";
        LeasedBy = null;
        Attempts--;
    }

    /// <summary>The chat has this message as another activity from now on.</summary>
    internal void MovedTo(string? activityId) => ActivityId = activityId;

    internal void GiveUp(string error)
    {
        Status = OutboxStatus.Failed;
        Error = error;
        LeasedBy = null;
    }

    /// <summary>Nobody is to get it any more. What is being sent right now cannot be stopped, but is not tried again.</summary>
    internal void Withdraw()
    {
        if (Status == OutboxStatus.Sent || Status == OutboxStatus.Dropped)
            return;
        IsWithdrawn = true;
        if (Status != OutboxStatus.Sending)
            Drop(DeliveryReasons.Withdrawn);
    }

    /// <summary>Its reason is there again.</summary>
    /// <param name="payload">What it says now, where it was not sent.</param>
    /// <returns>Whether it had not been sent, and is now.</returns>
    internal bool Restore(string payload, DateTimeOffset now)
    {
        if (!IsWithdrawn)
            return false;
        IsWithdrawn = false;
        if (Status != OutboxStatus.Dropped)
            return false;
        (Status, Payload, Error, DueAt, HeldUntil, Attempts) = (OutboxStatus.Waiting, payload, null, now, null, 0);
        Lane = LaneOfChat;
        return true;
    }

    /// <summary>A newer state of the same card made this one pointless.</summary>
    internal void Drop(string reason)
    {
        Status = OutboxStatus.Dropped;
        Error = reason;
        Payload = null;
        LeasedBy = null;
    }
}

internal enum OutboxStatus
{
    /// <summary>Due at <see cref="OutboxMessage.DueAt"/>.</summary>
    Waiting,
    Sending,
    Sent,

    /// <summary>Not reached; kept with its words so that an admin can have it sent again.</summary>
    Failed,

    /// <summary>Not sent because something newer replaced it, or its reason was gone.</summary>
    Dropped,
}
