using FeedbackBot.Common;
using FeedbackBot.Delivery;
using FeedbackBot.People.Audit;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.People.Absences;

/// <summary>Sets, ends and restores absences. Whoever it is done for hears of it, and all that is planned is planned anew.</summary>
internal sealed class ChangeAbsences(FeedbackDb db, Outbox outbox, AuditLog audit, DirectoryChanges changes, TimeProvider clock)
{
    /// <returns>Null when they were away on all these days already.</returns>
    public Task<AbsenceChange?> SetAsync(Person by, PersonInfo person, DateRange days, CancellationToken ct) =>
        RunAsync(by, person, AbsenceChangeKind.Set, days, now => AbsenceSets.Add(now, days, by.Id), ct);

    /// <returns>Null when they were away on none of these days.</returns>
    public Task<AbsenceChange?> EndAsync(Person by, PersonInfo person, DateRange days, CancellationToken ct) =>
        RunAsync(by, person, AbsenceChangeKind.Ended, days, now => AbsenceSets.Remove(now, days), ct);

    /// <returns>False when it was changed again since, and nothing was restored.</returns>
    public async Task<bool> UndoAsync(Person by, PersonInfo person, AbsenceChange change, CancellationToken ct)
    {
        if (change.UndoneAt is not null)
            return true;
        var claimed = await ClaimAsync(person.Id, ct);
        var rows = await RowsAsync(person.Id, ct);
        if (AbsenceSets.Undo([.. rows.Select(Kept)], change.Before, change.After) is not { } back)
            return false;
        await StoreAsync(claimed, rows, back, ct);
        change.Undone(clock.GetUtcNow());
        Audit(by, person, "absence.undo");
        if (change.By != change.PersonId)
        {
            await outbox.ReviseAsync(
                new Destination.ToPerson(person.Id), Told(change), Occasion.Of("absence/undone", change.Id),
                new OutgoingMessage.Card(AbsenceCards.Undone(person.Texts, person, change), person.Texts["People.Absence.Undone"]), ct);
        }

        return true;
    }

    private async Task<AbsenceChange?> RunAsync(
        Person by, PersonInfo person, AbsenceChangeKind kind, DateRange days, Func<IReadOnlyCollection<KeptAbsence>, Changed> decide, CancellationToken ct)
    {
        var claimed = await ClaimAsync(person.Id, ct);
        var rows = await RowsAsync(person.Id, ct);
        var changed = decide([.. rows.Select(Kept)]);
        if (changed.IsNothing)
            return null;
        await StoreAsync(claimed, rows, changed, ct);
        var change = AbsenceChange.Of(
            clock.NewId<AbsenceChangeId>(), person.Id, by.Id, clock.GetUtcNow(), kind, days, changed.Removed, changed.Added);
        db.Add(change);
        Audit(by, person, kind == AbsenceChangeKind.Set ? "absence.set" : "absence.end");
        if (by.Id != person.Id)
        {
            await outbox.PostAsync(
                new Destination.ToPerson(person.Id), Told(change),
                new OutgoingMessage.Card(AbsenceCards.Told(person.Texts, person, change, by.Name), person.Texts["People.Absence.ToldSummary"]), ct);
        }

        return change;
    }

    /// <summary>
    /// Two changes of one person's absences at the same moment could overlap without either seeing the other: the second starts again. The person
    /// is read before the absences, so that whoever changed these after they were read has changed the person's version as well.
    /// </summary>
    private Task<Person> ClaimAsync(PersonId person, CancellationToken ct) => db.Set<Person>().SingleAsync(p => p.Id == person, ct);

    private async Task StoreAsync(Person claimed, List<Absence> rows, Changed changed, CancellationToken ct)
    {
        db.Entry(claimed).Property(p => p.Version).IsModified = true;
        db.RemoveRange(rows.Where(row => changed.Removed.Contains(Kept(row))));
        db.AddRange(changed.Added.Select(a => Absence.Of(clock.NewId<AbsenceId>(), claimed.Id, a.Range, a.SetBy)));
        await changes.AnnounceAsync(claimed.Id, ct);
    }

    private Task<List<Absence>> RowsAsync(PersonId person, CancellationToken ct) =>
        db.Set<Absence>().Where(a => a.PersonId == person).OrderBy(a => a.From).ToListAsync(ct);

    // What people enter for themselves is their own affair.
    private void Audit(Person by, PersonInfo person, string action)
    {
        if (by.Id != person.Id)
            audit.Write(by.ExternalId, action, person.Id.ToString());
    }

    private static KeptAbsence Kept(Absence absence) => new(absence.Range, absence.SetBy);

    private static Occasion Told(AbsenceChange change) => Occasion.Of("absence/told", change.Id);
}
