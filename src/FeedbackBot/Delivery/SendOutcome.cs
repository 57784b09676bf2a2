namespace FeedbackBot.Delivery;

/// <summary>How one try to send ended.</summary>
internal abstract record SendOutcome
{
    /// <summary>The chat that was started on the way; to be remembered whatever came of the message.</summary>
    public ChatPlace? Started { get; init; }

    /// <param name="ActivityId">Null when the connector accepted the message and told no id.</param>
    internal sealed record Delivered(string? ActivityId) : SendOutcome;

    /// <param name="After">How long the connector asked to wait; null backs off by the number of attempts.</param>
    internal sealed record Later(string Reason, TimeSpan? After) : SendOutcome;

    /// <summary>A rate limit would have held it too long; it was not tried.</summary>
    internal sealed record NotTried : SendOutcome;

    /// <param name="Closed">What is wrong with the person's chat as a whole; null when it is this message alone.</param>
    internal sealed record Failed(string Reason, Reachability? Closed = null) : SendOutcome;

    /// <summary>The person does not work now, or wants quiet; it was not tried.</summary>
    internal sealed record Held(DateTimeOffset Until) : SendOutcome;

    /// <summary>There was nothing worth sending.</summary>
    internal sealed record Pointless(string Reason) : SendOutcome;
}
