using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Audiences;
using FeedbackBot.CheckIns.Channels;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;
using FeedbackBot.People;
using FeedbackBot.People.Absences;
using FeedbackBot.People.Audit;
using FeedbackBot.Scheduling;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Rounds;

/// <summary>
/// Opens a round by hand. It only writes down that there is one; the wakes, planned anew, ask people in small pieces as
/// always, and whoever is asked today will not be asked again by the calendar.
/// </summary>
internal sealed class RunCheckIn(
    FeedbackDb db, Members members, AlmanacReader almanacs, AbsenceQueries absences, CheckInDetails details, TakeTurns turns, ChannelPromises promises, AuditLog audit,
    TimeProvider clock, AfterCommit afterCommit, WakePlanner planner)
{
    public async Task<RunOutcome> RunAsync(Actor actor, CheckIn checkIn, CancellationToken ct)
    {
        if (checkIn.Status != CheckInStatus.Active)
            return new RunOutcome.NotActive();
        var now = clock.GetUtcNow();
        var today = now.DateIn(actor.Person!.Zone);
        var people = (await members.ReadAsync(checkIn, db.Set<Person>(), ct)).Select(m => (Member: m, Date: now.DateIn(m.Zone))).ToList();
        var wanted = people.Select(p => p.Date).Append(today).Distinct().ToList();
        var rounds = await db.Set<Round>().AsNoTracking().Where(r => r.CheckInId == checkIn.Id && wanted.Contains(r.Date)).ToListAsync(ct);

        // Somebody may have answered a round before it opens: that is no round people were asked in.
        var early = await db.Set<Round>().Where(r => r.CheckInId == checkIn.Id && wanted.Contains(r.Date) && r.RunAt == null
            && !db.Set<Prompt>().Any(p => p.RoundId == r.Id && p.OpensAt <= now)).ToListAsync(ct);
        var earlyIds = early.ConvertAll(r => r.Id);
        rounds.RemoveAll(r => earlyIds.Contains(r.Id));
        var answered = await db.Set<Prompt>().Where(p => earlyIds.Contains(p.RoundId)).Select(p => p.PersonId).ToListAsync(ct);
        if (rounds.Find(r => r.Date == today) is { } existing)
            return new RunOutcome.Exists(existing, await details.SummaryAsync(existing, ct));

        var almanac = await almanacs.ReadAsync(now, ct);
        var away = await absences.AwayAsync(db.Set<Person>().In(db, checkIn.Audience).Select(p => p.Id), wanted.Min(), wanted.Max(), ct);
        var asked = people.Where(p => rounds.TrueForAll(r => r.Date != p.Date) && !answered.Contains(p.Member.Id) && !p.Member.IsMuted(p.Date) && !away.IsAway(p.Member.Id, p.Date)
            && almanac.WeekOf(p.Member.Kind.WorkDays, p.Member.Kind.Calendar).Works(p.Date)).ToList();
        if (asked.Count == 0)
            return new RunOutcome.Nobody(people.Count);
        foreach (var date in asked.Select(d => d.Date).Distinct())
        {
            if (early.Find(r => r.Date == date) is { } begun)
                begun.RunNow(checkIn, actor.Person.Id, now);
            else
                db.Set<Round>().Add(await turns.RunAsync(await promises.MakeAsync(Round.ByHand(clock.NewId<RoundId>(), checkIn, date, actor.Person.Id, now), ct), ct));
        }

        audit.Write(actor.ExternalId, "checkins.run", checkIn.Id.ToString());
        afterCommit.Do(() => planner.Replan(CheckInWakes.SourceName));
        return new RunOutcome.Opened(asked.Count, people.Count - asked.Count, now + checkIn.Times.Length);
    }
}

internal abstract record RunOutcome
{
    /// <param name="People">How many are asked.</param>
    /// <param name="NotWorking">How many are not, because they do not work today, are away, have muted it or have today's round already.</param>
    internal sealed record Opened(int People, int NotWorking, DateTimeOffset ClosesAt) : RunOutcome;

    internal sealed record Exists(Round Round, RoundSummary Summary) : RunOutcome;

    /// <summary>Nobody of the audience works today.</summary>
    internal sealed record Nobody(int People) : RunOutcome;

    internal sealed record NotActive : RunOutcome;
}
