using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Reminders;
using FeedbackBot.People;
using FeedbackBot.Scheduling;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Rounds;

/// <summary>
/// Says from the database alone when each check-in and zone is next to be looked at. What it reads grows with people and
/// check-ins, not with the rounds there have been.
/// </summary>
internal sealed class PlanRounds(
    FeedbackDb db, Members members, UnaskedPeople unasked, WithdrawPrompts withdraw, ReminderTimes reminders, AlmanacReader almanacs,
    TimeProvider clock)
{
    public async Task<IReadOnlyList<Wake>> AllAsync(CancellationToken ct)
    {
        var closings = await ClosingsAsync(Open, ct);
        var cards = await CardsAsync(ClosedCards, ct);
        var asking = closings.Keys.Select(key => key.CheckIn).ToHashSet();
        var checkIns = await db.Set<CheckIn>().AsNoTracking().Where(c => c.Status == CheckInStatus.Active || asking.Contains(c.Id)).ToListAsync(ct);
        return await PlanAsync(checkIns, null, closings, cards, await reminders.ReadAsync(Open, ct), ct);
    }

    public async Task<IReadOnlyList<Wake>> OneAsync(WakeKey key, CancellationToken ct)
    {
        var checkIns = await db.Set<CheckIn>().AsNoTracking().Where(c => c.Id == key.CheckIn).ToListAsync(ct);
        var open = Of(key, Open);
        return await PlanAsync(
            checkIns, key.Zone, await ClosingsAsync(open, ct), await CardsAsync(Of(key, ClosedCards), ct), await reminders.ReadAsync(open, ct), ct);
    }

    private IQueryable<Prompt> Open => db.Set<Prompt>().AsNoTracking().Where(p => p.State == PromptState.Open);

    private IQueryable<Prompt> ClosedCards => db.Set<Prompt>().AsNoTracking().Where(p => p.CardDueAt != null);

    private IQueryable<Prompt> Of(WakeKey key, IQueryable<Prompt> prompts) =>
        prompts.Where(p => p.Zone == key.Zone && db.Set<Round>().Any(r => r.Id == p.RoundId && r.CheckInId == key.CheckIn));

    private async Task<IReadOnlyList<Wake>> PlanAsync(
        IReadOnlyList<CheckIn> checkIns, string? zone, Dictionary<WakeKey, DateTimeOffset> closings,
        Dictionary<WakeKey, DateTimeOffset> cards, IReadOnlyList<AwaitedReminder> awaited, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var almanac = await almanacs.ReadAsync(now, ct);
        var wakes = new Dictionary<WakeKey, DateTimeOffset>(closings);
        foreach (var reminder in awaited)
            Add(reminder.Key, reminder.At);
        foreach (var (key, at) in cards)
            Add(key, at);
        foreach (var checkIn in checkIns)
        {
            if (closings.Keys.Any(key => key.CheckIn == checkIn.Id))
            {
                foreach (var left in await withdraw.Superfluous(checkIn).Select(p => p.Zone).Distinct().ToListAsync(ct))
                    Add(new WakeKey(checkIn.Id, left), now);
            }

            if (checkIn.Status != CheckInStatus.Active)
                continue;
            var kinds = await members.KindsAsync(checkIn, zone, ct);
            foreach (var (key, at) in await OpeningsAsync(checkIn, kinds, almanac, now, ct))
                Add(key, at);
        }

        return [.. wakes.Where(w => zone is null || w.Key.Zone == zone).Select(w => new Wake(w.Key.ToString(), w.Value))];

        void Add(WakeKey key, DateTimeOffset at) => wakes[key] = wakes.TryGetValue(key, out var other) && other < at ? other : at;
    }

    private async Task<List<(WakeKey Key, DateTimeOffset At)>> OpeningsAsync(
        CheckIn checkIn, IReadOnlyList<MemberKind> kinds, Almanac almanac, DateTimeOffset now, CancellationToken ct)
    {
        var rounds = await RecentRounds.ReadAsync(db, checkIn.Id, now, ct);
        var (times, roundIds) = (rounds.ComingTimesOf(checkIn), rounds.Ids);
        var failures = (await db.Set<RoundZone>().AsNoTracking().Where(z => roundIds.Contains(z.RoundId)).ToListAsync(ct))
            .ToDictionary(z => (z.RoundId, z.Zone));
        var openings = new List<(WakeKey, DateTimeOffset)>();
        foreach (var zone in kinds.Select(kind => kind.TimeZone).Distinct())
        {
            var key = new WakeKey(checkIn.Id, zone);
            foreach (var next in kinds.Where(kind => kind.TimeZone == zone).Select(kind => times.NextAfter(now, kind.In(almanac))))
            {
                if (next is { } occurrence)
                    openings.Add((key, occurrence.Window.OpensAt));
            }

            foreach (var found in await unasked.FindAsync(checkIn, zone, kinds, rounds, almanac, now, ct))
            {
                var failed = rounds.On(found.Date) is { } round ? failures.GetValueOrDefault((round.Id, zone)) : null;
                if (found.People.Count > 0 && (failed is null ? found.OpensAt : failed.DueFor(found.People.Count, found.OpensAt)) is { } due)
                    openings.Add((key, due));
                if (found.LaterAt is { } later)
                    openings.Add((key, later));
            }
        }

        return openings;
    }

    private async Task<Dictionary<WakeKey, DateTimeOffset>> ClosingsAsync(IQueryable<Prompt> prompts, CancellationToken ct) => (await (
        from prompt in prompts
        join round in db.Set<Round>() on prompt.RoundId equals round.Id
        group prompt.ClosesAt by new { round.CheckInId, prompt.Zone } into same
        select new { same.Key.CheckInId, same.Key.Zone, At = same.Min() }).ToListAsync(ct))
        .ToDictionary(c => new WakeKey(c.CheckInId, c.Zone), c => c.At);

    private async Task<Dictionary<WakeKey, DateTimeOffset>> CardsAsync(IQueryable<Prompt> prompts, CancellationToken ct) => (await (
        from prompt in prompts
        join round in db.Set<Round>() on prompt.RoundId equals round.Id
        group prompt.CardDueAt by new { round.CheckInId, prompt.Zone } into same
        select new { same.Key.CheckInId, same.Key.Zone, At = same.Min() }).ToListAsync(ct))
        .ToDictionary(c => new WakeKey(c.CheckInId, c.Zone), c => c.At!.Value);
}
