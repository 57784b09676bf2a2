namespace FeedbackBot.Playground.Teams;

/// <summary>Who the stand-in plays for. The defaults suit one bot on one machine.</summary>
public sealed record StandInOptions
{
    public string AppId { get; init; } = "0fb0fb00-0000-4000-8000-00000000b007";

    public string TenantId { get; init; } = "7e4a4700-0000-4000-8000-000000000001";

    /// <summary>What the token endpoint wants to see.</summary>
    public string Secret { get; init; } = "playground-secret";

    public string Issuer { get; init; } = "https://api.botframework.com";

    /// <summary>HTTP port on 127.0.0.1 of page, scripting interface and connector; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>Real time after which a client gives up on the bot. Default: 15 s, as Teams.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Seed of the faults.</summary>
    public int Seed { get; init; } = 42;
}
