using System.Globalization;
using FeedbackBot.Delivery;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Digests;

/// <summary>Sends one manager the digest of one date, once.</summary>
internal sealed class SendDigest(
    FeedbackDb db, PeopleQueries people, DigestPlans plans, DigestReader reader, DigestCards cards, Outbox outbox, TimeProvider clock)
{
    /// <param name="date">When it was due. A late one is about the same time as a punctual one.</param>
    /// <returns>Whether it was sent now: not again, not to somebody who has no reports any more or has switched it off, and no daily one without anything to say.</returns>
    public async Task<bool> RunAsync(PlannedDigest planned, DateOnly date, CancellationToken ct)
    {
        var (managerId, kind) = (planned.Manager.Id, planned.Kind);
        if (await db.Set<DigestRun>().AnyAsync(r => r.ManagerId == managerId && r.Kind == kind && r.Date == date, ct)
            || await people.FindAsync(managerId, ct) is not { IsActive: true } manager
            || !await people.IsManagerAsync(managerId, ct)
            || !await IsWantedAsync(managerId, kind, ct))
        {
            return false;
        }

        var at = planned.Schedule.On(date);
        var period = kind == DigestKind.Weekly ? new DigestPeriod(at, manager.Zone) : await plans.DailyPeriodAsync(manager, date, at, ct);
        var facts = period is null ? null : await reader.ReadAsync(manager, period, ct);
        var isSent = facts is not null && (kind == DigestKind.Weekly || !facts.IsQuiet);
        db.Add(DigestRun.Of(managerId, date, period ?? new DigestPeriod(at, manager.Zone) { Days = 1, IsDaily = true }, isSent, clock.GetUtcNow()));
        if (!isSent)
            return false;
        var card = cards.Page(facts!, 1, manager.Texts);
        await outbox.PostAsync(
            new Destination.ToPerson(managerId), OccasionOf(managerId, kind, date),
            new OutgoingMessage.Card(card, manager.Texts[DigestOverview.Words(facts!, "Digests.Summary")]),

            // Held back while the manager is away; of several that were, the last one alone is there on the return.
            until: planned.Schedule.NextAfter(at), ct);
        return true;
    }

    private static Occasion OccasionOf(PersonId manager, DigestKind kind, DateOnly date)
    {
        var day = date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        return kind == DigestKind.Weekly ? Occasion.Of("digest", manager, day) : Occasion.Of("digest/daily", manager, day);
    }

    private Task<bool> IsWantedAsync(PersonId manager, DigestKind kind, CancellationToken ct) => kind == DigestKind.Daily
        ? db.Set<DigestChoice>().AnyAsync(c => c.ManagerId == manager && c.DailyAt != null, ct)
        : IsOnAsync(manager, ct);

    private async Task<bool> IsOnAsync(PersonId manager, CancellationToken ct) =>
        !await db.Set<DigestChoice>().AnyAsync(c => c.ManagerId == manager && c.IsOff, ct);
}
