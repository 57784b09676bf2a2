using FeedbackBot.People;
using FeedbackBot.People.Absences;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FeedbackBot.Digests;

/// <summary>Who gets a digest when: the directory, the configuration, and what managers chose.</summary>
internal sealed class DigestPlans(FeedbackDb db, PeopleQueries people, AbsenceQueries absences, IOptions<DigestsOptions> options)
{
    public async Task<IReadOnlyList<PlannedDigest>> AllAsync(CancellationToken ct)
    {
        var choices = await db.Set<DigestChoice>().AsNoTracking().ToDictionaryAsync(c => c.ManagerId, ct);
        return [.. (await people.ManagersAsync(ct)).SelectMany(manager => All(manager, choices.GetValueOrDefault(manager.Id)))];
    }

    public PlannedDigest? PlanDaily(PersonInfo manager, DigestChoice? choice) => choice?.DailyAt is { } at
        ? new PlannedDigest(manager, DigestKind.Daily, new DigestSchedule(manager.Zone.Id, null, at), IsOff: false, choice.DailyChangedAt)
        : null;

    public PlannedDigest Plan(PersonInfo manager, DigestChoice? choice)
    {
        var day = DigestSchedule.OnWorkDay(choice?.Day ?? options.Value.Day, manager.WorkDays);
        var schedule = new DigestSchedule(manager.Zone.Id, day, choice?.At ?? options.Value.At);
        return new PlannedDigest(manager, DigestKind.Weekly, schedule, choice?.IsOff ?? false, choice?.ChangedAt);
    }

    /// <summary>
    /// What a daily digest is about: everything since the one before it, so that a weekend or an absence is caught up with
    /// once and not day by day. Null on a day on which the manager is away.
    /// </summary>
    public async Task<DigestPeriod?> DailyPeriodAsync(PersonInfo manager, DateOnly date, DateTimeOffset at, CancellationToken ct)
    {
        var away = await absences.AwayAsync([manager.Id], date.AddDays(-DigestPeriod.MostDays), date, ct);
        bool Works(DateOnly day) => manager.WorkDays.Includes(day.DayOfWeek) && !away.IsAway(manager.Id, day);
        if (!Works(date))
            return null;
        var days = 1;
        while (days < DigestPeriod.MostDays && !Works(date.AddDays(-days)))
            days++;
        return new DigestPeriod(at, manager.Zone) { Days = days, IsDaily = true };
    }

    private IEnumerable<PlannedDigest> All(PersonInfo manager, DigestChoice? choice)
    {
        yield return Plan(manager, choice);
        if (PlanDaily(manager, choice) is { } daily)
            yield return daily;
    }
}
