using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Notes;

/// <summary>Reads and keeps the notes on a goal. Readers are its two sides and those above its owner; of a draft, its author.</summary>
internal sealed class GoalNotes(FeedbackDb db, TimeProvider clock)
{
    public async Task<bool> MayReadAsync(Goal goal, PersonId me, CancellationToken ct) =>
        MayWrite(goal, me) || (goal.Status != GoalStatus.Draft && await ManagerTree.Below(db, me).AnyAsync(p => p.Id == goal.OwnerId, ct));

    public static bool MayWrite(Goal goal, PersonId me) => goal.Status == GoalStatus.Draft ? goal.CreatedBy == me : goal.IsSide(me);

    /// <summary>By kind, of one kind the newest first. Whoever calls has looked whether the reader may see them.</summary>
    public async Task<IReadOnlyList<ReadNote>> OfAsync(Goal goal, CancellationToken ct)
    {
        var stored = await db.Set<GoalNote>().Where(n => n.GoalId == goal.Id).ToListAsync(ct);
        var notes = stored.Union(db.Set<GoalNote>().Local.Where(n => n.GoalId == goal.Id)).Where(n => db.Entry(n).State != EntityState.Deleted).ToList();
        var ids = notes.Select(n => n.ById).Distinct().ToList();
        var names = await db.Set<Person>().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        return [.. notes.OrderBy(n => n.Kind).ThenByDescending(n => n.At).Select(n => new ReadNote(n, names[n.ById]))];
    }

    public async Task<Problem?> AddAsync(Actor actor, Goal goal, GoalNoteKind? kind, string typed, CancellationToken ct)
    {
        var (me, text) = (actor.Person!.Id, TypedText.Clean(typed));
        if (!MayWrite(goal, me))
            return new Problem("Goals.NoteNotYours");
        if (kind is null)
            return new Problem("Goals.NoteKindWrong");
        if (text.Length is 0 or > GoalNote.MaxText)
            return new Problem(text.Length == 0 ? "Goals.NoteMissing" : "Goals.NoteTooLong", text.Length, GoalNote.MaxText);
        var notes = await db.Set<GoalNote>().Where(n => n.GoalId == goal.Id).ToListAsync(ct);
        if (notes.Exists(n => n.Kind == kind && n.Text == text))
            return null;
        if (notes.Count >= GoalNote.Most)
            return new Problem("Goals.NotesTooMany", GoalNote.Most);
        db.Add(GoalNote.Of(clock.NewId<GoalNoteId>(), goal.Id, kind.Value, text, me, clock.GetUtcNow()));
        return null;
    }

    /// <summary>Only whoever wrote it takes it away; one that is gone already is no error.</summary>
    public async Task RemoveAsync(Actor actor, Goal goal, GoalNoteId id, CancellationToken ct)
    {
        var me = actor.Person!.Id;
        if (await db.Set<GoalNote>().SingleOrDefaultAsync(n => n.Id == id && n.GoalId == goal.Id && n.ById == me, ct) is { } note)
            db.Remove(note);
    }
}

/// <param name="Author">Whose note it is.</param>
internal sealed record ReadNote(GoalNote Note, string Author);
