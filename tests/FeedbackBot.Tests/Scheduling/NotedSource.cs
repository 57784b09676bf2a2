using System.Collections.Concurrent;
using FeedbackBot.Scheduling;

namespace FeedbackBot.Tests.Scheduling;

/// <summary>A source whose plan is in memory, as a feature's is in the database: it outlives nodes, and notes each of its wakes.</summary>
internal sealed class NotedSource(TimeProvider clock) : IWakeSource
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _plan = new();
    private readonly ConcurrentQueue<(string Key, DateTimeOffset At)> _runs = new();

    public string Name => "noted";

    /// <summary>What a wake does to the plan: gives the key's next instant, null for none. By default a key is woken once.</summary>
    public Func<string, DateTimeOffset, DateTimeOffset?> Next { get; set; } = (_, _) => null;

    /// <summary>Runs within the wake, before it is noted.</summary>
    public Func<string, Task> Meanwhile { get; set; } = _ => Task.CompletedTask;

    public IReadOnlyList<(string Key, DateTimeOffset At)> Runs => [.. _runs];

    public void Plan(string key, DateTimeOffset at) => _plan[key] = at;

    public void Forget(string key) => _plan.TryRemove(key, out _);

    public Task<IReadOnlyList<Wake>> PlanAsync(string? key, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Wake>>([.. _plan.Where(p => key is null || p.Key == key).Select(p => new Wake(p.Key, p.Value))]);

    public async Task RunAsync(string key, CancellationToken ct)
    {
        await Meanwhile(key);
        _runs.Enqueue((key, clock.GetUtcNow()));
        if (Next(key, clock.GetUtcNow()) is { } next)
            _plan[key] = next;
        else
            _plan.TryRemove(key, out _);
    }
}
