using System.Linq.Expressions;
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
    public Task<bool> PostAsync(Destination to, Occasion occasion, OutgoingMessage message, CancellationToken ct) =>
        PostAsync(to, occasion, message, until: null, ct);

    /// <summary>
    /// What goes to a person of the bot's own accord is held back until they work and are out of their quiet hours. Answers
    /// to what somebody just did, and changes to what is in their chat already, are not.
    /// </summary>
    /// <param name="to">Where it goes.</param>
    /// <param name="occasion">What makes it unique.</param>
    /// <param name="message">What it says.</param>
    /// <param name="until">UTC: where it would have to be held back until then or longer it is not sent at all; null: however long that is.</param>
    /// <param name="ct">Stops waiting.</param>
    /// <returns>Whether it is new: false where the occasion had been queued before.</returns>
    public async Task<bool> PostAsync(Destination to, Occasion occasion, OutgoingMessage message, DateTimeOffset? until, CancellationToken ct)
    {
        if (await IsQueuedAsync(occasion, ct))
            return false;
        var posted = NewMessage(to, occasion, message);
        posted.PointlessFrom(until);
        Queue(posted);
        return true;
    }

    /// <summary>
    /// Replaces in place what was posted for <paramref name="original"/>; sent anew where that message is gone from the chat.
    /// What has not been delivered yet only changes its words, and nothing is sent for an original that was given up.
    /// </summary>
    public async Task ReviseAsync(Destination to, Occasion original, Occasion change, OutgoingMessage message, CancellationToken ct)
    {
        if (await IsQueuedAsync(change, ct))
            return;
        var revision = NewMessage(to, change, message, revises: original.Key);
        var first = await FindAsync(m => m.Occasion == original.Key, ct);
        switch (first)
        {
            case null or { Status: OutboxStatus.Dropped }:
                Close(revision, DeliveryReasons.NothingToRevise);
                return;
            case { Status: OutboxStatus.Waiting or OutboxStatus.Failed }:
                first.Replace(revision.Payload!);
                Close(revision, DeliveryReasons.Superseded);
                return;
        }

        revision.Follow(first);
        await QueueInsteadAsync(revision, m => m.Revises == original.Key, ct);
    }

    /// <summary>
    /// The reason of what was posted is gone: where it has not been delivered it is not sent, and what is on its way right
    /// now is not tried again. What is in the chat stays there.
    /// </summary>
    public async Task WithdrawAsync(Occasion original, CancellationToken ct) =>
        (await FindAsync(m => m.Occasion == original.Key, ct))?.Withdraw();

    /// <summary>The same, and what is in the chat, or on its way there, is replaced in place.</summary>
    public async Task WithdrawAsync(Destination to, Occasion original, Occasion change, OutgoingMessage message, CancellationToken ct)
    {
        if (await FindAsync(m => m.Occasion == original.Key, ct) is not { } first)
            return;
        first.Withdraw();
        await ReviseAsync(to, original, change, message, ct);
    }

    /// <summary>The reason of what was withdrawn is there again: what was not sent is sent after all, with these words; what is in the chat is replaced in place.</summary>
    public async Task RestoreAsync(Destination to, Occasion original, Occasion change, OutgoingMessage message, CancellationToken ct)
    {
        if (await IsQueuedAsync(change, ct))
            return;
        var first = await FindAsync(m => m.Occasion == original.Key, ct);
        var revision = NewMessage(to, change, message, revises: original.Key);
        if (first?.Restore(revision.Payload!, clock.GetUtcNow()) != true)
        {
            await ReviseAsync(to, original, change, message, ct);
            return;
        }

        Close(revision, DeliveryReasons.Superseded);
        afterCommit.Do(signal.Set);
    }

    /// <summary>Replaces in place the very message somebody clicked, whose activity id the click carried.</summary>
    public async Task ReviseClickedAsync(
        Destination.ToConversation to, string activityId, Occasion change, OutgoingMessage message, CancellationToken ct)
    {
        if (await IsQueuedAsync(change, ct))
            return;
        await QueueInsteadAsync(
            NewMessage(to, change, message, revisesActivityId: activityId),
            m => m.RevisesActivityId == activityId && m.ConversationId == to.ConversationId, ct);
    }

    /// <summary>
    /// The same for the card a click was answered with. Nothing is looked up: a click is followed once, so its occasion is
    /// new. It has a lane of its own, as what somebody asks meanwhile need not wait for it.
    /// </summary>
    public void FollowClick(Destination.ToConversation to, string activityId, Occasion change, OutgoingMessage message)
    {
        var revision = NewMessage(to, change, message, revisesActivityId: activityId);
        revision.LeaveBeside();
        Queue(revision);
    }

    // Of several changes to one card only the newest is worth sending.
    private async Task QueueInsteadAsync(OutboxMessage revision, Expression<Func<OutboxMessage, bool>> sameCard, CancellationToken ct)
    {
        var older = await db.Set<OutboxMessage>().Where(sameCard)
            .Where(m => m.Status == OutboxStatus.Waiting || m.Status == OutboxStatus.Failed).ToListAsync(ct);
        older.AddRange(db.Set<OutboxMessage>().Local.Where(m => m.Status == OutboxStatus.Waiting && !older.Contains(m)).Where(sameCard.Compile()));
        foreach (var message in older)
            message.Drop(DeliveryReasons.Superseded);
        Queue(revision);
    }

    private OutboxMessage NewMessage(
        Destination to, Occasion occasion, OutgoingMessage message, string? revises = null, string? revisesActivityId = null) =>
        OutboxMessage.To(
            clock.NewId<OutboxMessageId>(), occasion, to, OutgoingPayload.Write(message), clock.GetUtcNow(), revises, revisesActivityId);

    private void Queue(OutboxMessage message)
    {
        db.Add(message);
        afterCommit.Do(signal.Set);
    }

    // Kept all the same, so that its occasion stays taken.
    private void Close(OutboxMessage revision, string reason)
    {
        revision.Drop(reason);
        db.Add(revision);
    }

    private async Task<bool> IsQueuedAsync(Occasion occasion, CancellationToken ct) =>
        db.Set<OutboxMessage>().Local.Any(m => m.Occasion == occasion.Key)
        || await db.Set<OutboxMessage>().AnyAsync(m => m.Occasion == occasion.Key, ct);

    private async Task<OutboxMessage?> FindAsync(Expression<Func<OutboxMessage, bool>> which, CancellationToken ct) =>
        db.Set<OutboxMessage>().Local.FirstOrDefault(which.Compile()) ?? await db.Set<OutboxMessage>().FirstOrDefaultAsync(which, ct);
}
