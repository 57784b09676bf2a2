using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Delivery;

/// <summary>What waits for somebody to work again. When they say that they do, or work at other times, it is looked at anew.</summary>
internal sealed class HeldMessages(FeedbackDb db, AfterCommit afterCommit, OutboxSignal signal, TimeProvider clock)
{
    /// <summary>Makes the dispatcher decide again, after this work, whether the messages may go. It sends none that may not.</summary>
    /// <param name="person">Whose; null for everybody's.</param>
    /// <param name="ct">Stops waiting.</param>
    public async Task LookAgainAsync(PersonId? person, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var count = await db.Set<OutboxMessage>()
            .Where(m => m.Status == OutboxStatus.Waiting && m.HeldUntil > now && (person == null || m.PersonId == person))
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.DueAt, now).SetProperty(m => m.Version, m => m.Version + 1), ct);
        if (count > 0)
            afterCommit.Do(signal.Set);
    }
}
