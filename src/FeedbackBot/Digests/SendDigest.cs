using FeedbackBot.Delivery;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Digests;

/// <summary>Sends one manager the digest of one date, once.</summary>
internal sealed class SendDigest(FeedbackDb db, PeopleQueries people, DigestReader reader, DigestCards cards, Outbox outbox, TimeProvider clock)
{
    /// <param name="at">UTC; when it was due. A late one is about the same week as a punctual one.</param>
    /// <returns>Whether it was sent now: not again, and not to somebody who has no reports any more or has switched it off.</returns>
    public async Task<bool> RunAsync(PersonId managerId, DateOnly date, DateTimeOffset at, CancellationToken ct)
    {
        if (await db.Set<DigestRun>().AnyAsync(r => r.ManagerId == managerId && r.Date == date, ct)
            || await db.Set<DigestChoice>().AnyAsync(c => c.ManagerId == managerId && c.IsOff, ct)
            || await people.FindAsync(managerId, ct) is not { IsActive: true } manager
            || !await people.IsManagerAsync(managerId, ct))
        {
            return false;
        }

        db.Add(DigestRun.Of(managerId, date, clock.GetUtcNow()));
        var facts = await reader.ReadAsync(manager, new DigestPeriod(at, manager.Zone), ct);
        var card = cards.Page(facts, 1, manager.Texts);
        var occasion = Occasion.Of("digest", managerId, date.ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture));
        await outbox.PostAsync(
            new Destination.ToPerson(managerId), occasion, new OutgoingMessage.Card(card, manager.Texts["Digests.Summary"]), ct);
        return true;
    }
}
