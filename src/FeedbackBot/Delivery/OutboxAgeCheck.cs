using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace FeedbackBot.Delivery;

/// <summary>
/// Whether messages leave in time. Late ones make the node degraded, not unready: people who write can still be answered,
/// and taking nodes away would not make the connector any faster. What waits for somebody to work is not late.
/// </summary>
internal sealed class OutboxAgeCheck(FeedbackDb db, IOptions<DeliveryOptions> options, TimeProvider clock) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        var oldest = await db.Set<OutboxMessage>()
            .Where(m => (m.Status == OutboxStatus.Waiting || m.Status == OutboxStatus.Sending) && (m.HeldUntil == null || m.HeldUntil <= now))
            .MinAsync(m => (DateTimeOffset?)(m.HeldUntil ?? m.CreatedAt), cancellationToken);
        if (oldest is not { } since)
            return HealthCheckResult.Healthy("empty");
        var minutes = (int)(now - since).TotalMinutes;
        return minutes <= options.Value.LateAfterMinutes
            ? HealthCheckResult.Healthy($"oldest message {minutes} min")
            : HealthCheckResult.Degraded($"oldest message {minutes} min, late after {options.Value.LateAfterMinutes}");
    }
}
