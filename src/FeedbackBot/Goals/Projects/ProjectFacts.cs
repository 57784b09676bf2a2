using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Tasks;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Projects;

/// <summary>A project group as one person looks at it.</summary>
/// <param name="Members">The lead first, then by name.</param>
/// <param name="Open">Its open tasks.</param>
internal sealed record ProjectFacts(Project Project, IReadOnlyList<PersonInfo> Members, OpenTasks Open)
{
    /// <summary>The name of the goal it is for, where the viewer may see that.</summary>
    public string? Goal { get; init; }

    public bool IsOver { get; init; }
}

/// <summary>Reads what the card of a project group shows. Whoever calls has looked whether the viewer knows the group.</summary>
internal sealed class ProjectReader(FeedbackDb db, PeopleQueries people, GoalAccess goals, ProjectAccess access, TaskLists tasks)
{
    public async Task<ProjectFacts> FactsAsync(Project project, PersonId viewer, CancellationToken ct)
    {
        var stored = await db.Set<ProjectMember>().Where(m => m.ProjectId == project.Id).ToListAsync(ct);
        var ids = stored.Union(db.Set<ProjectMember>().Local.Where(m => m.ProjectId == project.Id))
            .Where(m => db.Entry(m).State != EntityState.Deleted).Select(m => m.PersonId).Append(project.LeadId).Distinct().ToList();
        var members = (await people.ByIdsAsync(ids, ct)).Values.OrderBy(p => p.Id == project.LeadId ? 0 : 1).ThenBy(p => p.Name, StringComparer.Ordinal);
        return new ProjectFacts(project, [.. members], await tasks.OfProjectAsync(project.Id, viewer, ct))
        {
            Goal = project.GoalId is { } id ? await goals.VisibleTo(viewer).Where(g => g.Id == id).Select(g => g.Name).SingleOrDefaultAsync(ct) : null,
            IsOver = project.IsOver(access.Today),
        };
    }
}
