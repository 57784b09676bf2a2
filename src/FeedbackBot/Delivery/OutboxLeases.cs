using FeedbackBot.Delivery.Channels;
using FeedbackBot.People;
using FeedbackBot.Scheduling.WorkingTimes;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Delivery;

/// <summary>
/// Takes messages that are due so that no other node sends them meanwhile. Of each lane only the oldest open message can
/// be taken, so a lane has one in flight and keeps its order, and one that waits holds back its own lane alone.
/// </summary>
internal sealed class OutboxLeases(WorkRunner work, IServiceScopeFactory scopes, TimeProvider clock)
{
    // The process id tells nodes on one machine apart; the random part tells two hosts within one process apart.
    private readonly string _node = $"{Environment.MachineName}/{Environment.ProcessId}/{Random.Shared.Next():x}";
    private long _leases;

    /// <summary>Messages due now that somebody could take; those of <paramref name="except"/> are not looked at.</summary>
    public static IQueryable<OutboxMessage> Due(FeedbackDb db, DateTimeOffset now, IReadOnlyCollection<long> except) =>
        from message in db.Set<OutboxMessage>()
        where (message.Status == OutboxStatus.Waiting || message.Status == OutboxStatus.Sending)
            && message.DueAt <= now && !except.Contains(message.Number)
            && !db.Set<OutboxMessage>().Any(earlier => earlier.Lane == message.Lane && earlier.Number < message.Number
                && (earlier.Status == OutboxStatus.Waiting || earlier.Status == OutboxStatus.Sending))
        select message;

