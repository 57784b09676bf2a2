using FeedbackBot.Common;
using FeedbackBot.People;
using FeedbackBot.Scheduling;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Digests;

/// <summary>Keeps what a manager chooses for their digest, and says when it comes now.</summary>
internal sealed class ChooseDigest(
    FeedbackDb db, PeopleQueries people, DigestPlans plans, TimeProvider clock, AfterCommit afterCommit, WakePlanner planner)
{
    /// <returns>Null for somebody without reports, of whom nothing is kept.</returns>
    public async Task<ChosenDigest?> RunAsync(PersonId person, Action<DigestChoice, DateTimeOffset> choose, CancellationToken ct)
    {
        if (await people.FindAsync(person, ct) is not { } manager || !await people.IsManagerAsync(person, ct))
            return null;
        var choice = await db.Set<DigestChoice>().SingleOrDefaultAsync(c => c.ManagerId == person, ct);
        if (choice is null)
            db.Add(choice = DigestChoice.Of(person));
        var now = clock.GetUtcNow();
        choose(choice, now);
        afterCommit.Do(() => planner.Replan(DigestWakes.SourceName));
        var plan = plans.Plan(manager, choice);
        return new ChosenDigest(plan.Schedule, plan.Schedule.NextAfter(now).In(manager.Zone), choice.Day, choice.IsOff, choice.DailyAt);
    }
}

/// <param name="Next">On the manager's wall clock.</param>
/// <param name="Wanted">The day the manager named, if any; the schedule's may be a working day before it.</param>
/// <param name="IsOff">The weekly one.</param>
/// <param name="DailyAt">Null where there is no daily one.</param>
internal sealed record ChosenDigest(DigestSchedule Schedule, DateTimeOffset Next, DayOfWeek? Wanted, bool IsOff, TimeOnly? DailyAt)
{
    /// <summary>Both digests, so that whoever changes one reads that the other is as it was.</summary>
    public string Describe(Texts texts)
    {
        var daily = DailyAt is { } at
            ? texts["Digests.ComesDaily", at.ToString("t", texts.Culture), Schedule.TimeZone]
            : texts["Digests.NoDaily"];
        return texts["Digests.Then", IsOff ? texts["Digests.IsOff"] : Weekly(texts), daily];
    }

    private string Weekly(Texts texts)
    {
        var day = texts.Culture.DateTimeFormat;
        var comes = texts["Digests.Comes", day.GetDayName(Schedule.Day!.Value), Schedule.At.ToString("t", texts.Culture), Schedule.TimeZone,
            Next.ToString("D", texts.Culture)];
        return Wanted is { } wanted && wanted != Schedule.Day
            ? texts["Digests.Then", texts["Digests.NotAWorkDay", day.GetDayName(wanted)], comes]
            : comes;
    }
}
