using FeedbackBot.People;
using FeedbackBot.Storage;

namespace FeedbackBot.Digests.Reading;

/// <summary>When a manager read one digest, and when and with what words they told their people so.</summary>
internal sealed class DigestReading : IVersioned
{
    public const int MaxWords = 1000;

    private DigestReading()
    {
    }

    public PersonId ManagerId { get; private set; }

    /// <summary>UTC; with <see cref="Days"/> the period the digest is about.</summary>
    public DateTimeOffset End { get; private set; }

    public int Days { get; private set; }

    /// <summary>UTC; the first time.</summary>
    public DateTimeOffset ReadAt { get; private set; }

    /// <summary>UTC; null until the manager has told their people.</summary>
    public DateTimeOffset? AcknowledgedAt { get; private set; }

    /// <summary>What the manager does with it; everybody who answered reads this. Null where they left it empty.</summary>
    public string? Words { get; private set; }

    public int Version { get; set; }

    public static DigestReading Of(PersonId manager, DigestPeriod period, DateTimeOffset now) =>
        new() { ManagerId = manager, End = period.End, Days = period.Days, ReadAt = now };

    /// <returns>Whether this was the first time: what people were told is not changed afterwards.</returns>
    public bool Acknowledge(string? words, DateTimeOffset now)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(words?.Length ?? 0, MaxWords);
        if (AcknowledgedAt is not null)
            return false;
        (AcknowledgedAt, Words) = (now, words);
        return true;
    }
}
