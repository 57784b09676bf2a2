using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Projects;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Tasks;

/// <summary>Reads what the cards of tasks show. Whoever calls has looked whether the viewer may see the tasks.</summary>
internal sealed class TaskReader(FeedbackDb db, TaskAccess access, GoalAccess goals, TaskTimes times)
{
    public async Task<TaskFacts> FactsAsync(GoalTask task, PersonId viewer, CancellationToken ct) =>
        (await FactsAsync([task], viewer, ct))[0] with { MayChange = await access.MayChangeAsync(task, viewer, ct) };

    public async Task<IReadOnlyList<TaskFacts>> FactsAsync(IReadOnlyList<GoalTask> tasks, PersonId viewer, CancellationToken ct)
    {
        var ids = tasks.Select(t => t.Id).ToList();
        var waits = (await WaitsAsync(ids, ct)).ToLookup(a => a.TaskId, a => a.AfterId);
        var afterIds = waits.SelectMany(w => w).Distinct().ToList();
        var afters = await db.Set<GoalTask>().Where(t => afterIds.Contains(t.Id)).ToDictionaryAsync(t => t.Id, ct);
        var seen = (await access.VisibleTo(viewer).Where(t => afterIds.Contains(t.Id)).Select(t => t.Id).ToListAsync(ct)).ToHashSet();
        var all = tasks.Concat(afters.Values).ToList();
        var timeOf = await times.LoadAsync([.. all.Select(t => t.OwnerId).Distinct()], ct);
        var people = all.SelectMany(t => new PersonId?[] { t.OwnerId, t.AssignedBy, t.ReturnedBy }).OfType<PersonId>().Distinct().ToList();
        var names = await db.Set<Person>().Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        var goalIds = tasks.Select(t => t.GoalId).OfType<GoalId>().Distinct().ToList();
        var goalNames = await goals.VisibleTo(viewer).Where(g => goalIds.Contains(g.Id)).ToDictionaryAsync(g => g.Id, g => g.Name, ct);
        var projectIds = tasks.Select(t => t.ProjectId).OfType<ProjectId>().Distinct().ToList();
        var projectNames = await db.Set<Project>().Where(p => projectIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        return
        [
            .. tasks.Select(t => new TaskFacts(t, timeOf(t), names[t.OwnerId], viewer)
            {
                Goal = t.GoalId is { } goal ? goalNames.GetValueOrDefault(goal) : null,
                Project = t.ProjectId is { } project ? projectNames.GetValueOrDefault(project) : null,
                GivenBy = t.IsFromAnother ? names[t.AssignedBy] : null,
                ReturnedBy = t.ReturnedBy is { } by ? names[by] : null,
                Waits = [.. waits[t.Id].Select(id => afters[id]).Where(a => a.Status != GoalTaskStatus.Dropped).OrderBy(a => a.Due)
                    .Select(a => new WaitedFor(a, seen.Contains(a.Id) ? a.Name : null, names[a.OwnerId], timeOf(a)))],
            }),
        ];
    }

    /// <summary>What these tasks wait for, with what this very piece of work wrote and took away.</summary>
    public async Task<IReadOnlyList<TaskAfter>> WaitsAsync(IReadOnlyList<GoalTaskId> tasks, CancellationToken ct)
    {
        var stored = await db.Set<TaskAfter>().Where(a => tasks.Contains(a.TaskId)).ToListAsync(ct);
        return [.. stored.Union(db.Set<TaskAfter>().Local.Where(a => tasks.Contains(a.TaskId))).Where(a => db.Entry(a).State != EntityState.Deleted)];
    }
}
