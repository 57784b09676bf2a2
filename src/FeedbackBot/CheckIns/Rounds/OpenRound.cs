using FeedbackBot.CheckIns.Channels;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Rounds;

/// <summary>Opens the round whose window is open now for the people of one zone; an older one is never opened late.</summary>
internal sealed class OpenRound(
    FeedbackDb db, Members members, UnaskedPeople unasked, AlmanacReader almanacs, TakeTurns turns, ChannelPromises promises, TimeProvider clock)
{
    /// <returns>Whom to ask, by round. Those who were asked already are not in it.</returns>
    public async Task<IReadOnlyList<OpeningRound>> BeginAsync(WakeKey key, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (await db.Set<CheckIn>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == key.CheckIn, ct) is not { Status: CheckInStatus.Active } checkIn)
            return [];
        var rounds = await RecentRounds.ReadAsync(db, checkIn.Id, now, ct);
        var found = await unasked.FindAsync(
            checkIn, key.Zone, await members.KindsAsync(checkIn, key.Zone, ct), rounds, await almanacs.ReadAsync(now, ct), now, ct);
        var opening = new List<OpeningRound>();
        foreach (var some in found.Where(u => u.People.Count > 0))
            opening.Add(new OpeningRound(await RoundOfAsync(checkIn, some.Date, rounds, now, ct), key.Zone, some.People));
        return opening;
    }

    /// <summary>Notes for whom to try again, and when.</summary>
    public async Task<bool> FinishAsync(OpeningRound opening, int failed, CancellationToken ct)
    {
        var zone = await db.Set<RoundZone>().SingleOrDefaultAsync(z => z.RoundId == opening.Round && z.Zone == opening.Zone, ct);
        if (zone is null && failed > 0)
            zone = db.Set<RoundZone>().Add(RoundZone.Of(opening.Round, opening.Zone)).Entity;
        zone?.Opened(failed, clock.GetUtcNow());
        return true;
    }

    private async Task<RoundId> RoundOfAsync(CheckIn checkIn, DateOnly date, RecentRounds rounds, DateTimeOffset now, CancellationToken ct) =>
        rounds.On(date)?.Id
        ?? db.Set<Round>().Add(await turns.RunAsync(await promises.MakeAsync(Round.ByCalendar(clock.NewId<RoundId>(), checkIn, date, now), ct), ct)).Entity.Id;
}

internal sealed record OpeningRound(RoundId Round, string Zone, IReadOnlyList<PersonToAsk> People);
