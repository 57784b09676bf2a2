using FeedbackBot.BotFramework;
using FeedbackBot.Delivery.Channels;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FeedbackBot.Delivery;

/// <summary>Writes down what became of one message, in a small work of its own.</summary>
internal sealed class RecordOutcome(FeedbackDb db, ChatAddresses addresses, IEnumerable<IChannelWatch> watches, IOptions<DeliveryOptions> options, TimeProvider clock)
{
    public async Task<bool> RunAsync(LeasedMessage leased, SendOutcome outcome, CancellationToken ct)
    {
        var message = await db.Set<OutboxMessage>().FirstOrDefaultAsync(m => m.Number == leased.Number, ct);

        // Whoever holds the lease now decides; that this node delivered the message holds in any case.
        if (message is null || !message.IsOpen || (message.LeasedBy != leased.Lease && outcome is not SendOutcome.Delivered))
            return false;
        var now = clock.GetUtcNow();
        if (leased.Person is not null && outcome is not SendOutcome.Held)
            await NoteAddressAsync(leased, outcome, now, ct);
        switch (message.IsWithdrawn && outcome is not SendOutcome.Delivered ? new SendOutcome.Pointless(DeliveryReasons.Withdrawn) : outcome)
        {
            case SendOutcome.Delivered delivered:
                message.Delivered(delivered.ActivityId, now);
                if (leased.Channel is not null)
                    message.IsIn(outcome.Started?.ConversationId ?? leased.Place?.ConversationId);
                if (OriginalOf(leased.Target) is { } original)
                    (await db.Set<OutboxMessage>().FirstOrDefaultAsync(m => m.Number == original, ct))?.MovedTo(delivered.ActivityId);
                break;
            case SendOutcome.Later later when message.Attempts < options.Value.MaxAttempts:
                message.Postpone(later.Reason, now + Wait(later, message.Attempts));
                break;
            case SendOutcome.Later later:
                message.GiveUp(later.Reason);
                break;
            case SendOutcome.Held held:
                message.Hold(held.Until);
                await TakeOverRevisionAsync(message, ct);
                break;
            case SendOutcome.NotTried:
                message.GiveBack(now);
                break;
            case SendOutcome.Failed failed:
                if (message.ChannelId is { } channel && LossOf(message, channel, failed.Reason) is { } loss)
                    await LostAsync(message, loss, failed.Reason, ct);
                else
                    message.GiveUp(failed.Reason);
                break;
            case SendOutcome.Pointless pointless:
                message.Drop(pointless.Reason);
                break;
        }

        return true;
    }

    /// <summary>A message that somebody deleted is gone alone. What is refused for another reason than that the channel is gone may be sent again later.</summary>
    private static ChannelLoss? LossOf(OutboxMessage message, string channel, string reason) => reason switch
    {
        nameof(ConnectorFailure.ActivityGone) => ChannelLoss.OfMessage(channel, message.ThreadOf ?? message.Revises ?? message.Occasion),
        nameof(ConnectorFailure.ConversationGone) or nameof(Reachability.NotInstalled) or nameof(Reachability.BotDisabled) or nameof(Reachability.Blocked) =>
            ChannelLoss.OfChannel(channel),
        _ => null,
    };

    private async Task LostAsync(OutboxMessage message, ChannelLoss loss, string reason, CancellationToken ct)
    {
        // Nobody may have it sent again: it would come late into a channel that has moved on.
        message.Drop(reason);
        foreach (var watch in watches)
            await watch.LostAsync(loss, ct);
    }

    private async Task NoteAddressAsync(LeasedMessage leased, SendOutcome outcome, DateTimeOffset now, CancellationToken ct)
    {
        var address = await addresses.FindOrAddAsync(leased.Person!.Value, ct);
        if (outcome.Started is { } place)
            address.Started(place.ConversationId, place.ServiceUrl);
        if (outcome is SendOutcome.Delivered)
            address.Reached(now);
        else if (outcome is SendOutcome.Failed { Closed: { } why })
            address.Close(why, now);
    }

    /// <summary>What was changed about it while it was on its way is what it says now: a change must not wait for days for its original.</summary>
    private async Task TakeOverRevisionAsync(OutboxMessage held, CancellationToken ct)
    {
        var revisions = await db.Set<OutboxMessage>().Where(m => m.Revises == held.Occasion && m.Status == OutboxStatus.Waiting)
            .OrderBy(m => m.Number).ToListAsync(ct);
        foreach (var revision in revisions)
        {
            held.Replace(revision.Payload!);
            revision.Drop(DeliveryReasons.Superseded);
        }
    }

    private TimeSpan Wait(SendOutcome.Later later, int attempts)
    {
        if (later.After is { } asked && asked > TimeSpan.Zero)
            return asked;
        var longest = TimeSpan.FromSeconds(options.Value.LongestBackoffSeconds);
        var doubled = TimeSpan.FromSeconds(options.Value.FirstBackoffSeconds * Math.Pow(2, Math.Min(attempts - 1, 20)));

        // Half of it is left to chance, so that what failed together does not come back together.
        return (doubled < longest ? doubled : longest) * (0.5 + (Random.Shared.NextDouble() / 2));
    }

    private static long? OriginalOf(RevisionTarget target) => target switch
    {
        RevisionTarget.Of of => of.Original,
        RevisionTarget.Anew anew => anew.Original,
        _ => null,
    };
}
