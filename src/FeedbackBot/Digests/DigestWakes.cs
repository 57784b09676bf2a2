using FeedbackBot.Scheduling;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FeedbackBot.Digests;

/// <summary>
/// Wakes once for all managers of one zone, weekday (or every day) and time: a company of any size has a handful of triggers. Who gets a
/// digest now is decided from the database, one piece of work each.
/// </summary>
internal sealed partial class DigestWakes(
    IServiceScopeFactory scopes, WorkRunner work, TimeProvider clock, IOptions<DigestsOptions> options, ILogger<DigestWakes> logger) : IWakeSource
{
    public const string SourceName = "digests";

    public string Name => SourceName;

    public async Task<IReadOnlyList<Wake>> PlanAsync(string? key, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return [.. (await UnsentAsync(key, now, ct)).GroupBy(d => d.Plan.Schedule).Select(same =>
            new Wake(same.Key.Key, same.Any(d => d.DueDate is not null) ? same.Key.On(same.Key.LatestDate(now)) : same.Key.NextAfter(now)))];
    }

    /// <exception cref="AggregateException">Some digests could not be made; the others are sent, and another wake tries the rest again.</exception>
    public async Task RunAsync(string key, CancellationToken ct)
    {
        var failures = new List<Exception>();
        foreach (var (plan, date) in await UnsentAsync(key, clock.GetUtcNow(), ct))
        {
            if (date is not { } due)
                continue;
            try
            {
                await work.RunAsync<SendDigest, bool>(send => send.RunAsync(plan, due, ct), ct);
            }
            catch (Exception e) when (!ct.IsCancellationRequested)
            {
                NotSent(logger, plan.Manager.Id.Value, due, e.GetType().Name, e.StackTrace);
                failures.Add(e);
            }
        }

        if (failures.Count > 0)
            throw new AggregateException(failures);
    }

    /// <summary>All plans of the key that are on, each with the date of the digest that is due and has not been sent, if there is one.</summary>
    private async Task<IReadOnlyList<(PlannedDigest Plan, DateOnly? DueDate)>> UnsentAsync(string? key, DateTimeOffset now, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var latest = TimeSpan.FromHours(options.Value.LatestHours);

        // Zones differ by up to 26 hours from each other: two days more than needed costs nothing and misses nobody.
        var since = DateOnly.FromDateTime((now - latest).UtcDateTime).AddDays(-2);
        var sent = (await scope.ServiceProvider.GetRequiredService<FeedbackDb>().Set<DigestRun>().AsNoTracking()
            .Where(r => r.Date >= since).Select(r => new { r.ManagerId, r.Kind, r.Date }).ToListAsync(ct))
            .Select(r => (r.ManagerId, r.Kind, r.Date)).ToHashSet();
        return [.. (await scope.ServiceProvider.GetRequiredService<DigestPlans>().AllAsync(ct))
            .Where(plan => !plan.IsOff && (key is null || plan.Schedule.Key == key))
            .Select(plan => (plan, plan.DueDate(now, latest) is { } date && !sent.Contains((plan.Manager.Id, plan.Kind, date)) ? date : (DateOnly?)null))];
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The digest of {Manager} for {Date} could not be made: {Kind} at {Stack}")]
    private static partial void NotSent(ILogger logger, Guid manager, DateOnly date, string kind, string? stack);
}
