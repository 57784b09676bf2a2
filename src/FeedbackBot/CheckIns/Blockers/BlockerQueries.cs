using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FeedbackBot.CheckIns.Blockers;

/// <summary>
/// What may be read about blockers. A manager reads about their direct reports, and about single blockers of others that
/// were brought to them. Several mentions of the same are one blocker.
/// </summary>
internal sealed class BlockerQueries(FeedbackDb db, BlockerDays days, IOptions<BlockersOptions> options, TimeProvider clock)
{
    /// <summary>What is in the way of a manager's reports now, oldest first.</summary>
    public Task<IReadOnlyList<OpenBlocker>> OpenOfReportsAsync(PersonId manager, CancellationToken ct) =>
        OpenAsync(db.Set<Blocker>(), ReportsOf(manager), ct);

    /// <summary>What is in somebody's own way now, oldest first.</summary>
    public Task<IReadOnlyList<OpenBlocker>> OpenOfAsync(PersonId person, CancellationToken ct) =>
        OpenAsync(db.Set<Blocker>(), db.Set<Person>().Where(p => p.Id == person), ct);

    /// <summary>What is in the way of people further below, and was brought to somebody as nobody had reacted; oldest first.</summary>
    public Task<IReadOnlyList<OpenBlocker>> BroughtToAsync(PersonId person, CancellationToken ct) => OpenAsync(
        db.Set<Blocker>().Where(b => db.Set<BlockerNote>().Any(n => n.PersonId == person && n.Kind == BlockerNoteKind.BroughtTo && n.BlockerId == b.Id)),
        db.Set<Person>().Where(p => p.Id != person && (p.ManagerId == null || p.ManagerId != person)), ct);

    /// <summary>How blockers of a manager's reports came and went.</summary>
    /// <param name="manager">Whose reports.</param>
    /// <param name="bounds">UTC, ascending: where one period ends the next begins.</param>
    /// <param name="ct">Stops waiting.</param>
    public async Task<BlockerTrend> TrendAsync(PersonId manager, IReadOnlyList<DateTimeOffset> bounds, CancellationToken ct)
    {
        var (since, until) = (bounds[0], bounds[^1]);
        var rows = await (
            from person in ReportsOf(manager)
            join blocker in db.Set<Blocker>().AsNoTracking() on person.Id equals blocker.OwnerId
            where blocker.SameAs == null
                && ((blocker.OpenedAt >= since && blocker.OpenedAt < until) || (blocker.ResolvedAt >= since && blocker.ResolvedAt < until))
            orderby blocker.OpenedAt, blocker.Id
            select new { blocker.OwnerId, blocker.OpenedAt, blocker.ResolvedAt }).ToListAsync(ct);
        var raised = await (
            from person in ReportsOf(manager)
            join blocker in db.Set<Blocker>().AsNoTracking() on person.Id equals blocker.OwnerId
            join note in db.Set<BlockerNote>().AsNoTracking() on blocker.Id equals note.BlockerId
            where (blocker.ResolvedAt == null || blocker.ResolvedAt >= since) && note.At >= since && note.At < until
                && (note.Kind == BlockerNoteKind.RaisedWith || note.Kind == BlockerNoteKind.BroughtTo)
            select new { note.BlockerId, note.At }).ToListAsync(ct);
        return BlockerTrends.Of(
            [.. rows.Select(r => new BlockerLife(r.OwnerId, r.OpenedAt, r.ResolvedAt))], [.. raised.Select(r => new BlockerRaised(r.BlockerId, r.At))], bounds);
    }

    private async Task<IReadOnlyList<OpenBlocker>> OpenAsync(IQueryable<Blocker> blockers, IQueryable<Person> owners, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var rows = await (
            from blocker in blockers.AsNoTracking()
            join person in owners on blocker.OwnerId equals person.Id
            join prompt in db.Set<Prompt>() on blocker.PromptId equals prompt.Id
            join round in db.Set<Round>() on prompt.RoundId equals round.Id
            join checkIn in db.Set<CheckIn>() on round.CheckInId equals checkIn.Id
            where blocker.ResolvedAt == null && blocker.SameAs == null
            orderby blocker.OpenedAt, blocker.Id
            select new { Blocker = blocker, person.Name, person.IsActive, person.TimeZone, CheckIn = checkIn.Name, checkIn.StaleDays }).ToListAsync(ct);
        if (rows.Count == 0)
            return [];
        var works = await days.LoadAsync([.. rows.Select(r => r.Blocker.OwnerId)], rows[0].Blocker.OpenedAt, now, ct);
        return [.. rows.Select(r =>
        {
            var (blocker, zone) = (r.Blocker, Common.LocalTimes.FindZone(r.TimeZone) ?? TimeZoneInfo.Utc);
            var worksOn = works[blocker.OwnerId];
            return new OpenBlocker(
                blocker.Id, blocker.OwnerId, r.Name, r.IsActive, blocker.Text, blocker.OpenedAt, BlockerAge.Days(blocker.OpenedAt, now), r.CheckIn)
            {
                WorkingDays = Staleness.WorkingDays(BlockerAge.NotBefore(blocker.OpenedAt, now), now, zone, worksOn),
                Mentions = blocker.Mentions,
                SeenAt = blocker.SeenAt,
                IsConfidential = blocker.IsConfidential,
                IsStale = blocker.Stage != BlockerStage.Quiet
                    || Staleness.DueAt(blocker.WaitingSince, r.StaleDays ?? options.Value.StaleAfterWorkingDays, zone, worksOn) <= now,
                IsEscalated = blocker.Stage == BlockerStage.Escalated,
            };
        })];
    }

    private IQueryable<Person> ReportsOf(PersonId manager) =>
        db.Set<Person>().AsNoTracking().Where(p => p.ManagerId == manager && p.Id != manager);
}
