using FeedbackBot.People;

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
    RevisionTarget Target);

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
