using FeedbackBot.Scheduling;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Blockers;

/// <summary>
/// Wakes when the next blocker may have become stale: one trigger for the whole company, on a full hour. Each blocker is a
/// piece of work of its own, so that one that fails keeps no other waiting.
/// </summary>
internal sealed partial class BlockerWakes(IServiceScopeFactory scopes, WorkRunner work, TimeProvider clock, ILogger<BlockerWakes> logger) : IWakeSource
{
    public const string SourceName = "blockers";
    public const string Key = "stale";

    public string Name => SourceName;

    public async Task<IReadOnlyList<Wake>> PlanAsync(string? key, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return key is null or Key && await Waiting(scope).MinAsync(b => b.CheckAt, ct) is { } next ? [new Wake(Key, next)] : [];
    }

    /// <exception cref="AggregateException">Some could not be looked at; the others are done, and another wake tries the rest again.</exception>
    public async Task RunAsync(string key, CancellationToken ct)
    {
        var failures = new List<Exception>();
        foreach (var id in await DueAsync(ct))
        {
            try
            {
                await work.RunAsync<RaiseStale, bool>(raise => raise.RunAsync(id, ct), ct);
            }
            catch (Exception e) when (!ct.IsCancellationRequested)
            {
                NotRaised(logger, id.Value, e.GetType().Name, e.StackTrace);
                failures.Add(e);
            }
        }

        if (failures.Count > 0)
            throw new AggregateException(failures);
    }

    private async Task<IReadOnlyList<BlockerId>> DueAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var scope = scopes.CreateAsyncScope();
        return await Waiting(scope).Where(b => b.CheckAt <= now).OrderBy(b => b.CheckAt).ThenBy(b => b.Id).Select(b => b.Id).ToListAsync(ct);
    }

    private static IQueryable<Blocker> Waiting(AsyncServiceScope scope) =>
        scope.ServiceProvider.GetRequiredService<FeedbackDb>().Set<Blocker>().AsNoTracking().Where(b => b.CheckAt != null);

    [LoggerMessage(Level = LogLevel.Error, Message = "The blocker {Blocker} could not be looked at: {Kind} at {Stack}")]
    private static partial void NotRaised(ILogger logger, Guid blocker, string kind, string? stack);
}
