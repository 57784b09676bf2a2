using FeedbackBot.CheckIns.Definition;
using FeedbackBot.People;
using FeedbackBot.Storage;

namespace FeedbackBot.CheckIns.Rounds;

/// <summary>What somebody chose for themselves about one check-in. Who chose nothing has none.</summary>
internal sealed class CheckInChoice : IVersioned
{
    private CheckInChoice()
    {
    }

    public CheckInId CheckInId { get; private set; }

    public PersonId PersonId { get; private set; }

    /// <summary>The local time at which they want their card; null for the check-in's own.</summary>
    public TimeOnly? At { get; private set; }

    /// <summary>The last day on which they are not asked; null when they are.</summary>
    public DateOnly? MutedUntil { get; private set; }

    public int Version { get; set; }

    public static CheckInChoice Of(CheckInId checkIn, PersonId person) => new() { CheckInId = checkIn, PersonId = person };

    public void AskAt(TimeOnly? at) => At = at;

    /// <param name="until">The last day; <see cref="DateOnly.MaxValue"/> for until further notice.</param>
    public void Mute(DateOnly until) => MutedUntil = until;

    /// <returns>Whether it was muted on that day.</returns>
    public bool Unmute(DateOnly today)
    {
        var was = MutedUntil >= today;
        MutedUntil = null;
        return was;
    }
}
