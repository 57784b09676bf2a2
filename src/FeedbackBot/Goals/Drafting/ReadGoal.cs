using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Drafting;

/// <summary>Reads what was typed of a goal, and says everything that is wrong with it at once.</summary>
internal sealed class ReadGoal(FeedbackDb db, GoalAccess access, GoalUnits units, PersonFinder finder, TimeProvider clock)
{
    /// <param name="was">The draft that is changed; null for a new goal. Its level, unit and owner stay.</param>
    public async Task<GoalFrame?> FrameAsync(Actor actor, GoalTyped typed, Goal? was, List<Problem> problems, CancellationToken ct)
    {
        var me = actor.Person!;
        var name = TypedText.Line(typed.Name ?? was?.Name ?? "");
        if (name.Length is 0 or > Goal.MaxName || TypedText.Comparable(name).Length is 0 or > 2 * Goal.MaxName)
            problems.Add(new Problem(TypedText.Comparable(name).Length == 0 ? "Goals.NameMissing" : "Goals.NameTooLong", name.Length, Goal.MaxName));
        var why = typed.Why is null ? was?.Why ?? "" : TypedText.Clean(typed.Why);
        if (why.Length > Goal.MaxWhy)
            problems.Add(new Problem("Goals.WhyTooLong", why.Length, Goal.MaxWhy));
        var horizon = typed.Horizon is null ? was?.Horizon ?? GoalHorizon.Short : GoalWords.Horizon(typed.Horizon);
        if (horizon is null)
            problems.Add(new Problem("Goals.HorizonWrong", Shown(typed.Horizon!)));

        var level = was?.Level ?? (typed.Level is null ? typed.Unit is null ? GoalLevel.Person : GoalLevel.Team : GoalWords.Level(typed.Level));
        if (level is null)
            problems.Add(new Problem("Goals.LevelWrong", Shown(typed.Level!)));
        var unit = was is not null || level is null ? was?.Unit : await units.ReadAsync(actor, level.Value, typed.Unit, problems, ct);
        var owner = was is not null ? await db.Set<Person>().SingleAsync(p => p.Id == was.OwnerId, ct) : await OwnerAsync(actor, typed.Owner, level, problems, ct);

        // Whose day it is matters for one thing only: what has ended already.
        var today = clock.GetUtcNow().DateIn(me.Zone);
        var period = typed.Period is null && was is not null ? was.Period : PeriodText.Parse(typed.Period ?? PeriodText.Write(GoalPeriod.QuarterOf(today)), today);
        if (period.Problem is { } wrong)
            problems.Add(wrong);
        var parent = await ParentAsync(actor, typed.Parent, was, level, problems, ct);
        if (problems.Count > 0)
            return null;

        var partner = was is not null ? was.PartnerId : owner!.Id != me.Id ? me.Id : await AboveAsync(owner, ct);
        var frame = new GoalFrame(name, level!.Value, unit, owner!.Id, partner, period.Value) { ParentId = parent, Horizon = horizon!.Value, Why = why };
        var live = Goal.DraftNameOf(frame, me.Id);
        if (await db.Set<Goal>().AnyAsync(g => g.LiveName == live && (was == null || g.Id != was.Id), ct))
            problems.Add(new Problem("Goals.NameTaken", CardText.EscapeLine(name), PeriodText.In(actor.Texts, frame.Period)));
        return frame;
    }

    public static decimal Weight(string? typed, decimal usual, Texts texts, List<Problem> problems)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return usual;
        if (TypedAmount.Parse(typed, texts, problems) is { Unit: null or KpiUnit.Percent, Value: >= 0 and <= 100 and var weight } && weight == Math.Round(weight, 2))
            return weight;
        problems.Add(new Problem("Goals.WeightWrong", Shown(typed)));
        return usual;
    }

    private async Task<Person?> OwnerAsync(Actor actor, string? typed, GoalLevel? level, List<Problem> problems, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return actor.Person;
        switch (await finder.FindAsync(typed, actor.IsAdmin && level != GoalLevel.Person ? null : actor.Person!.Id, ct))
        {
            case FoundPerson.One one:
                return await db.Set<Person>().SingleAsync(p => p.Id == one.Person.Id, ct);
            case FoundPerson.Several several:
                problems.Add(new Problem("Goals.PersonAmbiguous", Shown(typed), string.Join(", ", several.Candidates.Take(5).Select(p => CardText.EscapeLine($"{p.Name} ({p.Email ?? p.ExternalId})")))));
                return null;
            default:
                problems.Add(new Problem("Goals.OwnerUnknown", Shown(typed)));
                return null;
        }
    }

    /// <summary>Nobody above: the owner decides alone.</summary>
    private async Task<PersonId?> AboveAsync(Person owner, CancellationToken ct) =>
        await db.Set<Person>().Where(p => p.Id == owner.ManagerId && p.Id != owner.Id && p.IsActive).Select(p => (PersonId?)p.Id).SingleOrDefaultAsync(ct);

    private async Task<GoalId?> ParentAsync(Actor actor, string? typed, Goal? was, GoalLevel? level, List<Problem> problems, CancellationToken ct)
    {
        var shown = was?.ParentId is { } id ? await access.VisibleTo(actor.Person!.Id).Where(g => g.Id == id).Select(g => g.Name).SingleOrDefaultAsync(ct) : null;
        if (typed is null || (was is not null && TypedText.Line(typed) == (shown ?? "")))
            return was?.ParentId;
        if (TypedText.Line(typed).Length == 0 || DateText.IsNone(typed))
            return null;
        var found = await access.NamedAsync(typed, actor.Person!.Id, actor.Texts, ct, except: was?.Id);
        if (found.Problem is { } problem)
        {
            problems.Add(problem);
            return null;
        }

        if (level < found.Value.Level)
            problems.Add(new Problem("Goals.ParentBelow", CardText.EscapeLine(found.Value.Name)));
        if (was is not null && await IsBelowAsync(found.Value, was.Id, ct))
            problems.Add(new Problem("Goals.ParentCircle", CardText.EscapeLine(found.Value.Name)));
        return found.Value.Id;
    }

    /// <summary>Two parents given at once could close a circle that neither sees.</summary>
    private async Task<bool> IsBelowAsync(Goal goal, GoalId above, CancellationToken ct)
    {
        await db.PassAsync("goals/parents", ct);
        var seen = new HashSet<GoalId>();
        GoalId? next = goal.Id;
        while (next is { } id && seen.Add(id))
        {
            if (id == above)
                return true;
            next = await db.Set<Goal>().Where(g => g.Id == id).Select(g => g.ParentId).SingleAsync(ct);
        }

        return false;
    }

    private static string Shown(string typed) => CardText.EscapeLine(TypedText.Short(typed));
}
