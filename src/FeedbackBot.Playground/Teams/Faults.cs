namespace FeedbackBot.Playground.Teams;

/// <summary>What goes wrong on Microsoft's side. The default is: nothing.</summary>
public sealed record Faults
{
    /// <summary>Share (0 to 1) of the bot's connector calls answered 429.</summary>
    public double Rate429 { get; init; }

    /// <summary>Seconds in the Retry-After header of those answers; 0 leaves the header out.</summary>
    public int RetryAfterSeconds { get; init; } = 1;

    /// <summary>Share (0 to 1) of the bot's connector calls answered 503.</summary>
    public double Rate503 { get; init; }

    /// <summary>Real milliseconds by which every answer to the bot is late.</summary>
    public int LatencyMs { get; init; }

    /// <summary>Entra object ids of those who have blocked the bot.</summary>
    public IReadOnlyList<string> Blocked { get; init; } = [];
}
