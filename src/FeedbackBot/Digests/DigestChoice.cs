using FeedbackBot.People;
using FeedbackBot.Storage;

namespace FeedbackBot.Digests;

/// <summary>What a manager chose for their own digest, where it differs from the configuration.</summary>
internal sealed class DigestChoice : IVersioned
{
    private DigestChoice()
    {
    }

    public PersonId ManagerId { get; private set; }

    /// <summary>Null follows the configuration.</summary>
    public DayOfWeek? Day { get; private set; }

    /// <summary>On the manager's wall clock; null follows the configuration.</summary>
    public TimeOnly? At { get; private set; }

    /// <summary>The weekly digest.</summary>
    public bool IsOff { get; private set; }

    /// <summary>On the manager's wall clock; null where no daily digest is wanted, as nobody's is until they say so.</summary>
    public TimeOnly? DailyAt { get; private set; }

    /// <summary>UTC; when the daily one was chosen last.</summary>
    public DateTimeOffset? DailyChangedAt { get; private set; }

    /// <summary>UTC. A time that had gone by when this was chosen is not made up for.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    public int Version { get; set; }

    public static DigestChoice Of(PersonId manager) => new() { ManagerId = manager };

    /// <summary>Choosing a time is wanting it: it also switches the digest on.</summary>
    public void ComeAt(DayOfWeek day, TimeOnly at, DateTimeOffset now) => (Day, At, IsOff, ChangedAt) = (day, at, false, now);

    /// <param name="at">Null for no daily digest. The weekly one stays as it is.</param>
    public void ComeDaily(TimeOnly? at, DateTimeOffset now) => (DailyAt, DailyChangedAt) = (at, now);

    public void SwitchOff(DateTimeOffset now) => (IsOff, ChangedAt) = (true, now);

    public void SwitchOn(DateTimeOffset now) => (IsOff, ChangedAt) = (false, now);
}
