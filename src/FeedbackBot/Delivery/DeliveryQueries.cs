using FeedbackBot.Common;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Delivery;

/// <summary>How delivery stands, for admins. A page at a time: a company may have 100,000 people.</summary>
internal sealed class DeliveryQueries(FeedbackDb db, TimeProvider clock)
{
    public const int PeoplePerPage = 20;
    public const int FailedPerPage = 15;

    private static readonly Reachability[] Closed = [Reachability.NotInstalled, Reachability.Blocked, Reachability.BotDisabled];

    public async Task<DeliveryCounts> CountsAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var yesterday = now.AddDays(-1);
        var open = db.Set<OutboxMessage>().Where(m =>
            (m.Status == OutboxStatus.Waiting || m.Status == OutboxStatus.Sending) && (m.HeldUntil == null || m.HeldUntil <= now));
        var held = Held(now);
        return new DeliveryCounts(
            await db.Set<OutboxMessage>().CountAsync(m => m.Status == OutboxStatus.Sent && m.SentAt > yesterday, ct),
            await open.CountAsync(ct),
            await open.MinAsync(m => (DateTimeOffset?)(m.HeldUntil ?? m.CreatedAt), ct),
            await db.Set<OutboxMessage>().CountAsync(m => m.Status == OutboxStatus.Failed, ct),
            await db.Set<ChatAddress>().CountAsync(a => Closed.Contains(a.Reachability), ct))
        {
            Held = await held.CountAsync(ct),
            HeldUntil = await held.MinAsync(m => m.HeldUntil, ct),
            TooLate = await TooLate(now).CountAsync(ct),
        };
    }

    /// <summary>Of these messages, those that have not come to anybody though their time came: held back, not delivered, given up or dropped.</summary>
    /// <param name="occasions">Which.</param>
    /// <param name="by">UTC; also those that came after it; null: whenever they came.</param>
    /// <param name="ct">Stops waiting.</param>
    public async Task<IReadOnlySet<Occasion>> UnreachedAsync(IReadOnlyCollection<Occasion> occasions, DateTimeOffset? by, CancellationToken ct)
    {
        var keys = occasions.Select(o => o.Key).ToList();
        return (await db.Set<OutboxMessage>().Where(m => keys.Contains(m.Occasion)
                && (m.Status == OutboxStatus.Failed || m.Status == OutboxStatus.Dropped || (by != null && m.SentAt > by)
                    || (m.Status != OutboxStatus.Sent && (m.HeldUntil != null || m.Error != null))))
            .Select(m => m.Occasion).ToListAsync(ct)).Select(key => new Occasion(key)).ToHashSet();
    }

    /// <summary>Every active person: first those who cannot be reached, then by name.</summary>
    public async Task<Paged<ReachedPerson>> PeopleAsync(int page, CancellationToken ct)
    {
        var people = db.Set<Person>().Where(p => p.IsActive);
        var (number, pages) = Clamp(page, await people.CountAsync(ct), PeoplePerPage);
        var rows = await people
            .GroupJoin(db.Set<ChatAddress>(), p => p.Id, a => a.PersonId, (p, addresses) => new { Person = p, Addresses = addresses })
            .SelectMany(x => x.Addresses.DefaultIfEmpty(), (x, a) => new { x.Person.Id, x.Person.Name, Address = a })
            .OrderBy(x => x.Address != null && Closed.Contains(x.Address.Reachability) ? 0 : 1).ThenBy(x => x.Name).ThenBy(x => x.Id)
            .Skip((number - 1) * PeoplePerPage).Take(PeoplePerPage).AsNoTracking().ToListAsync(ct);
        List<PersonId> ids = [.. rows.Select(r => r.Id)];
        var failed = await FailedOfAsync(ids, ct);
        var held = (await Held(clock.GetUtcNow()).Where(m => ids.Contains(m.PersonId!.Value))
            .GroupBy(m => m.PersonId!.Value).Select(g => new { g.Key, Count = g.Count(), Until = g.Min(m => m.HeldUntil) }).ToListAsync(ct))
            .ToDictionary(g => g.Key, g => new HeldForPerson(g.Count, g.Until!.Value));
        var tried = await TriedOfAsync(ids, ct);
        var tooLate = await TooLate(clock.GetUtcNow()).Where(m => m.PersonId != null && ids.Contains(m.PersonId.Value))
            .GroupBy(m => m.PersonId!.Value).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return new Paged<ReachedPerson>(number, pages, [.. rows.Select(row => new ReachedPerson(
            row.Name, row.Address?.Reachability ?? Reachability.NeverMet, row.Address?.Since, row.Address?.LastReachedAt,
            failed.GetValueOrDefault(row.Id, []))
        {
            Held = held.GetValueOrDefault(row.Id),
            Tried = tried.GetValueOrDefault(row.Id),
            TooLate = tooLate.GetValueOrDefault(row.Id),
        })]);
    }

    private IQueryable<OutboxMessage> TooLate(DateTimeOffset now)
    {
        var lastWeek = now.AddDays(-7);
        return db.Set<OutboxMessage>().Where(m => m.Status == OutboxStatus.Dropped && m.Error == DeliveryReasons.TooLate && m.CreatedAt > lastWeek);
    }

    private IQueryable<OutboxMessage> Held(DateTimeOffset now) =>
        db.Set<OutboxMessage>().Where(m => m.Status == OutboxStatus.Waiting && m.HeldUntil > now);

    /// <summary>What could not be delivered, the newest first.</summary>
    public async Task<Paged<FailedMessage>> FailedAsync(int page, CancellationToken ct)
    {
        var failed = db.Set<OutboxMessage>().Where(m => m.Status == OutboxStatus.Failed);
        var (number, pages) = Clamp(page, await failed.CountAsync(ct), FailedPerPage);
        var rows = await failed.OrderByDescending(m => m.Number).Skip((number - 1) * FailedPerPage).Take(FailedPerPage)
            .Select(m => new { m.PersonId, m.Occasion, m.Error, m.CreatedAt }).ToListAsync(ct);
        var ids = rows.Select(r => r.PersonId).OfType<PersonId>().Distinct().ToList();
        var names = await db.Set<Person>().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        return new Paged<FailedMessage>(number, pages, [.. rows.Select(row => new FailedMessage(
            row.PersonId is { } id ? names.GetValueOrDefault(id) : null, row.Occasion, row.Error, row.CreatedAt))]);
    }

    private async Task<Dictionary<PersonId, IReadOnlyList<string>>> FailedOfAsync(List<PersonId> people, CancellationToken ct)
    {
        var rows = await db.Set<OutboxMessage>()
            .Where(m => m.Status == OutboxStatus.Failed && m.PersonId != null && people.Contains(m.PersonId.Value))
            .Select(m => new { m.PersonId, m.Error }).ToListAsync(ct);
        return rows.GroupBy(r => r.PersonId!.Value)
            .ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g.Select(r => r.Error ?? DeliveryReasons.Unexpected)]);
    }

    /// <summary>What was tried and will be tried again: the connector asked to wait, or was not there.</summary>
    private async Task<Dictionary<PersonId, TriedForPerson>> TriedOfAsync(List<PersonId> people, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var rows = await db.Set<OutboxMessage>()
            .Where(m => (m.Status == OutboxStatus.Waiting || m.Status == OutboxStatus.Sending) && m.Error != null
                && (m.HeldUntil == null || m.HeldUntil <= now) && m.PersonId != null && people.Contains(m.PersonId.Value))
            .Select(m => new { m.PersonId, m.Error, m.CreatedAt, m.DueAt }).ToListAsync(ct);
        return rows.GroupBy(r => r.PersonId!.Value).ToDictionary(g => g.Key, g => new TriedForPerson(
            g.Count(), g.Min(r => r.CreatedAt), g.Min(r => r.DueAt), [.. g.Select(r => r.Error!).Distinct().Order(StringComparer.Ordinal)]));
    }

    private static (int Number, int Pages) Clamp(int page, int rows, int size)
    {
        var pages = Math.Max(1, (rows + size - 1) / size);
        return (Math.Clamp(page, 1, pages), pages);
    }
}

