using FeedbackBot.Storage;

namespace FeedbackBot.CheckIns.Rounds;

/// <summary>
/// Notes that some people of one zone could not be asked, so that they are tried again, and not for ever. Where everybody
/// was asked there is none: who has been asked is said by the prompts.
/// </summary>
internal sealed class RoundZone : IVersioned
{
    /// <summary>After so many failures the people concerned are left for this round.</summary>
    public const int MaxAttempts = 5;

    private static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(1);

    private RoundZone()
    {
    }

    public RoundId RoundId { get; private set; }

    /// <summary>IANA name.</summary>
    public string Zone { get; private set; } = "";

    public DateTimeOffset OpenedAt { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>UTC; when to try again for those who could not be asked; null when everybody was.</summary>
    public DateTimeOffset? RetryAt { get; private set; }

    /// <summary>How many could not be asked when it was last tried.</summary>
    public int Failed { get; private set; }

    public int Version { get; set; }

    public static RoundZone Of(RoundId round, string zone) => new() { RoundId = round, Zone = zone };

    /// <summary>When people who have no card yet are to be asked.</summary>
    /// <param name="count">How many they are: more than could not be asked means that somebody has come.</param>
    /// <param name="opensAt">Since when they could be asked.</param>
    public DateTimeOffset? DueFor(int count, DateTimeOffset opensAt) => count > Failed ? opensAt : RetryAt;

    public void Opened(int failed, DateTimeOffset now)
    {
        OpenedAt = now;
        Failed = failed;
        Attempts = failed == 0 ? 0 : Attempts + 1;
        RetryAt = failed == 0 || Attempts >= MaxAttempts ? null : now + (FirstWait * (1 << (Attempts - 1)));
    }
}
