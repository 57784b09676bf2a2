using FeedbackBot.Common;

namespace FeedbackBot.Scheduling;

/// <summary>
/// Makes Quartz's triggers what the sources say. One planning at a time: a stale plan must not overwrite a newer one of
/// this process. Between nodes that can happen; such a wake finds nothing due, or the next reconciliation finds it.
/// </summary>
internal sealed class WakePlanning(
    IEnumerable<IWakeSource> sources, WakeTriggers triggers, WakesUnderWay underWay, TimeProvider clock) : IDisposable
{
    private readonly Dictionary<string, IWakeSource> _sources = sources.ToDictionary(s => s.Name, StringComparer.Ordinal);
    private readonly SemaphoreSlim _one = new(1, 1);

    public IReadOnlyCollection<string> SourceNames => _sources.Keys;

    public IWakeSource? Find(string name) => _sources.GetValueOrDefault(name);

    /// <summary>Plans one key, or all keys of the source. A key that is just resting after a failure keeps its rest unless it is named.</summary>
    public async Task PlanAsync(string name, string? key, CancellationToken ct)
    {
        if (Find(name) is not { } source)
            return;
        await _one.WaitAsync(ct);
        try
        {
            // Read before planning: what another node adds meanwhile is then neither seen nor taken for superfluous.
            var kept = await triggers.ReadAsync(name, key, ct);

            // What is being done now still looks due, and is planned when it is done.
            var running = underWay.KeysOf(name);
            var wanted = await source.PlanAsync(key, ct);
            foreach (var done in running)
                kept.Remove(done);
            foreach (var wake in wanted.Where(w => !running.Contains(w.Key)))
            {
                if (!(kept.Remove(wake.Key, out var at) && Stands(at, wake.At, key is not null)))
                    await triggers.PutAsync(name, wake.Key, wake.At, 0, ct);
            }

            await triggers.RemoveAsync(name, kept.Keys, ct);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Plans a key after its wake. Due again at once means that it made no progress, so it rests first.</summary>
    public async Task PlanNextAsync(IWakeSource source, string key, int attempt, CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            var wanted = (await source.PlanAsync(key, ct)).FirstOrDefault(w => w.Key == key);
            var now = clock.GetUtcNow();
            if (wanted is null)
                await triggers.RemoveAsync(source.Name, [key], ct);
            else if (wanted.At > now)
                await triggers.PutAsync(source.Name, key, wanted.At, 0, ct);
            else
                await triggers.PutAsync(source.Name, key, now + WakeDelays.After(attempt), attempt + 1, ct);
        }
        finally
        {
            _one.Release();
        }
    }

    public Task RetryAsync(IWakeSource source, string key, int attempt, CancellationToken ct) =>
        triggers.PutAsync(source.Name, key, clock.GetUtcNow() + WakeDelays.After(attempt), attempt + 1, ct);

    public void Dispose() => _one.Dispose();

    private bool Stands(DateTimeOffset? kept, DateTimeOffset wanted, bool named)
    {
        if (kept is not { } at)
            return false;
        var now = clock.GetUtcNow();
        return at == wanted || (wanted <= now && at <= (named ? now : now + WakeDelays.Longest));
    }
}
