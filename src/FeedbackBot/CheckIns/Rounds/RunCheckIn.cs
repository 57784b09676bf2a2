using FeedbackBot.CheckIns.Audiences;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;
using FeedbackBot.People;
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
    FeedbackDb db, CheckInDetails details, AuditLog audit, TimeProvider clock, AfterCommit afterCommit, WakePlanner planner)
{
    public async Task<RunOutcome> RunAsync(Actor actor, CheckIn checkIn, CancellationToken ct)
    {
        if (checkIn.Status != CheckInStatus.Active)
            return new RunOutcome.NotActive();
        var now = clock.GetUtcNow();
        var today = now.DateIn(actor.Person!.Zone);
        var groups = await db.Set<Person>().In(db, checkIn.Audience).Where(p => p.IsActive).GroupBy(p => new { p.TimeZone, p.WorkDays })
            .Select(g => new { g.Key.TimeZone, g.Key.WorkDays, Count = g.Count() }).ToListAsync(ct);
        var dates = groups.Select(g => (g.Count, g.WorkDays, Date: now.DateIn(LocalTimes.FindZone(g.TimeZone) ?? TimeZoneInfo.Utc))).ToList();
        var wanted = dates.Select(d => d.Date).Append(today).Distinct().ToList();
        var rounds = await db.Set<Round>().AsNoTracking().Where(r => r.CheckInId == checkIn.Id && wanted.Contains(r.Date)).ToListAsync(ct);
        if (rounds.Find(r => r.Date == today) is { } existing)
            return new RunOutcome.Exists(existing, await details.SummaryAsync(existing, ct));

        var asked = dates.Where(d => rounds.TrueForAll(r => r.Date != d.Date) && d.WorkDays.Includes(d.Date.DayOfWeek)).ToList();
        if (asked.Count == 0)
            return new RunOutcome.Nobody(dates.Sum(d => d.Count));
        foreach (var date in asked.Select(d => d.Date).Distinct())
            db.Set<Round>().Add(Round.ByHand(clock.NewId<RoundId>(), checkIn, date, actor.Person.Id, now));
        audit.Write(actor.ExternalId, "checkins.run", checkIn.Id.ToString());
        afterCommit.Do(() => planner.Replan(CheckInWakes.SourceName));
        return new RunOutcome.Opened(asked.Sum(d => d.Count), dates.Sum(d => d.Count) - asked.Sum(d => d.Count), now + checkIn.Times.Length);
    }
}

internal abstract record RunOutcome
{
    /// <param name="People">How many are asked.</param>
    /// <param name="NotWorking">How many are not, because they do not work today or have today's round already.</param>
    internal sealed record Opened(int People, int NotWorking, DateTimeOffset ClosesAt) : RunOutcome;

    internal sealed record Exists(Round Round, RoundSummary Summary) : RunOutcome;

    /// <summary>Nobody of the audience works today.</summary>
    internal sealed record Nobody(int People) : RunOutcome;

    internal sealed record NotActive : RunOutcome;
}
