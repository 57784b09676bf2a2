namespace FeedbackBot.Playground.Teams;

/// <summary>Decides which calls go wrong. Seeded: the same calls under the same faults fail the same way in every run.</summary>
public sealed class FaultDice(EventHub events, int seed = 42)
{
    private readonly Lock _gate = new();
    private Random _random = new(seed);
    private Faults _current = new();

    public Faults Current
    {
        get
        {
            lock (_gate)
            {
                return _current;
            }
        }
        set
        {
            lock (_gate)
            {
                _current = value;
                _random = new Random(seed);
            }

            events.Publish("faults");
        }
    }

    internal bool IsBlocked(string personId) => Current.Blocked.Contains(personId, StringComparer.OrdinalIgnoreCase);

    /// <returns>429, 503, or null for a call that goes well.</returns>
    internal int? Throw()
    {
        lock (_gate)
        {
            var roll = _random.NextDouble();
            return roll < _current.Rate429 ? 429 : roll < _current.Rate429 + _current.Rate503 ? 503 : null;
        }
    }
}
