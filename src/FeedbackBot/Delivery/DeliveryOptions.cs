namespace FeedbackBot.Delivery;

/// <summary>How messages leave. Section "Delivery". Limits and time-outs hold for each node: with N nodes, divide the tenant's limit by N.</summary>
internal sealed class DeliveryOptions
{
    public const string Section = "Delivery";

    /// <summary>Messages to one conversation in any second. Count, default 7 (Microsoft's limit), 1 to 100.</summary>
    public int PerConversationPerSecond { get; set; } = 7;

    /// <summary>Messages to one conversation in any two seconds. Count, default 8, 1 to 200.</summary>
    public int PerConversationPerTwoSeconds { get; set; } = 8;

    /// <summary>Messages to one conversation in any thirty seconds. Count, default 60, 1 to 1000.</summary>
    public int PerConversationPerThirtySeconds { get; set; } = 60;

    /// <summary>Messages to one conversation in any hour. Count, default 1800, 1 to 100000.</summary>
    public int PerConversationPerHour { get; set; } = 1800;

    /// <summary>Messages to one tenant in any second. Count, default 30 (Microsoft names 30 and 50), 1 to 1000.</summary>
    public int PerTenantPerSecond { get; set; } = 30;

    /// <summary>Conversations written to at the same time. Count, default 16, 1 to 64.</summary>
    public int Parallelism { get; set; } = 16;

    /// <summary>How often a message is tried before it is given up. Count, default 20 (some three hours of outage), 1 to 100.</summary>
    public int MaxAttempts { get; set; } = 20;

    /// <summary>The wait after the first failure that may pass; it doubles each time. Seconds, default 2, 1 to 60.</summary>
    public int FirstBackoffSeconds { get; set; } = 2;

    /// <summary>The longest such wait, unless the connector asks for a longer one. Seconds, default 900, 1 to 3600.</summary>
    public int LongestBackoffSeconds { get; set; } = 900;

    /// <summary>After how long a message that a node took and never settled is sent by anybody. Seconds, default 120, 60 to 3600.</summary>
    public int LeaseSeconds { get; set; } = 120;

    /// <summary>How often a node looks for messages that other nodes queued. Seconds, default 5, 1 to 60.</summary>
    public int PollSeconds { get; set; } = 5;

    /// <summary>How long that and how a message was delivered is kept. Days, default 90, 1 to 3650.</summary>
    public int KeepDays { get; set; } = 90;

    /// <summary>/readyz calls the outbox degraded when a message has been due for longer. Minutes, default 15, 1 to 1440.</summary>
    public int LateAfterMinutes { get; set; } = 15;
}
