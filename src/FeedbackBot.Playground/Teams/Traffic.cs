using System.Text.Json.Nodes;

namespace FeedbackBot.Playground.Teams;

/// <summary>The last calls between the bot and the stand-in, oldest first. Headers are never kept, so no token is.</summary>
public sealed class Traffic(EventHub events, TimeProvider clock)
{
    /// <summary>How many calls are kept.</summary>
    public const int Capacity = 1000;

    private readonly Lock _gate = new();
    private readonly Queue<Exchange> _exchanges = new();
    private long _count;

    public IReadOnlyList<Exchange> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _exchanges];
            }
        }
    }

    /// <summary>How many calls there have been.</summary>
    public long Count
    {
        get
        {
            lock (_gate)
            {
                return _count;
            }
        }
    }

    internal void Record(string direction, string method, string path, int status, TimeSpan took, JsonNode? request, JsonNode? response)
    {
        lock (_gate)
        {
            _exchanges.Enqueue(new Exchange(
                (++_count).ToString(System.Globalization.CultureInfo.InvariantCulture),
                clock.GetUtcNow(), direction, method, path, status, (int)took.TotalMilliseconds, request?.DeepClone(), response?.DeepClone()));
            if (_exchanges.Count > Capacity)
            {
                _exchanges.Dequeue();
            }
        }

        events.Publish("traffic");
    }
}

/// <param name="At">UTC by the stand-in's clock, when the answer was there.</param>
/// <param name="Direction">"toBot" or "fromBot".</param>
/// <param name="Path">Of the connector, or of the bot.</param>
/// <param name="Status">HTTP status; 0 when no answer came.</param>
/// <param name="DurationMs">Real milliseconds.</param>
public sealed record Exchange(
    string Id,
    DateTimeOffset At,
    string Direction,
    string Method,
    string Path,
    int Status,
    int DurationMs,
    JsonNode? Request,
    JsonNode? Response);
