using FeedbackBot.People;

namespace FeedbackBot.Digests;

/// <summary>
/// A manager's digest of a date has been dealt with. The key is what makes a late, doubled or second node's wake send nothing.
/// </summary>
internal sealed class DigestRun
{
    private DigestRun()
    {
    }

    public PersonId ManagerId { get; private set; }

    public DigestKind Kind { get; private set; }

    /// <summary>The date on the manager's wall clock on which it was due.</summary>
    public DateOnly Date { get; private set; }

    /// <summary>UTC; may be later than the date, after a time when the bot was down.</summary>
    public DateTimeOffset SentAt { get; private set; }

    /// <summary>UTC; where the period it is about ends.</summary>
    public DateTimeOffset End { get; private set; }

    /// <summary>In days, how long that period is.</summary>
    public int Days { get; private set; }

    /// <summary>False where there was nothing to say, as on a day on which nobody was asked.</summary>
    public bool WasSent { get; private set; }

    public static DigestRun Of(PersonId manager, DateOnly date, DigestPeriod period, bool wasSent, DateTimeOffset now) => new()
    {
        ManagerId = manager,
        Kind = period.IsDaily ? DigestKind.Daily : DigestKind.Weekly,
        Date = date,
        SentAt = now,
        End = period.End,
        Days = period.Days,
        WasSent = wasSent,
    };
}
