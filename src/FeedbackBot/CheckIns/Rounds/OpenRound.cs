using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Audiences;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Rounds;

/// <summary>Opens the round whose window is open now for the people of one zone; an older one is never opened late.</summary>
internal sealed class OpenRound(FeedbackDb db, TimeProvider clock)
{
    /// <returns>Whom to ask; null when no round is open now. Those who were asked already are not in it.</returns>
    public async Task<OpeningRound?> BeginAsync(WakeKey key, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (LocalTimes.FindZone(key.Zone) is not { } zone
            || await db.Set<CheckIn>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == key.CheckIn, ct) is not { Status: CheckInStatus.Active } checkIn)
            return null;

        var since = now.DateIn(zone).AddDays(-1);
        var rounds = await db.Set<Round>().AsNoTracking().Where(r => r.CheckInId == checkIn.Id && r.Date >= since).ToDictionaryAsync(r => r.Date, ct);
        if (checkIn.Times.OpenAt(now, zone, checkIn.ActiveSince, date => rounds.GetValueOrDefault(date)?.Run) is not { } open)
            return null;

        var round = rounds.GetValueOrDefault(open.Date)
            ?? db.Set<Round>().Add(Round.ByCalendar(clock.NewId<RoundId>(), checkIn, open.Date, now)).Entity;
        var people = await db.Set<Person>().AsNoTracking().In(db, checkIn.Audience)
            .Where(p => p.IsActive && p.TimeZone == key.Zone
                && !db.Set<Prompt>().Any(asked => asked.RoundId == round.Id && asked.PersonId == p.Id))
            .OrderBy(p => p.Id).Select(p => new { p.Id, p.WorkDays }).ToListAsync(ct);
        return new OpeningRound(
            round.Id, open, key.Zone, [.. people.Where(p => p.WorkDays.Includes(open.Date.DayOfWeek)).Select(p => p.Id)]);
    }

    /// <summary>Notes that the zone is done, or when to try again for those who could not be asked.</summary>
    public async Task<bool> FinishAsync(OpeningRound opening, int failed, CancellationToken ct)
    {
        var zone = await db.Set<RoundZone>().SingleOrDefaultAsync(z => z.RoundId == opening.Round && z.Zone == opening.Zone, ct)
            ?? db.Set<RoundZone>().Add(RoundZone.Of(opening.Round, opening.Zone)).Entity;
        zone.Opened(failed, clock.GetUtcNow());
        return true;
    }
}

internal sealed record OpeningRound(RoundId Round, Occurrence Occurrence, string Zone, IReadOnlyList<PersonId> People);
