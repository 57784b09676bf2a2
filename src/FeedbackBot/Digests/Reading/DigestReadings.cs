using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Digests.Reading;

/// <summary>When managers read their digests.</summary>
internal sealed class DigestReadings(FeedbackDb db, TimeProvider clock)
{
    public async Task<(DigestReading Reading, bool IsNew)> FindOrAddAsync(PersonId manager, DigestPeriod period, CancellationToken ct)
    {
        var (end, days) = (period.End, period.Days);
        if (await db.Set<DigestReading>().SingleOrDefaultAsync(r => r.ManagerId == manager && r.End == end && r.Days == days, ct) is { } known)
            return (known, false);
        var reading = DigestReading.Of(manager, period, clock.GetUtcNow());
        db.Add(reading);
        return (reading, true);
    }

    /// <summary>How soon a manager, and those of these people who lead others, acknowledged the digests that came to them in [since, until).</summary>
    public async Task<IReadOnlyList<Promptness>> PromptnessAsync(
        PersonInfo own, IReadOnlyList<PersonInfo> reports, DateTimeOffset since, DateTimeOffset until, CancellationToken ct)
    {
        IReadOnlyList<PersonInfo> managers = [own, .. reports];
        var ids = managers.Select(m => m.Id).ToList();
        var runs = await (
            from run in db.Set<DigestRun>().AsNoTracking()
            join reading in db.Set<DigestReading>().AsNoTracking()
                on new { run.ManagerId, run.End, run.Days } equals new { reading.ManagerId, reading.End, reading.Days } into readings
            from reading in readings.DefaultIfEmpty()
            where ids.Contains(run.ManagerId) && run.End >= since && run.End < until && run.WasSent
            select new { run.ManagerId, run.SentAt, AcknowledgedAt = (DateTimeOffset?)reading.AcknowledgedAt }).ToListAsync(ct);
        var byManager = runs.ToLookup(r => r.ManagerId, r => r.AcknowledgedAt - r.SentAt);
        return [.. managers.Where(m => byManager.Contains(m.Id)).Select(m => Promptness.Of(m, m.Id == own.Id, [.. byManager[m.Id]]))];
    }
}

/// <param name="IsOwn">Whether it is the reader.</param>
/// <param name="Sent">How many digests came.</param>
/// <param name="Acknowledged">How many of them the manager told their people about.</param>
/// <param name="Typical">The median of how long that took; null where there was none.</param>
internal sealed record Promptness(PersonId ManagerId, string Name, bool IsOwn, int Sent, int Acknowledged, TimeSpan? Typical)
{
    /// <param name="manager">Whose digests.</param>
    /// <param name="isOwn">Whether it is the reader.</param>
    /// <param name="took">One a digest; null for one that was not acknowledged.</param>
    public static Promptness Of(PersonInfo manager, bool isOwn, IReadOnlyList<TimeSpan?> took)
    {
        var known = took.OfType<TimeSpan>().Order().ToList();
        return new Promptness(manager.Id, manager.Name, isOwn, took.Count, known.Count, known.Count == 0 ? null : known[(known.Count - 1) / 2]);
    }
}
