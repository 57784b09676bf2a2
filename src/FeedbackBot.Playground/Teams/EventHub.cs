using System.Collections.Concurrent;
using System.Threading.Channels;

namespace FeedbackBot.Playground.Teams;

/// <summary>Tells pages what to fetch again: "chat" (with whose), "clock", "traffic" or "faults".</summary>
public sealed class EventHub
{
    private readonly ConcurrentDictionary<EventListener, bool> _listeners = new();

    public void Publish(string kind, string? personId = null)
    {
        foreach (var listener in _listeners.Keys)
        {
            listener.Hear(new ChangeEvent(kind, personId));
        }
    }

    /// <summary>Hears everything from now on, until disposed.</summary>
    public EventListener Listen()
    {
        var listener = new EventListener(gone => _listeners.TryRemove(gone, out _));
        _listeners[listener] = true;
        return listener;
    }
}

/// <summary>One who hears. Falling behind loses the oldest events: each only says what to fetch again.</summary>
public sealed class EventListener : IDisposable
{
    private readonly Channel<ChangeEvent> _channel =
        Channel.CreateBounded<ChangeEvent>(new BoundedChannelOptions(256) { FullMode = BoundedChannelFullMode.DropOldest });

    private readonly Action<EventListener> _leave;

    internal EventListener(Action<EventListener> leave) => _leave = leave;

    public IAsyncEnumerable<ChangeEvent> ReadAsync(CancellationToken ct) => _channel.Reader.ReadAllAsync(ct);

    public void Dispose() => _leave(this);

    internal void Hear(ChangeEvent change) => _channel.Writer.TryWrite(change);
}

/// <param name="PersonId">Whose chat, for "chat".</param>
public sealed record ChangeEvent(string Kind, string? PersonId);
