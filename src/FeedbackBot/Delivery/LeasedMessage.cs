using FeedbackBot.Delivery.Channels;
using FeedbackBot.People;
using FeedbackBot.Scheduling.WorkingTimes;

namespace FeedbackBot.Delivery;

/// <summary>A message this process has taken to send, with what is needed to send it.</summary>
/// <param name="Lease">The name under which it was taken; an outcome is recorded under it.</param>
/// <param name="Place">Where to write; null when the chat has to be started first.</param>
/// <param name="Closed">Why the person cannot be reached now; null when they can, as far as is known.</param>
internal sealed record LeasedMessage(
    long Number,
    OutboxMessageId Id,
    string Lease,
    string Lane,
    int Attempts,
    string Payload,
    PersonId? Person,
    string? ExternalId,
    ChatPlace? Place,
    Reachability? Closed,
    RevisionTarget Target)
{
    /// <summary>Days looked ahead for somebody's next working hour; who does not work for longer is looked at again then.</summary>
    public const int Horizon = 60;

    /// <summary>When the person works; null for an answer and for a change of what is in their chat, which are never held back.</summary>
    public WorkingTime? WorkingTime { get; init; }

    /// <summary>The team's channel it goes to; null for a chat.</summary>
    public ChannelAddress? Channel { get; init; }

    /// <summary>UTC: from then on nobody wants it any more.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Its reason went while somebody was sending it, of whom nothing was heard since.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>
    /// The person has left, and did not ask for it while they were here: what is in their chat may still be changed, such as
    /// to say that it is closed, but nothing is sent anew.
    /// </summary>
    public bool OnlyInPlace { get; init; }

    /// <summary>What becomes of it instead of being sent now; null when it may be sent.</summary>
    public SendOutcome? Instead(DateTimeOffset now)
    {
        if (IsWithdrawn)
            return new SendOutcome.Pointless(DeliveryReasons.Withdrawn);
        if (OnlyInPlace && Target is RevisionTarget.None or RevisionTarget.Anew)
            return new SendOutcome.Pointless(DeliveryReasons.Gone);
        if (WorkingTime is null)
            return null;
        var next = WorkingTime.NextAfter(now, Horizon) ?? now.AddDays(Horizon);
        return next >= Until ? new SendOutcome.Pointless(DeliveryReasons.TooLate)
            : next > now ? new SendOutcome.Held(next)
            : null;
    }
}

/// <summary>What a message does in the chat.</summary>
internal abstract record RevisionTarget
{
    /// <summary>It is a new message.</summary>
    internal sealed record None : RevisionTarget;

    /// <summary>It takes this activity's place; <paramref name="Original"/> is the message that posted it, where the outbox did.</summary>
    internal sealed record Of(string ActivityId, long? Original) : RevisionTarget;

    /// <summary>It should take the place of a message of which the chat told no id: it is sent as a new one.</summary>
    internal sealed record Anew(long Original) : RevisionTarget;

    /// <summary>The original was never delivered: there is nothing to change.</summary>
    internal sealed record Nothing : RevisionTarget;

    /// <summary>The original is not settled: this has to wait.</summary>
    internal sealed record Later : RevisionTarget;
}
