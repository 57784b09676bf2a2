using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace FeedbackBot.Delivery;

/// <summary>
/// Keeps this process within Microsoft's limits by waiting beforehand. Real time, whatever the clock says: the wire is
/// real. A conversation that is quiet for long enough is forgotten by its limiters themselves.
/// </summary>
internal sealed class DeliveryLimits : IDisposable
{
    private readonly PartitionedRateLimiter<Target>[] _limiters;

    public DeliveryLimits(IOptions<DeliveryOptions> options)
    {
        var o = options.Value;

        // The conversation's own limits come first, so that one busy chat does not use up the tenant's.
        _limiters =
        [
            PerConversation(o.PerConversationPerHour, TimeSpan.FromHours(1)),
            PerConversation(o.PerConversationPerThirtySeconds, TimeSpan.FromSeconds(30)),
            PerConversation(o.PerConversationPerTwoSeconds, TimeSpan.FromSeconds(2)),
            PerConversation(o.PerConversationPerSecond, TimeSpan.FromSeconds(1)),
            Sliding(t => t.Tenant, o.PerTenantPerSecond, TimeSpan.FromSeconds(1)),
        ];
    }

    /// <summary>Waits until another call may be made.</summary>
    /// <param name="conversation">The conversation, or the person with whom one is being started.</param>
    /// <param name="tenant">Its tenant; calls that know none share one limit.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task WaitAsync(string conversation, string? tenant, CancellationToken ct)
    {
        var target = new Target(conversation, tenant ?? "");
        foreach (var limiter in _limiters)
        {
            using var lease = await limiter.AcquireAsync(target, 1, ct);
            if (!lease.IsAcquired)
                throw new InvalidOperationException("The queue of a rate limiter is full.");
        }
    }

    public void Dispose()
    {
        foreach (var limiter in _limiters)
            limiter.Dispose();
    }

    private static PartitionedRateLimiter<Target> PerConversation(int permits, TimeSpan window) =>
        Sliding(t => t.Conversation, permits, window);

    private static PartitionedRateLimiter<Target> Sliding(Func<Target, string> key, int permits, TimeSpan window) =>
        PartitionedRateLimiter.Create<Target, string>(target => RateLimitPartition.GetSlidingWindowLimiter(
            key(target),
            _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = permits,
                Window = window,
                SegmentsPerWindow = 10,
                QueueLimit = int.MaxValue,
                QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            }));

    private readonly record struct Target(string Conversation, string Tenant);
}
