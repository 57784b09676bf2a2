using FeedbackBot.Common;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Delivery;

/// <summary>
/// Where everything the bot says is put, inside the work that causes it. Nothing is sent before that work is committed,
/// and one occasion is queued once: asking again is not an error and changes nothing.
/// </summary>
internal sealed class Outbox(FeedbackDb db, TimeProvider clock, AfterCommit afterCommit, OutboxSignal signal)
{
    public Task PostAsync(Destination to, Occasion occasion, OutgoingMessage message, CancellationToken ct) =>
        AddAsync(to, occasion, message, null, null, ct);

    /// <summary>Replaces in place what was posted for <paramref name="original"/>; sent anew where that message is gone from the chat.</summary>
    public Task ReviseAsync(Destination to, Occasion original, Occasion change, OutgoingMessage message, CancellationToken ct) =>
        AddAsync(to, change, message, original.Key, null, ct);

    /// <summary>Replaces in place the very message somebody clicked, whose activity id the click carried.</summary>
    public Task ReviseClickedAsync(
        Destination.ToConversation to, string activityId, Occasion change, OutgoingMessage message, CancellationToken ct) =>
        AddAsync(to, change, message, null, activityId, ct);

    private async Task AddAsync(
        Destination to, Occasion occasion, OutgoingMessage message, string? revises, string? revisesActivityId, CancellationToken ct)
    {
        var queued = db.Set<OutboxMessage>();
        if (queued.Local.Any(m => m.Occasion == occasion.Key) || await queued.AnyAsync(m => m.Occasion == occasion.Key, ct))
            return;
        queued.Add(OutboxMessage.To(
            clock.NewId<OutboxMessageId>(), occasion, to, OutgoingPayload.Write(message), clock.GetUtcNow(), revises, revisesActivityId));
        afterCommit.Do(signal.Set);
    }
}
