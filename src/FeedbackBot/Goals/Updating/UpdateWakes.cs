using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.People;
using FeedbackBot.Scheduling;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FeedbackBot.Goals.Updating;

/// <summary>Wakes once a day for everybody of a zone who may have values to say. Who is asked now is decided from the database, one piece of work each.</summary>
internal sealed partial class UpdateWakes(
    IServiceScopeFactory scopes, WorkRunner work, TimeProvider clock, IOptions<UpdatesOptions> options, ILogger<UpdateWakes> logger) : IWakeSource
{
    public const string SourceName = "kpiupdates";
    private const int PeoplePerLook = 200;

    public string Name => SourceName;

    public async Task<IReadOnlyList<Wake>> PlanAsync(string? key, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FeedbackDb>();
        var now = clock.GetUtcNow();
        var since = now.DateIn(TimeZoneInfo.Utc).AddDays(-UpdateSlots.Grace(UpdateCadence.Quarterly) - 1);
        var running = db.Set<Goal>().Where(g => g.Status == GoalStatus.Agreed && g.To >= since);
        var zones = await db.Set<Person>()
            .Where(p => p.IsActive && (key == null || p.TimeZone == key)
                && (running.Any(g => g.OwnerId == p.Id) || db.Set<Kpi>().Any(k => k.DataOwnerId == p.Id && k.LiveKey != null && running.Any(g => g.Id == k.GoalId))))
            .Select(p => p.TimeZone).Distinct().ToListAsync(ct);
        var done = await db.Set<UpdateDay>().AsNoTracking().ToDictionaryAsync(d => d.Zone, d => d.Done, ct);
        return [.. zones.Select(zone => new Wake(zone, At(zone, now, done.TryGetValue(zone, out var day) ? day : null)))];
    }

    /// <exception cref="AggregateException">Somebody could not be asked; the others were, and another wake tries the rest again.</exception>
    public async Task RunAsync(string key, CancellationToken ct)
    {
        if (LocalTimes.FindZone(key) is not { } zone || await DueDateAsync(key, zone, ct) is not { } date)
            return;
        var failures = new List<Exception>();
        foreach (var people in await PeopleAsync(key, ct))
        {
            foreach (var person in await DueAsync(people, ct))
            {
                try
                {
                    await work.RunAsync<AskForUpdates, bool>(ask => ask.RunAsync(person, ct), ct);
                }
                catch (Exception e) when (!ct.IsCancellationRequested)
                {
                    NotAsked(logger, person.Value, date, e.GetType().Name, e.StackTrace);
                    failures.Add(e);
                }
            }
        }

        if (failures.Count > 0)
            throw new AggregateException(failures);
        await work.RunAsync(services => FinishAsync(services.GetRequiredService<FeedbackDb>(), key, date, ct), ct);
    }

    private static async Task<bool> FinishAsync(FeedbackDb db, string zone, DateOnly date, CancellationToken ct)
    {
        if (await db.Set<UpdateDay>().SingleOrDefaultAsync(d => d.Zone == zone, ct) is { } day)
            day.Finish(date);
        else
            db.Add(UpdateDay.Of(zone, date));
        return true;
    }

    /// <summary>Today's time where it is still to come or to be caught up with, else tomorrow's.</summary>
    private DateTimeOffset At(string zone, DateTimeOffset now, DateOnly? done)
    {
        var wall = LocalTimes.FindZone(zone) ?? TimeZoneInfo.Utc;
        var today = now.DateIn(wall);
        var at = LocalTimes.InstantOf(today, options.Value.At, wall);
        return done < today || done is null ? at > now || IsInTime(at, now) ? at : Tomorrow() : Tomorrow();

        DateTimeOffset Tomorrow() => LocalTimes.InstantOf((done > today ? done.Value : today).AddDays(1), options.Value.At, wall);
    }

    private bool IsInTime(DateTimeOffset at, DateTimeOffset now) => at <= now && now - at <= TimeSpan.FromHours(options.Value.LatestHours);

    /// <summary>Today, on the zone's calendar, where its time has come and not everybody was asked.</summary>
    private async Task<DateOnly?> DueDateAsync(string key, TimeZoneInfo zone, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.GetUtcNow();
        var today = now.DateIn(zone);
        return IsInTime(LocalTimes.InstantOf(today, options.Value.At, zone), now)
            && !await scope.ServiceProvider.GetRequiredService<FeedbackDb>().Set<UpdateDay>().AnyAsync(d => d.Zone == key && d.Done >= today, ct) ? today : null;
    }

    private async Task<IEnumerable<PersonId[]>> PeopleAsync(string zone, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FeedbackDb>();
        var ids = await db.Set<Person>().Where(p => p.IsActive && p.TimeZone == zone
            && (db.Set<Kpi>().Any(k => k.DataOwnerId == p.Id && k.LiveKey != null) || db.Set<Goal>().Any(g => g.OwnerId == p.Id && g.Status == GoalStatus.Agreed)))
            .OrderBy(p => p.Id).Select(p => p.Id).ToListAsync(ct);
        return ids.Chunk(PeoplePerLook);
    }

    /// <summary>Looked at by many at once, so that most people cost no piece of work.</summary>
    private async Task<IReadOnlyList<PersonId>> DueAsync(IReadOnlyCollection<PersonId> people, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return [.. (await scope.ServiceProvider.GetRequiredService<KpisToUpdate>().DueAsync(people, ct)).Select(g => g.Key)];
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Person} could not be asked for values on {Date}: {Kind} at {Stack}")]
    private static partial void NotAsked(ILogger logger, Guid person, DateOnly date, string kind, string? stack);
}
