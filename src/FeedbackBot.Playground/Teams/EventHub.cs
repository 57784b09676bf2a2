using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace FeedbackBot.Playground.Teams;

/// <summary>Tells pages what to fetch again: "chat" (with whose), "clock", "traffic" or "faults".</summary>
public sealed class EventHub
{
    private readonly ConcurrentDictionary<Channel<ChangeEvent>, bool> _listeners = new();

    public void Publish(string kind, string? personId = null)
    {
        foreach (var listener in _listeners.Keys)
        {
            listener.Writer.TryWrite(new ChangeEvent(kind, personId));
        }
    }

    /// <summary>A listener that falls behind loses the oldest events: each only says what to fetch again.</summary>
    public async IAsyncEnumerable<ChangeEvent> ListenAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var channel = Channel.CreateBounded<ChangeEvent>(new BoundedChannelOptions(256) { FullMode = BoundedChannelFullMode.DropOldest });
        _listeners[channel] = true;
        try
        {
            await foreach (var change in channel.Reader.ReadAllAsync(ct))
            {
                yield return change;
            }
        }
        finally
        {
            _listeners.TryRemove(channel, out _);
        }
    }
}

/// <param name="PersonId">Whose chat, for "chat".</param>
public sealed record ChangeEvent(string Kind, string? PersonId);
