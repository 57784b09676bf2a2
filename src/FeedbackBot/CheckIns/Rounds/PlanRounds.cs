using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Audiences;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;
using FeedbackBot.People;
using FeedbackBot.Scheduling;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Rounds;

/// <summary>Says from the database alone when each check-in and zone is next to be looked at.</summary>
internal sealed class PlanRounds(FeedbackDb db, TimeProvider clock)
{
    public async Task<IReadOnlyList<Wake>> AllAsync(CancellationToken ct)
    {
        var checkIns = await Active.ToListAsync(ct);
        var keys = new List<WakeKey>();
        foreach (var checkIn in checkIns)
        {
            var zones = await db.Set<Person>().In(db, checkIn.Audience).Where(p => p.IsActive).Select(p => p.TimeZone).Distinct().ToListAsync(ct);
            keys.AddRange(zones.Select(zone => new WakeKey(checkIn.Id, zone)));
        }

        return await PlanAsync(checkIns, keys, await ClosingsAsync(Open, ct), ct);
    }

    public async Task<IReadOnlyList<Wake>> OneAsync(WakeKey key, CancellationToken ct)
    {
        var checkIns = await Active.Where(c => c.Id == key.CheckIn).ToListAsync(ct);
        var concerns = checkIns is [var checkIn]
            && await db.Set<Person>().In(db, checkIn.Audience).AnyAsync(p => p.IsActive && p.TimeZone == key.Zone, ct);
        var closings = await ClosingsAsync(
            Open.Where(p => p.Zone == key.Zone && db.Set<Round>().Any(r => r.Id == p.RoundId && r.CheckInId == key.CheckIn)), ct);
        return await PlanAsync(checkIns, concerns ? [key] : [], closings, ct);
    }

    private IQueryable<CheckIn> Active => db.Set<CheckIn>().AsNoTracking().Where(c => c.Status == CheckInStatus.Active);

    private IQueryable<Prompt> Open => db.Set<Prompt>().AsNoTracking().Where(p => p.State == PromptState.Open);

    private async Task<IReadOnlyList<Wake>> PlanAsync(
        IReadOnlyList<CheckIn> checkIns, IEnumerable<WakeKey> keys, Dictionary<WakeKey, DateTimeOffset> closings, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var ids = checkIns.Select(c => c.Id).ToList();
        var since = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-3);
        var rounds = (await db.Set<Round>().AsNoTracking().Where(r => ids.Contains(r.CheckInId) && r.Date >= since).ToListAsync(ct))
            .ToDictionary(r => (r.CheckInId, r.Date));
        var roundIds = rounds.Values.Select(r => r.Id).ToList();
        var opened = (await db.Set<RoundZone>().AsNoTracking().Where(z => roundIds.Contains(z.RoundId)).ToListAsync(ct))
            .ToDictionary(z => (z.RoundId, z.Zone));
        var byId = checkIns.ToDictionary(c => c.Id);
        var wakes = keys.ToDictionary(key => key, key => NextOpening(byId[key.CheckIn], key.Zone));
        foreach (var (key, at) in closings)
            wakes[key] = Earlier(wakes.GetValueOrDefault(key), at);
        return [.. wakes.Where(w => w.Value is not null).Select(w => new Wake(w.Key.ToString(), w.Value!.Value))];

        DateTimeOffset? NextOpening(CheckIn checkIn, string zoneName)
        {
            var zone = LocalTimes.FindZone(zoneName) ?? TimeZoneInfo.Utc;
            var next = checkIn.Times.NextAfter(now, zone)?.Window.OpensAt;
            if (checkIn.Times.OpenAt(now, zone, checkIn.ActiveSince, date => rounds.GetValueOrDefault((checkIn.Id, date))?.Run) is not { } open)
                return next;
            var round = rounds.GetValueOrDefault((checkIn.Id, open.Date));
            var zoneOpened = round is null ? null : opened.GetValueOrDefault((round.Id, zoneName));
            var due = zoneOpened is null ? open.Window.OpensAt : zoneOpened.RetryAt;
            return due < open.Window.ClosesAt ? Earlier(next, due) : next;
        }
    }

    private async Task<Dictionary<WakeKey, DateTimeOffset>> ClosingsAsync(IQueryable<Prompt> prompts, CancellationToken ct) => (await (
        from prompt in prompts
        join round in db.Set<Round>() on prompt.RoundId equals round.Id
        group prompt.ClosesAt by new { round.CheckInId, prompt.Zone } into same
        select new { same.Key.CheckInId, same.Key.Zone, At = same.Min() }).ToListAsync(ct))
        .ToDictionary(c => new WakeKey(c.CheckInId, c.Zone), c => c.At);

    private static DateTimeOffset? Earlier(DateTimeOffset? a, DateTimeOffset? b) => a is null || b < a ? b ?? a : a;
}