    /// <summary>When the next message becomes due, or a lease ends, after now; null when nothing is open.</summary>
    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FeedbackDb>().Set<OutboxMessage>()
            .Where(m => (m.Status == OutboxStatus.Waiting || m.Status == OutboxStatus.Sending) && m.DueAt > now)
            .MinAsync(m => (DateTimeOffset?)m.DueAt, ct);
    }

    /// <param name="inFlight">What this process is sending: on a turned clock its lease may seem to have ended.</param>
    public async Task<IReadOnlyList<LeasedMessage>> TakeAsync(
        int most, IReadOnlyCollection<long> inFlight, TimeSpan lease, CancellationToken ct)
    {
        var numbers = await FindAsync(most, inFlight, ct);
        return numbers.Count == 0
            ? []
            : await work.RunAsync(services => TakeAsync(services, numbers, lease, ct), ct);
    }

    private async Task<List<long>> FindAsync(int most, IReadOnlyCollection<long> inFlight, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FeedbackDb>();
        return await Due(db, clock.GetUtcNow(), inFlight)
            .OrderByDescending(m => m.IsAnswer).ThenBy(m => m.DueAt).ThenBy(m => m.Number)
            .Select(m => m.Number).Take(most).ToListAsync(ct);
    }

    private async Task<IReadOnlyList<LeasedMessage>> TakeAsync(IServiceProvider services, List<long> numbers, TimeSpan lease, CancellationToken ct)
    {
        var db = services.GetRequiredService<FeedbackDb>();
        var now = clock.GetUtcNow();
        var name = $"{_node}/{Interlocked.Increment(ref _leases)}";
        var until = now + lease;

        // The condition is checked by the database at the moment of taking: a node that comes second takes nothing.
        await db.Set<OutboxMessage>()
            .Where(m => numbers.Contains(m.Number) && m.DueAt <= now
                && (m.Status == OutboxStatus.Waiting || m.Status == OutboxStatus.Sending))
            .ExecuteUpdateAsync(
                set => set.SetProperty(m => m.Status, OutboxStatus.Sending).SetProperty(m => m.LeasedBy, name)
                    .SetProperty(m => m.DueAt, until).SetProperty(m => m.Attempts, m => m.Attempts + 1)
                    .SetProperty(m => m.Version, m => m.Version + 1),
                ct);
        var taken = await db.Set<OutboxMessage>().AsNoTracking().Where(m => m.LeasedBy == name && numbers.Contains(m.Number))
            .OrderBy(m => m.Number).ToListAsync(ct);
        var unasked = taken.Where(m => m.IsUnasked).Select(m => m.PersonId!.Value).Distinct().ToList();
        var times = unasked.Count == 0
            ? new Dictionary<PersonId, WorkingTime>()
            : await services.GetRequiredService<WorkingTimes>().LoadAsync(unasked, now, LeasedMessage.Horizon, ct);
        return await DescribeAsync(db, taken, name, times, ct);
    }

    private static async Task<IReadOnlyList<LeasedMessage>> DescribeAsync(
        FeedbackDb db, List<OutboxMessage> taken, string lease, IReadOnlyDictionary<PersonId, WorkingTime> times, CancellationToken ct)
    {
        var people = taken.Select(m => m.PersonId).OfType<PersonId>().Distinct().ToList();
        var addresses = people.Count == 0 ? []
            : await db.Set<ChatAddress>().AsNoTracking().Where(a => people.Contains(a.PersonId)).ToDictionaryAsync(a => a.PersonId, ct);
        var known = people.Count == 0 ? []
            : await db.Set<Person>().Where(p => people.Contains(p.Id)).Select(p => new { p.Id, p.ExternalId, p.IsActive }).ToDictionaryAsync(p => p.Id, ct);
        var occasions = taken.SelectMany(m => new[] { m.Revises, m.ThreadOf }).OfType<string>().Distinct().ToList();
        var channelIds = taken.Select(m => m.ChannelId).OfType<string>().Distinct().ToList();
        var channels = channelIds.Count == 0 ? []
            : await db.Set<ChannelAddress>().AsNoTracking().Where(c => channelIds.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
        var originals = occasions.Count == 0 ? []
            : await db.Set<OutboxMessage>().AsNoTracking().Where(m => occasions.Contains(m.Occasion)).ToDictionaryAsync(m => m.Occasion, ct);
        return [.. taken.Select(message =>
        {
            var address = message.PersonId is { } person ? addresses.GetValueOrDefault(person) : null;
            var whom = message.PersonId is { } id ? known.GetValueOrDefault(id) : null;
            var channel = message.ChannelId is { } channelId ? channels.GetValueOrDefault(channelId) : null;
            return new LeasedMessage(
                message.Number, message.Id, lease, message.Lane, message.Attempts, message.Payload ?? "", message.PersonId,
                whom?.ExternalId,
                channel is null ? PlaceOf(message, address) : PlaceOf(message, channel, originals), address is { IsClosed: true } ? address.Reachability : null,
                TargetOf(message, originals))
            {
                WorkingTime = message.IsUnasked ? times.GetValueOrDefault(message.PersonId!.Value) : null,
                Until = message.Until,
                IsWithdrawn = message.IsWithdrawn,
                OnlyInPlace = whom is { IsActive: false } && !message.IsAnswer,
                Channel = channel,
            };
        })];
    }

    private static ChatPlace? PlaceOf(OutboxMessage message, ChatAddress? address) =>
        message.ConversationId is not null && message.ServiceUrl is not null
            ? new ChatPlace(message.ConversationId, message.ServiceUrl, message.TenantId, address?.BotId)
            : address is { ConversationId: not null, ServiceUrl: not null }
                ? new ChatPlace(address.ConversationId, address.ServiceUrl, address.TenantId, address.BotId)
                : null;

    /// <summary>The thread of what is revised, or of what it goes below; null for what begins a thread.</summary>
    private static ChatPlace? PlaceOf(OutboxMessage message, ChannelAddress channel, Dictionary<string, OutboxMessage> originals) =>
        (message.Revises ?? message.ThreadOf) is { } first && originals.GetValueOrDefault(first)?.ConversationId is { } thread
            ? new ChatPlace(thread, channel.ServiceUrl, channel.TenantId, channel.BotId)
            : null;

    private static RevisionTarget TargetOf(OutboxMessage message, Dictionary<string, OutboxMessage> originals)
    {
        if (message.RevisesActivityId is { } clicked)
            return new RevisionTarget.Of(clicked, null);
        if (message.Revises is null && message.ThreadOf is { } root)
        {
            return originals.GetValueOrDefault(root) switch
            {
                { Status: OutboxStatus.Sent, ConversationId: not null } => new RevisionTarget.None(),
                { IsOpen: true } => new RevisionTarget.Later(),
                _ => new RevisionTarget.Nothing(),
            };
        }

        if (message.Revises is not { } occasion)
            return new RevisionTarget.None();
        return originals.GetValueOrDefault(occasion) switch
        {
            { Status: OutboxStatus.Sent, ActivityId: { } activity, Number: var original } => new RevisionTarget.Of(activity, original),
            { Status: OutboxStatus.Sent, Number: var original } => new RevisionTarget.Anew(original),
            { IsOpen: true } => new RevisionTarget.Later(),
            _ => new RevisionTarget.Nothing(),
        };
    }
}
