using FeedbackBot.Common;
using FeedbackBot.People;
using FeedbackBot.Scheduling;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FeedbackBot.Goals.Mornings;

/// <summary>Wakes once a day for everybody of a zone whom a card may concern. Who gets one now is decided from the database, one piece of work each.</summary>
internal sealed partial class MorningWakes(
    IServiceScopeFactory scopes, WorkRunner work, TimeProvider clock, IOptions<MorningsOptions> options, ILogger<MorningWakes> logger) : IWakeSource
{
    public const string SourceName = "mornings";
    private const int PeoplePerLook = 200;

    public string Name => SourceName;

    public async Task<IReadOnlyList<Wake>> PlanAsync(string? key, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FeedbackDb>();
        var now = clock.GetUtcNow();
        var zones = new HashSet<string>(StringComparer.Ordinal);
        foreach (var card in scope.ServiceProvider.GetServices<IMorningCard>())
            zones.UnionWith(await Concerned(card, db, now).Where(p => key == null || p.TimeZone == key).Select(p => p.TimeZone).Distinct().ToListAsync(ct));
        var done = await db.Set<MorningDay>().AsNoTracking().ToDictionaryAsync(d => d.Zone, d => d.Done, ct);
        return [.. zones.Order(StringComparer.Ordinal).Select(zone => new Wake(zone, At(zone, now, done.TryGetValue(zone, out var day) ? day : null)))];
    }

    /// <exception cref="AggregateException">Somebody could not be told; the others were, and another wake tries the rest again.</exception>
    public async Task RunAsync(string key, CancellationToken ct)
    {
        if (LocalTimes.FindZone(key) is not { } zone || await DueDateAsync(key, zone, ct) is not { } date)
            return;
        var failures = new List<Exception>();
        foreach (var card in Cards())
        {
            foreach (var people in await PeopleAsync(card, key, ct))
                await SendAsync(card, people, date, failures, ct);
        }

        if (failures.Count > 0)
            throw new AggregateException(failures);
        await work.RunAsync(services => FinishAsync(services.GetRequiredService<FeedbackDb>(), key, date, ct), ct);
    }

    private async Task SendAsync(Type card, IReadOnlyList<PersonId> people, DateOnly date, List<Exception> failures, CancellationToken ct)
    {
        foreach (var person in await DueAsync(card, people, ct))
        {
            try
            {
                await work.RunAsync(services => Of(services, card).SendAsync(person, ct), ct);
            }
            catch (Exception e) when (!ct.IsCancellationRequested)
            {
                NotSent(logger, card.Name, person.Value, date, e.GetType().Name, e.StackTrace);
                failures.Add(e);
            }
        }
    }

    private static IMorningCard Of(IServiceProvider services, Type card) => services.GetServices<IMorningCard>().Single(c => c.GetType() == card);

    private static IQueryable<Person> Concerned(IMorningCard card, FeedbackDb db, DateTimeOffset now) =>
        card.Among(db.Set<Person>().Where(p => p.IsActive), now.DateIn(TimeZoneInfo.Utc));

    private static async Task<bool> FinishAsync(FeedbackDb db, string zone, DateOnly date, CancellationToken ct)
    {
        if (await db.Set<MorningDay>().SingleOrDefaultAsync(d => d.Zone == zone, ct) is { } day)
            day.Finish(date);
        else
            db.Add(MorningDay.Of(zone, date));
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

    /// <summary>Today, on the zone's calendar, where its time has come and not everybody was told.</summary>
    private async Task<DateOnly?> DueDateAsync(string key, TimeZoneInfo zone, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.GetUtcNow();
        var today = now.DateIn(zone);
        return IsInTime(LocalTimes.InstantOf(today, options.Value.At, zone), now)
            && !await scope.ServiceProvider.GetRequiredService<FeedbackDb>().Set<MorningDay>().AnyAsync(d => d.Zone == key && d.Done >= today, ct) ? today : null;
    }

    private IReadOnlyList<Type> Cards()
    {
        using var scope = scopes.CreateScope();
        return [.. scope.ServiceProvider.GetServices<IMorningCard>().Select(c => c.GetType())];
    }

    private async Task<IEnumerable<PersonId[]>> PeopleAsync(Type card, string zone, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var concerned = Concerned(Of(scope.ServiceProvider, card), scope.ServiceProvider.GetRequiredService<FeedbackDb>(), clock.GetUtcNow());
        return (await concerned.Where(p => p.TimeZone == zone).OrderBy(p => p.Id).Select(p => p.Id).ToListAsync(ct)).Chunk(PeoplePerLook);
    }

    private async Task<IReadOnlyList<PersonId>> DueAsync(Type card, IReadOnlyCollection<PersonId> people, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Of(scope.ServiceProvider, card).DueAsync(people, ct);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Card}: {Person} could not be told on {Date}: {Kind} at {Stack}")]
    private static partial void NotSent(ILogger logger, string card, Guid person, DateOnly date, string kind, string? stack);
}
