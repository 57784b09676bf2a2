using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.People.Absences;

/// <summary>Takes one change back, once, as long as nothing else has become of those days.</summary>
internal sealed class UndoAbsenceAction(FeedbackDb db, AbsencePeople who, ChangeAbsences absences, AbsenceReader reader) : ICardAction
{
    public static string Verb => AbsenceCards.UndoVerb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct)
    {
        var id = call.GetId<AbsenceChangeId>(AbsenceCards.ChangeKey);
        var change = id is null ? null : await db.Set<AbsenceChange>().SingleOrDefaultAsync(c => c.Id == id, ct);
        if (change is null || await who.MayAsync(call.Actor, change.PersonId, ct) is not { } person)
            return new CardAnswer.Say(call.Texts["People.Absence.NotYours"]);
        return await absences.UndoAsync(call.Actor.Person!, person, change, ct)
            ? new CardAnswer.Replace(AbsenceCards.Undone(call.Texts, person, change)) { Lasts = true }
            : new CardAnswer.Replace(await reader.OverviewAsync(call.Actor, person, ct, call.Texts["People.Absence.ChangedSince"])) { Lasts = true };
    }
}

/// <summary>Takes an absence out of the list; what was over of it by then stays.</summary>
internal sealed class RemoveAbsenceAction(
    FeedbackDb db, AbsencePeople who, ChangeAbsences absences, AbsenceReader reader, TimeProvider clock) : ICardAction
{
    public static string Verb => AbsenceCards.RemoveVerb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct)
    {
        var id = call.GetId<AbsenceId>(AbsenceCards.AbsenceKey);
        var whose = call.GetId<PersonId>(AbsenceCards.PersonKey);
        if (whose is null || await who.MayAsync(call.Actor, whose.Value, ct) is not { } person)
            return new CardAnswer.Say(call.Texts["People.Absence.NotYours"]);
        var absence = id is null ? null : await db.Set<Absence>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.PersonId == person.Id, ct);
        var today = clock.GetUtcNow().DateIn(person.Zone);
        if (absence is null || absence.To < today)
            return new CardAnswer.Replace(await reader.OverviewAsync(call.Actor, person, ct, call.Texts["People.Absence.ChangedSince"]));
        var days = absence.Range with { From = absence.From < today ? today : absence.From };
        var change = await absences.EndAsync(call.Actor.Person!, person, days, ct);
        return new CardAnswer.Replace(AbsenceCards.Changed(call.Texts, person, change!, call.Actor.Person!.Id, 0)) { Lasts = true };
    }
}
