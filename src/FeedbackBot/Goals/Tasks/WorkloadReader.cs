using FeedbackBot.Goals.Projects;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Tasks;

/// <summary>
/// Counts what somebody has to do against the others of the project group, else of their team. Only numbers: no task is named, and only people
/// are counted to whom the reader may give tasks.
/// </summary>
internal sealed class WorkloadReader(FeedbackDb db, TaskAccess access, ProjectAccess projects)
{
    /// <summary>What the owner of this task has with it.</summary>
    /// <returns>Null for who may not give tasks to them, and of oneself.</returns>
    public async Task<WorkloadOf?> OfAsync(GoalTask task, PersonId viewer, CancellationToken ct)
    {
        if (task.OwnerId == viewer || await access.Assignable(viewer, task.ProjectId).SingleOrDefaultAsync(p => p.Id == task.OwnerId, ct) is not { } owner)
            return null;
        var project = await projects.LiveOf(viewer).Where(p => p.Id == task.ProjectId && p.LeadId == viewer).SingleOrDefaultAsync(ct);
        var among = access.Assignable(viewer, project?.Id).Where(p => p.Id != viewer && p.Id != owner.Id);
        var others = await (project is not null ? among.Where(p => db.Set<ProjectMember>().Any(m => m.ProjectId == project.Id && m.PersonId == p.Id))
            : owner.Team is { } team ? among.Where(p => p.Team == team) : among.Where(p => p.ManagerId == owner.ManagerId)).Select(p => p.Id).ToListAsync(ct);
        var load = await LoadAsync([.. others, owner.Id], task.Id, ct);
        return new WorkloadOf(
            owner.Name, project?.Name ?? owner.Team, task.Due,
            Workload.Of([.. load[owner.Id], new LoadTask(task.Due, task.Effort)], others.Select(o => (IReadOnlyList<LoadTask>)[.. load[o]]), task.Due));
    }

    /// <summary>The open tasks of each of them.</summary>
    /// <param name="people">Whoever calls may give tasks to all of them.</param>
    /// <param name="but">A task that is counted elsewhere.</param>
    /// <param name="ct">Stops waiting.</param>
    public async Task<ILookup<PersonId, LoadTask>> LoadAsync(IReadOnlyCollection<PersonId> people, GoalTaskId? but, CancellationToken ct) =>
        (await db.Set<GoalTask>().AsNoTracking().Where(t => t.Status == GoalTaskStatus.Open && people.Contains(t.OwnerId) && t.Id != but)
            .Select(t => new { t.OwnerId, t.Due, t.Effort }).ToListAsync(ct)).ToLookup(t => t.OwnerId, t => new LoadTask(t.Due, t.Effort));
}

/// <param name="Group">The name of the project group or the team; null where they have no team.</param>
/// <param name="Due">Of the task it is about.</param>
internal sealed record WorkloadOf(string Person, string? Group, DateOnly Due, Workload Load);
