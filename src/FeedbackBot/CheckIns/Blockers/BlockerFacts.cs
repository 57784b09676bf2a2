using FeedbackBot.People;

namespace FeedbackBot.CheckIns.Blockers;

/// <summary>A blocker with what one viewer may know of it.</summary>
/// <param name="Blocker">Tracked.</param>
/// <param name="Manager">The owner's, as the directory says now.</param>
/// <param name="Everything">What was said and done, oldest first, whoever may read it.</param>
/// <param name="WorkingDays">Of its owner, since it was opened.</param>
internal sealed record BlockerFacts(
    Blocker Blocker, Person Owner, Person? Manager, string CheckIn, string? SeenBy, IReadOnlyList<BlockerEntry> Everything,
    int AgeDays, int WorkingDays, Person Viewer)
{
    /// <summary>Of its check-in; null for the usual, see <see cref="Definition.CheckIn.StaleDays"/>.</summary>
    public int? StaleDays { get; init; }

    public BlockerRole Role => RoleOf(Viewer.Id);

    public BlockerFacts For(Person viewer) => this with { Viewer = viewer };

    public BlockerFacts With(BlockerEntry entry) => this with { Everything = [.. Everything, entry] };

    /// <summary>Notes that the manager has looked, where it is the manager who looks.</summary>
    public BlockerFacts SeenByViewer(DateTimeOffset now)
    {
        if (Role != BlockerRole.Manager || Blocker.SeenAt is not null)
            return this;
        Blocker.Seen(Viewer.Id, now);
        return this with { SeenBy = Viewer.Name };
    }

    /// <summary>Who is above the manager reads what was said from then on: before, people spoke to each other alone.</summary>
    public IReadOnlyList<BlockerEntry> Thread => Role == BlockerRole.Above && BroughtAt(Viewer.Id) is { } since
        ? [.. Everything.Where(e => e.At >= since)]
        : Everything;

    /// <summary>Whom it was brought to, each once, in order.</summary>
    public IEnumerable<BlockerEntry> Above => Everything.Where(e => e.Kind == BlockerNoteKind.BroughtTo).DistinctBy(e => e.Person.Id);

    /// <summary>The manager has opened it or was asked about it.</summary>
    public bool ManagerKnows => Blocker.SeenAt is not null || Everything.Any(e => e.Kind == BlockerNoteKind.RaisedWith);

    public BlockerRole RoleOf(PersonId person) =>
        person == Owner.Id ? BlockerRole.Owner : person == Owner.ManagerId ? BlockerRole.Manager : BlockerRole.Above;

    private DateTimeOffset? BroughtAt(PersonId person) => Above.FirstOrDefault(e => e.Person.Id == person)?.At;
}

/// <param name="Kind">Null where its owner named the blocker again.</param>
/// <param name="Person">Who said or did it, or was told, see <see cref="BlockerNote.PersonId"/>.</param>
internal sealed record BlockerEntry(BlockerNoteKind? Kind, Person Person, DateTimeOffset At, string? Text);

internal enum BlockerRole
{
    Owner,

    /// <summary>The owner's direct manager.</summary>
    Manager,

    /// <summary>Somebody further up whom this one blocker was brought to.</summary>
    Above,
}