/// <param name="SentLastDay">Delivered in the last 24 hours.</param>
/// <param name="Waiting">Not delivered yet, those under way included.</param>
/// <param name="OldestWaiting">UTC: since when the oldest of them waits.</param>
/// <param name="Closed">People who cannot be reached until they or an admin do something.</param>
internal sealed record DeliveryCounts(int SentLastDay, int Waiting, DateTimeOffset? OldestWaiting, int Failed, int Closed)
{
    /// <summary>Waiting for somebody to work again; not among those that wait to be sent.</summary>
    public int Held { get; init; }

    /// <summary>UTC: when the first of them is looked at again.</summary>
    public DateTimeOffset? HeldUntil { get; init; }

    /// <summary>Of the last seven days: not sent, as their people worked again only when it was too late.</summary>
    public int TooLate { get; init; }
}

/// <param name="Since">UTC: since when that holds; null when the bot and the person have nothing to do with each other yet.</param>
/// <param name="Failures">The reason of each message that did not arrive.</param>
internal sealed record ReachedPerson(
    string Name, Reachability Reachability, DateTimeOffset? Since, DateTimeOffset? LastReachedAt, IReadOnlyList<string> Failures)
{
    /// <summary>What waits for them to work again; null when nothing does.</summary>
    public HeldForPerson? Held { get; init; }

    /// <summary>What was tried in vain and is tried again; null when nothing is.</summary>
    public TriedForPerson? Tried { get; init; }

    /// <summary>How many of the last seven days were not sent, as the person worked again only when it was too late.</summary>
    public int TooLate { get; init; }
}

/// <param name="Since">UTC: when the oldest of them was queued.</param>
/// <param name="NextTry">UTC: when the first of them is tried again.</param>
/// <param name="Reasons">Why they did not arrive so far, each once.</param>
internal sealed record TriedForPerson(int Count, DateTimeOffset Since, DateTimeOffset NextTry, IReadOnlyList<string> Reasons);

/// <param name="Until">UTC: when the first of them goes, as far as is known now.</param>
internal sealed record HeldForPerson(int Count, DateTimeOffset Until);

/// <param name="Person">Null for a conversation with somebody the directory does not know.</param>
internal sealed record FailedMessage(string? Person, string Occasion, string? Reason, DateTimeOffset QueuedAt);

internal sealed record Paged<T>(int Number, int Pages, IReadOnlyList<T> Rows);
