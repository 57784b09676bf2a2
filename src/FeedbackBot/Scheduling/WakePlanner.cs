using System.Threading.Channels;

namespace FeedbackBot.Scheduling;

/// <summary>
/// Where a feature says that its wakes may have moved, once the change is committed:
/// <c>afterCommit.Do(() =&gt; planner.Replan("checkins", key))</c>. The planning itself happens in the background; if the
/// process dies in between, the reconciliation at the next start does it.
/// </summary>
internal sealed class WakePlanner
{
    private readonly Channel<Replan> _queue = Channel.CreateUnbounded<Replan>();
    private int _pending;
    private int _everything;
    private long _taken;

    /// <summary>What has been asked for and is not planned yet.</summary>
    public int Pending => Volatile.Read(ref _pending);

    /// <summary>Rises with everything that is asked for: whoever sees it unchanged has missed nothing in between.</summary>
    public long Generation => Volatile.Read(ref _taken);

    /// <param name="source">The name of the wake source.</param>
    /// <param name="key">One key of it; null for all of them.</param>
    public void Replan(string source, string? key = null) => Add(new Replan(source, key, null));

    /// <summary>The same for callers that need to know when it is planned. Never call it inside a work: it waits for others' works.</summary>
    public Task ReplanAsync(string source, string? key = null, CancellationToken ct = default)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Add(new Replan(source, key, done));
        return done.Task.WaitAsync(ct);
    }

    /// <summary>Every source and key is compared with the database; asked for twice before it begins, it is done once.</summary>
    internal void ReplanEverything()
    {
        if (Interlocked.Exchange(ref _everything, 1) == 0)
            Add(new Replan(null, null, null));
    }

    internal IAsyncEnumerable<Replan> TakeAllAsync(CancellationToken ct) => _queue.Reader.ReadAllAsync(ct);

    internal void Begin(Replan replan)
    {
        if (replan.Source is null)
            Volatile.Write(ref _everything, 0);
    }

    internal void Done(Replan replan)
    {
        replan.Completion?.TrySetResult();
        Interlocked.Decrement(ref _pending);
    }

    private void Add(Replan replan)
    {
        Interlocked.Increment(ref _taken);
        Interlocked.Increment(ref _pending);
        _queue.Writer.TryWrite(replan);
    }
}

/// <param name="Source">Null for everything.</param>
internal sealed record Replan(string? Source, string? Key, TaskCompletionSource? Completion);
