using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Projects;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Tasks;

/// <summary>
/// Who sees which tasks: its owner, everybody above them, who added it or gave it, those who see its goal, and its project group while that
/// lasts. It is given to somebody by themselves, by everybody above them, and by the lead of its group.
/// </summary>
internal sealed class TaskAccess(FeedbackDb db, GoalAccess goals, ProjectAccess projects)
{
    private const int MostNames = 200;

    public IQueryable<GoalTask> VisibleTo(PersonId me)
    {
        var below = ManagerTree.Below(db, me).Select(p => p.Id);
        var (seen, groups) = (goals.VisibleTo(me), projects.LiveOf(me));
        return db.Set<GoalTask>().Where(t => t.OwnerId == me || t.CreatedBy == me || t.AssignedBy == me || below.Contains(t.OwnerId)
            || seen.Any(g => g.Id == t.GoalId) || groups.Any(p => p.Id == t.ProjectId));
    }

    /// <summary>To be changed; null where it is not there for them.</summary>
    public async Task<GoalTask?> FindAsync(GoalTaskId id, PersonId me, CancellationToken ct) =>
        await VisibleTo(me).AnyAsync(t => t.Id == id, ct) ? await db.Set<GoalTask>().SingleAsync(t => t.Id == id, ct) : null;

    public async Task<bool> MayChangeAsync(GoalTask task, PersonId me, CancellationToken ct) =>
        task.OwnerId == me || task.CreatedBy == me || task.AssignedBy == me
        || await ManagerTree.Below(db, me).AnyAsync(p => p.Id == task.OwnerId, ct)
        || await projects.IsLeadAsync(task.ProjectId, me, ct);

    /// <summary>Whom somebody may give a task to.</summary>
    public IQueryable<Person> Assignable(PersonId me, ProjectId? project)
    {
        var below = ManagerTree.Below(db, me).Select(p => p.Id);
        var led = projects.LedBy(me, project);
        return db.Set<Person>().Where(p => p.IsActive && (p.Id == me || below.Contains(p.Id) || led.Contains(p.Id)));
    }

    /// <summary>The task somebody means by its name or its short key: their own first, open ones before those that are done.</summary>
    public async Task<Parsed<GoalTask>> NamedAsync(string? typed, PersonId me, Texts texts, CancellationToken ct)
    {
        var (shown, wanted) = (CardText.EscapeLine(TypedText.Short(typed ?? "")), TypedText.Comparable(typed ?? ""));
        var named = await VisibleTo(me).Where(t => t.Status != GoalTaskStatus.Dropped && (t.Key == wanted || t.Sought == wanted))
            .Select(t => new { t.Id, t.Key, t.OwnerId, t.Status, t.Due }).ToListAsync(ct);
        var open = named.Where(t => t.Status == GoalTaskStatus.Open).ToList();
        foreach (var ring in new[] { named.Where(t => t.Key == wanted), open.Where(t => t.OwnerId == me), open, named.Where(t => t.OwnerId == me), named })
        {
            var here = ring.ToList();
            if (here.Count == 1)
                return await db.Set<GoalTask>().SingleAsync(t => t.Id == here[0].Id, ct);
            if (here.Count == 0)
                continue;
            var owners = here.Select(t => t.OwnerId).ToList();
            var people = await db.Set<Person>().Where(p => owners.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
            return new Problem("Goals.TaskAmbiguous", shown, string.Join(", ", here.Take(5).Select(t =>
                texts["Goals.TaskAmbiguousOne", t.Key, CardText.EscapeLine(people[t.OwnerId]), t.Due])));
        }

        var names = await VisibleTo(me).Where(t => t.Status == GoalTaskStatus.Open).OrderBy(t => t.OwnerId == me ? 0 : 1).Select(t => t.Name).Take(MostNames).ToListAsync(ct);
        return names.Count == 0
            ? new Problem("Goals.TaskNoneYet", shown)
            : new Problem("Goals.TaskNotFound", shown, string.Join(", ", NearestNames.To(typed ?? "", names.Distinct()).Select(n => $"**{CardText.EscapeLine(n)}**")));
    }
}
