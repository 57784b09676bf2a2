using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.Common;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Blockers;

/// <summary>
/// Reads one blocker for somebody who may see it: its owner, their direct manager, and whom it was brought to. For
/// everybody else it is not there.
/// </summary>
internal sealed class BlockerReader(FeedbackDb db, BlockerDays days, TimeProvider clock)
{
    /// <param name="id">Of a blocker, or of a mention of it.</param>
    /// <param name="viewer">Who wants to see it.</param>
    /// <param name="ct">Stops waiting.</param>
    public async Task<BlockerFacts?> FindAsync(BlockerId id, Person viewer, CancellationToken ct)
    {
        var brought = db.Set<BlockerNote>().Where(n => n.Kind == BlockerNoteKind.BroughtTo && n.PersonId == viewer.Id);
        return await ReadAsync(
            from blocker in db.Set<Blocker>()
            join owner in db.Set<Person>() on blocker.OwnerId equals owner.Id
            where (blocker.Id == id || db.Set<Blocker>().Any(mention => mention.Id == id && mention.SameAs == blocker.Id)) && blocker.SameAs == null
                && (owner.Id == viewer.Id || owner.ManagerId == viewer.Id || brought.Any(n => n.BlockerId == blocker.Id))
            select blocker, viewer, ct);
    }

    /// <summary>As its owner sees it: for the bot itself, which has to tell people about it.</summary>
    public Task<BlockerFacts?> OfOwnerAsync(BlockerId id, CancellationToken ct) => ReadAsync(db.Set<Blocker>().Where(b => b.Id == id), null, ct);

    private async Task<BlockerFacts?> ReadAsync(IQueryable<Blocker> which, Person? viewer, CancellationToken ct)
    {
        var found = await (
            from blocker in which
            join owner in db.Set<Person>() on blocker.OwnerId equals owner.Id
            join prompt in db.Set<Prompt>() on blocker.PromptId equals prompt.Id
            join round in db.Set<Round>() on prompt.RoundId equals round.Id
            join checkIn in db.Set<CheckIn>() on round.CheckInId equals checkIn.Id
            select new { Blocker = blocker, Owner = owner, CheckIn = checkIn.Name, checkIn.StaleDays }).SingleOrDefaultAsync(ct);
        if (found is null)
            return null;
        var (subject, now) = (found.Blocker, clock.GetUtcNow());
        var notes = await (
            from note in db.Set<BlockerNote>().AsNoTracking()
            join person in db.Set<Person>() on note.PersonId equals person.Id
            where note.BlockerId == subject.Id
            select new BlockerEntry(note.Kind, person, note.At, note.Text)).ToListAsync(ct);
        var mentions = subject.Mentions == 1 ? [] : await db.Set<Blocker>().AsNoTracking().Where(b => b.SameAs == subject.Id)
            .Select(b => new { b.OpenedAt, b.Text }).ToListAsync(ct);
        var ticks = subject.Mentions == 1 ? [] : await db.Set<BlockerMention>().AsNoTracking().Where(m => m.BlockerId == subject.Id).Select(m => m.At).ToListAsync(ct);
        var above = await db.Set<Person>().Where(p => p.Id == found.Owner.ManagerId || p.Id == subject.SeenBy).ToListAsync(ct);
        var works = (await days.LoadAsync([subject.OwnerId], subject.OpenedAt, now, ct))[subject.OwnerId];
        return new BlockerFacts(
            subject, found.Owner, above.Find(p => p.Id == found.Owner.ManagerId), found.CheckIn, above.Find(p => p.Id == subject.SeenBy)?.Name,
            [.. notes.Concat(mentions.Select(m => new BlockerEntry(null, found.Owner, m.OpenedAt, m.Text)))
                .Concat(ticks.Select(at => new BlockerEntry(null, found.Owner, at, null))).OrderBy(e => e.At)],
            BlockerAge.Days(subject.OpenedAt, now), Staleness.WorkingDays(BlockerAge.NotBefore(subject.OpenedAt, now), now, found.Owner.Zone, works), viewer ?? found.Owner)
        {
            StaleDays = found.StaleDays,
        };
    }
}

/// <summary>How old a blocker is.</summary>
internal static class BlockerAge
{
    public static int Days(DateTimeOffset openedAt, DateTimeOffset now) => (int)Math.Max(0, (now - openedAt).TotalDays);

    /// <summary>Working days are counted a year back at most.</summary>
    public static DateTimeOffset NotBefore(DateTimeOffset openedAt, DateTimeOffset now) =>
        openedAt < now.AddDays(-Staleness.MostDays) ? now.AddDays(-Staleness.MostDays) : openedAt;
}
