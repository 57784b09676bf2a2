using FeedbackBot.Common;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Delivery;

internal sealed class DeliveryWorkload(OutboxDispatcher dispatcher, OutboxLeases leases, IServiceScopeFactory scopes, TimeProvider clock) : IWorkload
{
    public string Name => "outbox";

    public async Task<WorkloadState> ReadAsync(CancellationToken ct)
    {
        var passes = dispatcher.Passes;
        var before = dispatcher.Busy;
        await using var scope = scopes.CreateAsyncScope();
        var due = await OutboxLeases.Due(scope.ServiceProvider.GetRequiredService<FeedbackDb>(), clock.GetUtcNow(), dispatcher.InFlight).CountAsync(ct);
        var next = await leases.NextDueAsync(ct);

        // A message may have been taken and settled between two looks here; its successor would be in neither of them.
        var busy = Math.Max(Math.Max(before, dispatcher.Busy), dispatcher.Passes == passes ? 0 : 1);
        return new WorkloadState(busy, due, next);
    }
}
