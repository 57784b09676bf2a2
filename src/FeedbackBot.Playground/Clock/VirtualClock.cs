namespace FeedbackBot.Playground.Clock;

/// <summary>
/// A clock that can be turned forwards, never backwards. Frozen, it moves only when told (tests);
/// running, it flows with real time from its start and can be turned as well (the web page).
/// </summary>
/// <remarks>
/// Callbacks run one after the other on the thread that moves the clock, each with the clock standing at its
/// timer's due time; a callback that blocks therefore holds up the move.
/// </remarks>
public sealed class VirtualClock : TimeProvider, IDisposable
{
    private readonly Lock _gate = new();
    private readonly Lock _mover = new();
    private readonly SortedSet<VirtualTimer> _armed = new(VirtualTimer.InFiringOrder);
    private readonly ITimer? _flow;
    private long _ticks;
    private long _anchor;
    private int _pins;
    private long _sequence;

    private VirtualClock(DateTimeOffset start, bool running)
    {
        _ticks = start.UtcTicks;
        if (running)
        {
            _anchor = System.GetTimestamp();
            _flow = System.CreateTimer(_ => FireWhatIsDue(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>A clock that stands still until it is moved.</summary>
    public static VirtualClock Frozen(DateTimeOffset start) => new(start, running: false);

    /// <summary>A clock that flows with real time from <paramref name="start"/>.</summary>
    public static VirtualClock Running(DateTimeOffset start) => new(start, running: true);

    /// <summary>Raised after every move (not for the flow of a running clock), with the new instant.</summary>
    public event Action<DateTimeOffset>? Moved;

    /// <summary>Whether the clock flows by itself.</summary>
    public bool IsRunning => _flow is not null;

    /// <summary>When the next armed timer is due, if any is armed.</summary>
    public DateTimeOffset? NextTimerAt
    {
        get
        {
            lock (_gate)
            {
                return _armed.Min is { } next ? Instant(next.Due) : null;
            }
        }
    }

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return Instant(Now());
        }
    }

    /// <inheritdoc/>
    public override long GetTimestamp()
    {
        lock (_gate)
        {
            return Now();
        }
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new VirtualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Turns the clock forwards by <paramref name="by"/>, which is not negative.</summary>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        MoveTo(GetUtcNow() + by);
    }

    /// <summary>
    /// Turns the clock to <paramref name="instant"/> and fires what is due by then, in the order of due times;
    /// timers armed by those callbacks count as well. An instant already passed moves nothing.
    /// </summary>
    public void MoveTo(DateTimeOffset instant)
    {
        lock (_mover)
        {
            Pin();
            try
            {
                while (TakeDue(instant.UtcTicks) is { } timer)
                {
                    timer.Fire();
                }

                lock (_gate)
                {
                    _ticks = Math.Max(_ticks, instant.UtcTicks);
                }
            }
            finally
            {
                Unpin();
            }
        }

        Moved?.Invoke(GetUtcNow());
    }

    /// <summary>Stops the flow of a running clock; armed timers no longer fire by themselves.</summary>
    public void Dispose() => _flow?.Dispose();

    internal bool Arm(VirtualTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        long due;
        lock (_gate)
        {
            if (timer.IsDisposed)
            {
                return false;
            }

            _armed.Remove(timer);
            if (dueTime == Timeout.InfiniteTimeSpan)
            {
                return true;
            }

            due = Add(Now(), dueTime.Ticks);
            timer.Set(due, period > TimeSpan.Zero ? period.Ticks : 0, _sequence++);
            _armed.Add(timer);
        }

        Rearm(due);
        return true;
    }

    internal void Disarm(VirtualTimer timer)
    {
        lock (_gate)
        {
            _armed.Remove(timer);
            timer.IsDisposed = true;
        }
    }

    private static DateTimeOffset Instant(long ticks) => new(ticks, TimeSpan.Zero);

    private static long Add(long ticks, long more) =>
        more > DateTimeOffset.MaxValue.UtcTicks - ticks ? DateTimeOffset.MaxValue.UtcTicks : ticks + more;

    private long Now() =>
        _flow is null || _pins > 0 ? _ticks : Add(_ticks, System.GetElapsedTime(_anchor).Ticks);

    private void Pin()
    {
        lock (_gate)
        {
            _ticks = Now();
            _pins++;
        }
    }

    private void Unpin()
    {
        lock (_gate)
        {
            _pins--;
            _anchor = System.GetTimestamp();
        }

        RearmFlow();
    }

    private VirtualTimer? TakeDue(long limit)
    {
        lock (_gate)
        {
            if (_armed.Min is not { } timer || timer.Due > limit)
            {
                return null;
            }

            _armed.Remove(timer);
            if (_pins > 0)
            {
                _ticks = Math.Max(_ticks, timer.Due);
            }

            if (timer.Period > 0)
            {
                timer.Set(Add(timer.Due, timer.Period), timer.Period, _sequence++);
                _armed.Add(timer);
            }

            return timer;
        }
    }

    private void FireWhatIsDue()
    {
        lock (_mover)
        {
            while (TakeDue(GetTimestamp()) is { } timer)
            {
                timer.Fire();
            }
        }

        RearmFlow();
    }

    // A timer due at once must not fire inside its own constructor's call: real timers never do.
    private void Rearm(long due)
    {
        if (_flow is not null)
        {
            RearmFlow();
        }
        else if (due <= GetTimestamp())
        {
            ThreadPool.UnsafeQueueUserWorkItem(static clock => clock.FireWhatIsDue(), this, preferLocal: false);
        }
    }

    private void RearmFlow()
    {
        if (_flow is null)
        {
            return;
        }

        lock (_gate)
        {
            var wait = _armed.Min is { } next && _pins == 0
                ? TimeSpan.FromTicks(Math.Clamp(next.Due - Now(), 0, TimeSpan.TicksPerDay))
                : Timeout.InfiniteTimeSpan;
            _flow.Change(wait, Timeout.InfiniteTimeSpan);
        }
    }
}
