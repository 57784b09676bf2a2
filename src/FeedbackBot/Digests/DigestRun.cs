using FeedbackBot.People;

namespace FeedbackBot.Digests;

/// <summary>A manager has been sent the digest of a date. The key is what makes a late, doubled or second node's wake send nothing.</summary>
internal sealed class DigestRun
{
    private DigestRun()
    {
    }

    public PersonId ManagerId { get; private set; }

    /// <summary>The date on the manager's wall clock on which it was due.</summary>
    public DateOnly Date { get; private set; }

    /// <summary>UTC; may be later than the date, after a time when the bot was down.</summary>
    public DateTimeOffset SentAt { get; private set; }

    public static DigestRun Of(PersonId manager, DateOnly date, DateTimeOffset now) => new() { ManagerId = manager, Date = date, SentAt = now };
}
