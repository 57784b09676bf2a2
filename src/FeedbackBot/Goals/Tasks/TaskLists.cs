using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Projects;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Tasks;

/// <summary>Reads the open tasks somebody lists: overdue ones, those of this week, those later; in each what to do first on top.</summary>
internal sealed class TaskLists(FeedbackDb db, TaskAccess access, TaskReader reader, WorkloadReader loads, TimeProvider clock)
{
    /// <summary>A list that is longer is no list any more.</summary>
    public const int Most = 200;

    public Task<TaskList> MineAsync(Person me, CancellationToken ct) =>
        ReadAsync(TaskListKind.Mine, null, db.Set<GoalTask>().Where(t => t.OwnerId == me.Id), me, ct);

    /// <summary>Of one's direct reports, with how much each has.</summary>
    public async Task<TaskList> TeamAsync(Person me, CancellationToken ct)
    {
        var reports = await db.Set<Person>().Where(p => p.ManagerId == me.Id && p.Id != me.Id && p.IsActive).OrderBy(p => p.Name).Select(p => new { p.Id, p.Name }).ToListAsync(ct);
        var ids = reports.Select(r => r.Id).ToList();
        var load = await loads.LoadAsync(ids, null, ct);
        var today = clock.GetUtcNow().DateIn(me.Zone);
        var list = await ReadAsync(TaskListKind.Team, null, db.Set<GoalTask>().Where(t => ids.Contains(t.OwnerId)), me, ct);
        return list with { Loads = [.. reports.Select(r => new NamedLoad(r.Name, Workload.Of([.. load[r.Id]], [], today), load[r.Id].Count()))] };
    }

    public Task<TaskList> OfGoalAsync(Goal goal, Person me, CancellationToken ct) =>
        ReadAsync(TaskListKind.Goal, goal.Name, access.VisibleTo(me.Id).Where(t => t.GoalId == goal.Id), me, ct);

    public Task<OpenTasks> OfProjectAsync(ProjectId project, PersonId me, CancellationToken ct) =>
        FactsAsync(access.VisibleTo(me).Where(t => t.ProjectId == project), me, ct);

    private async Task<TaskList> ReadAsync(TaskListKind kind, string? of, IQueryable<GoalTask> tasks, Person me, CancellationToken ct)
    {
        var open = await FactsAsync(tasks, me.Id, ct);
        return new(kind, of, open.Tasks, Workload.WeekOf(clock.GetUtcNow().DateIn(me.Zone)).To) { All = open.All };
    }

    private async Task<OpenTasks> FactsAsync(IQueryable<GoalTask> tasks, PersonId me, CancellationToken ct)
    {
        var open = tasks.Where(t => t.Status == GoalTaskStatus.Open);
        var first = await open.OrderBy(t => t.Due).ThenBy(t => t.Id).Take(Most).ToListAsync(ct);
        var facts = await reader.FactsAsync(first, me, ct);
        return new OpenTasks(
            [.. facts.OrderByDescending(f => f.Priority).ThenBy(f => f.Task.Due).ThenBy(f => f.Task.Name, StringComparer.Ordinal)],
            first.Count < Most ? first.Count : await open.CountAsync(ct));
    }
}

/// <param name="Tasks">What to do first on top; where there are too many, those due first.</param>
/// <param name="All">How many there are.</param>
internal sealed record OpenTasks(IReadOnlyList<TaskFacts> Tasks, int All);

/// <param name="Of">The name of the goal it is about.</param>
/// <param name="Tasks">What to do first on top.</param>
/// <param name="WeekEnds">The Sunday of the viewer's week.</param>
internal sealed record TaskList(TaskListKind Kind, string? Of, IReadOnlyList<TaskFacts> Tasks, DateOnly WeekEnds)
{
    /// <summary>How many there are; more than in the list where it is cut.</summary>
    public required int All { get; init; }

    public IReadOnlyList<NamedLoad> Loads { get; init; } = [];

    public IEnumerable<(DueGroup Group, IReadOnlyList<TaskFacts> Tasks)> Groups => Enum.GetValues<DueGroup>()
        .Select(group => (group, (IReadOnlyList<TaskFacts>)[.. Tasks.Where(t => GroupOf(t) == group)])).Where(g => g.Item2.Count > 0);

    private DueGroup GroupOf(TaskFacts task) => task.Time.IsLate ? DueGroup.Overdue : task.Task.Due <= WeekEnds ? DueGroup.ThisWeek : DueGroup.Later;
}

/// <param name="All">How many open tasks they have, whenever due.</param>
internal sealed record NamedLoad(string Person, Workload Load, int All);

internal enum TaskListKind
{
    Mine,
    Team,
    Goal,
}

internal enum DueGroup
{
    Overdue,
    ThisWeek,
    Later,
}
