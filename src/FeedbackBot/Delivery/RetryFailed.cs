using FeedbackBot.People;
using FeedbackBot.People.Audit;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Delivery;

/// <summary>
/// Has failed messages sent again because an admin says so, also to people who had blocked the bot: nobody tells the bot
/// when a block ends, so trying is the only way to know. What is for people who have left meanwhile is ended instead.
/// </summary>
internal sealed class RetryFailed(FeedbackDb db, AuditLog audit, AfterCommit afterCommit, OutboxSignal signal, TimeProvider clock)
{
    /// <param name="person">Whose messages; null for everybody's.</param>
    /// <returns>How many messages are sent again.</returns>
    public async Task<int> RunAsync(Actor by, PersonId? person, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var failed = db.Set<OutboxMessage>().Where(m => m.Status == OutboxStatus.Failed && (person == null || m.PersonId == person));
        await EndOfGoneAsync(failed, ct);
        var addresses = await db.Set<ChatAddress>()
            .Where(a => a.Reachability != Reachability.Open && a.Reachability != Reachability.NeverMet)
            .Where(a => failed.Any(m => m.PersonId == a.PersonId)).ToListAsync(ct);
        foreach (var address in addresses)
            address.TryAgain(now);
        var count = await failed.ExecuteUpdateAsync(
            set => set.SetProperty(m => m.Status, OutboxStatus.Waiting).SetProperty(m => m.DueAt, now).SetProperty(m => m.Attempts, 0)
                .SetProperty(m => m.Error, (string?)null).SetProperty(m => m.Version, m => m.Version + 1),
            ct);
        if (count == 0)
            return 0;
        audit.Write(by.ExternalId, "delivery.retry", person?.ToString() ?? "");
        afterCommit.Do(signal.Set);
        return count;
    }

    // Of what is in their chat already, a change may still be made: it takes something away, or says that it is over.
    private Task EndOfGoneAsync(IQueryable<OutboxMessage> failed, CancellationToken ct) =>
        failed.Where(m => m.Revises == null && db.Set<Person>().Any(p => p.Id == m.PersonId && !p.IsActive)).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.Status, OutboxStatus.Dropped).SetProperty(m => m.Error, DeliveryReasons.Gone)
                .SetProperty(m => m.Payload, (string?)null).SetProperty(m => m.Version, m => m.Version + 1),
            ct);
}
