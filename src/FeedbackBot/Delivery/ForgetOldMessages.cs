using FeedbackBot.Scheduling;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FeedbackBot.Delivery;

/// <summary>Once a day, forgets messages that were settled longer ago than they are kept. A card that old is no longer changed in place.</summary>
internal sealed class ForgetOldMessages(WorkRunner work, IServiceScopeFactory scopes, IOptions<DeliveryOptions> options, TimeProvider clock) : IWakeSource
{
    private const string Key = "daily";
    private static readonly TimeSpan NightUtc = TimeSpan.FromHours(2);

    public string Name => "delivery.forget";

    public async Task<IReadOnlyList<Wake>> PlanAsync(string? key, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var oldest = await Settled(scope.ServiceProvider.GetRequiredService<FeedbackDb>()).MinAsync(m => (DateTimeOffset?)m.CreatedAt, ct);
        if (oldest is not { } since)
            return [];
        var over = since.AddDays(options.Value.KeepDays);
        var day = new DateTimeOffset(over.UtcDateTime.Date, TimeSpan.Zero);
        return [new Wake(Key, day + NightUtc > over ? day + NightUtc : day.AddDays(1) + NightUtc)];
    }

    public async Task RunAsync(string key, CancellationToken ct)
    {
        var before = clock.GetUtcNow().AddDays(-options.Value.KeepDays);
        await work.RunAsync(
            services => Settled(services.GetRequiredService<FeedbackDb>()).Where(m => m.CreatedAt < before).ExecuteDeleteAsync(ct), ct);
    }

    private static IQueryable<OutboxMessage> Settled(FeedbackDb db) => db.Set<OutboxMessage>()
        .Where(m => m.Status == OutboxStatus.Sent || m.Status == OutboxStatus.Failed || m.Status == OutboxStatus.Dropped);
}
