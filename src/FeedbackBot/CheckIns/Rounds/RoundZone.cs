using FeedbackBot.Storage;

namespace FeedbackBot.CheckIns.Rounds;

/// <summary>
/// Notes that a round has been opened for the people of one zone, so that the next wake is for the next round. It speeds
/// nothing up and prevents nothing: that nobody is asked twice is the prompts' own unique key.
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

    public int Version { get; set; }

    public static RoundZone Of(RoundId round, string zone) => new() { RoundId = round, Zone = zone };

    public void Opened(int failed, DateTimeOffset now)
    {
        OpenedAt = now;
        Attempts = failed == 0 ? 0 : Attempts + 1;
        RetryAt = failed == 0 || Attempts >= MaxAttempts ? null : now + (FirstWait * (1 << (Attempts - 1)));
    }
}
