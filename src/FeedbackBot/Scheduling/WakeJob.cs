using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Quartz;

namespace FeedbackBot.Scheduling;

/// <summary>
/// Wakes a source for one key and plans the key's next wake. It decides nothing: late, doubled and superfluous wakes are
/// the source's to recognise.
/// </summary>
internal sealed partial class WakeJob(WakePlanning planning, WakesUnderWay underWay, IOptions<SchedulingOptions> options, ILogger<WakeJob> logger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        using var active = underWay.Enter();
        await WakeAsync(context, cancellationToken);
    }

    private async Task WakeAsync(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var (name, key) = (context.Trigger.Key.Group, context.Trigger.Key.Name);
        if (planning.Find(name) is not { } source)
        {
            UnknownSource(logger, name, key);
            return;
        }

        // The wake under way plans the key after it has looked, so a second one beside it adds nothing.
        if (!underWay.TryBegin(context.Trigger.Key))
            return;
        var attempt = WakeTriggers.AttemptOf(context);
        try
        {
            try
            {
                await source.RunAsync(key, cancellationToken);
            }
            finally
            {
                underWay.End(context.Trigger.Key);
            }

            await planning.PlanNextAsync(source, key, attempt, cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            WakeFailed(logger, name, key, attempt, e.GetType().Name, e.StackTrace);
            if (attempt < options.Value.MaxRetries)
                await planning.RetryAsync(source, key, attempt, cancellationToken);
            else
                GivenUp(logger, name, key);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Nobody answers to the wake {Source}/{Key}: its source is gone")]
    private static partial void UnknownSource(ILogger logger, string source, string key);

    [LoggerMessage(Level = LogLevel.Error, Message = "Wake {Source}/{Key} failed, attempt {Attempt}: {Kind} at {Stack}")]
    private static partial void WakeFailed(ILogger logger, string source, string key, int attempt, string kind, string? stack);

    [LoggerMessage(Level = LogLevel.Error, Message = "Wake {Source}/{Key} is left to the next reconciliation")]
    private static partial void GivenUp(ILogger logger, string source, string key);
}

/// <summary>The wakes this process is running.</summary>
internal sealed class WakesUnderWay
{
    private readonly ConcurrentDictionary<TriggerKey, bool> _keys = new();
    private int _active;

    /// <summary>Jobs of this process that have begun and not ended. After a leap of the clock, Quartz' cluster check takes its own node for dead and forgets in its tables what the node still does.</summary>
    public int Active => Volatile.Read(ref _active);

    public IDisposable Enter()
    {
        Interlocked.Increment(ref _active);
        return new Leaving(this);
    }

    public bool TryBegin(TriggerKey key) => _keys.TryAdd(key, true);

    public IReadOnlySet<string> KeysOf(string source) =>
        _keys.Keys.Where(k => k.Group == source).Select(k => k.Name).ToHashSet(StringComparer.Ordinal);

    public void End(TriggerKey key) => _keys.TryRemove(key, out _);

    private sealed class Leaving(WakesUnderWay underWay) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref underWay._active);
    }
}
