namespace FeedbackBot.Delivery;

/// <summary>Wakes the dispatcher of this process at once when something was queued; other nodes find it by looking.</summary>
internal sealed class OutboxSignal
{
    private readonly SemaphoreSlim _queued = new(0, 1);

    public void Set()
    {
        try
        {
            _queued.Release();
        }
        catch (SemaphoreFullException)
        {
            // The dispatcher has been woken already and has not looked yet.
        }
    }

    public Task WaitAsync(CancellationToken ct) => _queued.WaitAsync(ct);
}
