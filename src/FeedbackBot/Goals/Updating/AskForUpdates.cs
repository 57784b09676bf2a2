using System.Globalization;
using FeedbackBot.Common;
using FeedbackBot.Delivery;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Mornings;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Updating;

/// <summary>Sends one person the card that asks for the values that are due today, once a day.</summary>
internal sealed class AskForUpdates(FeedbackDb db, PeopleQueries people, KpisToUpdate kpis, Outbox outbox, TimeProvider clock) : IMorningCard
{
    public const string OccasionPrefix = "kpi/update";

    public IQueryable<Person> Among(IQueryable<Person> people, DateOnly today)
    {
        var since = today.AddDays(-UpdateSlots.Grace(UpdateCadence.Quarterly) - 1);
        var running = db.Set<Goal>().Where(g => g.Status == GoalStatus.Agreed && g.To >= since);
        return people.Where(p => running.Any(g => g.OwnerId == p.Id) || db.Set<Kpi>().Any(k => k.DataOwnerId == p.Id && k.LiveKey != null && running.Any(g => g.Id == k.GoalId)));
    }

    public async Task<IReadOnlyList<PersonId>> DueAsync(IReadOnlyCollection<PersonId> people, CancellationToken ct) => [.. (await kpis.DueAsync(people, ct)).Select(g => g.Key)];

    public async Task<bool> SendAsync(PersonId id, CancellationToken ct)
    {
        if (await people.FindAsync(id, ct) is not { IsActive: true } person)
            return false;
        var now = clock.GetUtcNow();
        var date = now.DateIn(person.Zone);
        if (await db.Set<UpdateRequest>().AnyAsync(r => r.PersonId == id && r.Date == date, ct))
            return false;
        var due = (await kpis.DueAsync([id], ct))[id].ToList();
        if (due.Count == 0)
            return false;
        var request = UpdateRequest.Of(clock.NewId<UpdateRequestId>(), id, date, now);
        db.Add(request);
        db.AddRange(due.Select((d, i) => RequestedUpdate.Of(request.Id, d.Kpi.Kpi.Id, d.Until, i)));
        var card = UpdateCards.One(person.Texts, new UpdateFacts(request, [.. due.Select(d => UpdateItem.Of(d.Kpi, request, person.Zone, now))]));
        await outbox.PostAsync(
            new Destination.ToPerson(id), Occasion.Of(OccasionPrefix, id, date.ToString("yyyyMMdd", CultureInfo.InvariantCulture)),
            new OutgoingMessage.Card(card, person.Texts.Count("Goals.UpdateSummary", due.Count)),

            // Held back while they do not work; by then the next card is nearer.
            until: now.AddDays(1), ct);
        return true;
    }
}
