using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Tasks;

/// <summary>Lets a task wait for others, unless they would wait for each other in a circle.</summary>
internal sealed class LinkTasks(FeedbackDb db, TaskAccess access, TaskReader reader)
{
    /// <param name="actor">Who says so.</param>
    /// <param name="task">What waits; not stored yet where it is new.</param>
    /// <param name="after">Names or keys of what it is to wait for.</param>
    /// <param name="notAfter">Names or keys of what it is to wait for no longer.</param>
    /// <param name="problems">What is wrong is added here, and nothing is linked then.</param>
    /// <param name="ct">Stops waiting.</param>
    public async Task RunAsync(Actor actor, GoalTask task, IReadOnlyList<string> after, IReadOnlyList<string> notAfter, List<Problem> problems, CancellationToken ct)
    {
        if (after.Count + notAfter.Count == 0)
            return;

        // Two that link at once could close a circle that neither sees.
        await db.PassAsync("goals/links", ct);
        var (was, mistakes) = ((await reader.WaitsAsync([task.Id], ct)).ToList(), problems.Count);
        var gone = await FoundAsync(actor, notAfter, problems, ct);
        foreach (var other in gone.Where(o => was.TrueForAll(w => w.AfterId != o.Id)))
            problems.Add(new Problem("Goals.TaskWaitsNot", CardText.EscapeLine(task.Name), CardText.EscapeLine(other.Name)));
        var found = await FoundAsync(actor, after, problems, ct);
        foreach (var other in found.Where(o => !o.IsOpen))
            problems.Add(new Problem("Goals.TaskAfterIsDone", CardText.EscapeLine(other.Name)));
        var left = was.Where(w => gone.All(g => g.Id != w.AfterId)).ToList();
        var added = found.Where(o => left.TrueForAll(w => w.AfterId != o.Id)).DistinctBy(o => o.Id).ToList();
        if (left.Count + added.Count > TaskAfter.Most)
            problems.Add(new Problem("Goals.TaskWaitsTooMany", TaskAfter.Most));
        foreach (var other in added)
        {
            if (await CircleAsync(actor, task, other, ct) is { } circle)
                problems.Add(new Problem("Goals.TaskCircle", string.Join(" → ", circle)));
        }

        if (problems.Count > mistakes)
            return;
        db.RemoveRange(was.Where(w => gone.Any(g => g.Id == w.AfterId)));
        db.AddRange(added.Select(o => TaskAfter.Of(task.Id, o.Id)));
    }

    private async Task<IReadOnlyList<GoalTask>> FoundAsync(Actor actor, IReadOnlyList<string> typed, List<Problem> problems, CancellationToken ct)
    {
        var found = new List<GoalTask>();
        foreach (var name in typed.Where(n => !string.IsNullOrWhiteSpace(n)))
        {
            var one = await access.NamedAsync(name, actor.Person!.Id, actor.Texts, ct);
            if (one.Problem is { } problem)
                problems.Add(problem);
            else
                found.Add(one.Value);
        }

        return found;
    }

    /// <summary>The names along the circle; what the actor may not see has none.</summary>
    private async Task<IReadOnlyList<string>?> CircleAsync(Actor actor, GoalTask task, GoalTask after, CancellationToken ct)
    {
        var links = (await FurtherAsync(after.Id, ct)).ToLookup(a => a.TaskId, a => a.AfterId);
        if (TaskCircle.Of(task.Id, after.Id, id => links[id]) is not { } circle)
            return null;
        var names = await access.VisibleTo(actor.Person!.Id).Where(t => circle.Contains(t.Id)).ToDictionaryAsync(t => t.Id, t => t.Name, ct);
        return [.. circle.Select(id => names.TryGetValue(id, out var name) || (id == task.Id && (name = task.Name) is not null) ? $"**{CardText.EscapeLine(name!)}**" : actor.Texts["Goals.TaskHidden"])];
    }

    /// <summary>All that a task waits for, over any number of steps.</summary>
    private async Task<IReadOnlyList<TaskAfter>> FurtherAsync(GoalTaskId from, CancellationToken ct)
    {
        var (all, seen, next) = (new List<TaskAfter>(), new HashSet<GoalTaskId> { from }, new List<GoalTaskId> { from });
        while (next.Count > 0)
        {
            var found = await db.Set<TaskAfter>().AsNoTracking().Where(a => next.Contains(a.TaskId)).ToListAsync(ct);
            all.AddRange(found);
            next = [.. found.Select(a => a.AfterId).Where(seen.Add)];
        }

        return all;
    }
}
