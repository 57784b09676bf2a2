using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.People;
using FeedbackBot.Scheduling;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FeedbackBot.Goals.Closing;

/// <summary>
/// Wakes when goals' periods end, once for all owners of a zone: owners are asked what was learnt, and what nobody closed in time is closed.
/// A bot that was down for long asks first all the same.
/// </summary>
internal sealed partial class EndedGoalWakes(
    WorkRunner work, IServiceScopeFactory scopes, TimeProvider clock, IOptions<ClosingOptions> options, ILogger<EndedGoalWakes> logger) : IWakeSource
{
    public const string SourceName = "goalends";

    /// <summary>A piece of work each; what is left is taken by the next wake.</summary>
    private const int Most = 2000;

    public string Name => SourceName;

    public async Task<IReadOnlyList<Wake>> PlanAsync(string? key, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FeedbackDb>();
        var ends = await (
            from goal in db.Set<Goal>()
            join owner in db.Set<Person>() on goal.OwnerId equals owner.Id
            where goal.Status == GoalStatus.Agreed && (key == null || owner.TimeZone == key)
            group goal by new { owner.TimeZone, IsAsked = goal.AskedToCloseOn != null } into zone
            select new { zone.Key.TimeZone, zone.Key.IsAsked, To = zone.Min(g => g.To), Asked = zone.Min(g => g.AskedToCloseOn) }).ToListAsync(ct);
        return [.. ends.GroupBy(e => e.TimeZone).Select(zone => new Wake(
            zone.Key, LocalTimes.InstantOf(zone.Min(e => e.IsAsked ? LastDay(e.Asked!.Value) : e.To).AddDays(1), options.Value.At, LocalTimes.FindZone(zone.Key) ?? TimeZoneInfo.Utc)))];
    }

    /// <exception cref="AggregateException">Something went wrong with some goals; the others are done, and another wake tries the rest again.</exception>
    public async Task RunAsync(string key, CancellationToken ct)
    {
        var zone = LocalTimes.FindZone(key) ?? TimeZoneInfo.Utc;
        var now = clock.GetUtcNow();
        var today = now.DateIn(zone);

        // Woken before the time of day on which people are asked, what ended yesterday is still to come.
        var before = now.TimeIn(zone) < options.Value.At ? today.AddDays(-1) : today;
        var failures = new List<Exception>();
        foreach (var (id, isAsked) in await DueAsync(key, before, ct))
        {
            try
            {
                await work.RunAsync<EndOfPeriod, bool>(end => end.RunAsync(id, isAsked, today, ct), ct);
            }
            catch (Exception e) when (!ct.IsCancellationRequested)
            {
                NotEnded(logger, id.Value, e.GetType().Name, e.StackTrace);
                failures.Add(e);
            }
        }

        if (failures.Count > 0)
            throw new AggregateException(failures);
    }

    private async Task<IReadOnlyList<(GoalId Id, bool IsAsked)>> DueAsync(string key, DateOnly before, CancellationToken ct)
    {
        var askedBefore = before.AddDays(-options.Value.AfterDays);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FeedbackDb>();
        var rows = await (
            from goal in db.Set<Goal>()
            join owner in db.Set<Person>() on goal.OwnerId equals owner.Id
            where goal.Status == GoalStatus.Agreed && owner.TimeZone == key && goal.To < before && (goal.AskedToCloseOn == null || goal.AskedToCloseOn < askedBefore)
            orderby goal.To, goal.Id
            select new { goal.Id, IsAsked = goal.AskedToCloseOn != null }).Take(Most).ToListAsync(ct);
        return [.. rows.Select(r => (r.Id, r.IsAsked))];
    }

    /// <summary>The last day on which the owner can close it.</summary>
    private DateOnly LastDay(DateOnly asked) => asked.AddDays(options.Value.AfterDays);

    [LoggerMessage(Level = LogLevel.Error, Message = "The end of goal {Goal} could not be dealt with: {Kind} at {Stack}")]
    private static partial void NotEnded(ILogger logger, Guid goal, string kind, string? stack);
}
