namespace FeedbackBot.Playground.Clock;

/// <summary>One timer of a <see cref="VirtualClock"/>; its fields are guarded by the clock.</summary>
internal sealed class VirtualTimer(VirtualClock clock, TimerCallback callback, object? state) : ITimer
{
    public static readonly Comparer<VirtualTimer> InFiringOrder =
        Comparer<VirtualTimer>.Create((a, b) => (a.Due, a.Sequence).CompareTo((b.Due, b.Sequence)));

    private readonly ExecutionContext? _context = ExecutionContext.Capture();

    /// <summary>UTC ticks at which the timer is due.</summary>
    public long Due { get; private set; }

    /// <summary>Ticks between firings; 0 fires once.</summary>
    public long Period { get; private set; }

    public bool IsDisposed { get; set; }

    private long Sequence { get; set; }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        ThrowIfNeitherSpanNorInfinite(dueTime, nameof(dueTime));
        ThrowIfNeitherSpanNorInfinite(period, nameof(period));
        return clock.Arm(this, dueTime, period);
    }

    public void Dispose() => clock.Disarm(this);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    internal void Set(long due, long period, long sequence) => (Due, Period, Sequence) = (due, period, sequence);

    internal void Fire()
    {
        if (_context is null)
        {
            callback(state);
        }
        else
        {
            ExecutionContext.Run(_context, static me => ((VirtualTimer)me!).Call(), this);
        }
    }

    private static void ThrowIfNeitherSpanNorInfinite(TimeSpan value, string name)
    {
        if (value < TimeSpan.Zero && value != Timeout.InfiniteTimeSpan)
        {
            throw new ArgumentOutOfRangeException(name, value, "A span of zero or more, or Timeout.InfiniteTimeSpan.");
        }
    }

    private void Call() => callback(state);
}
