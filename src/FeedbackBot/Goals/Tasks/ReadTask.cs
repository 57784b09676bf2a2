using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Projects;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Tasks;

/// <summary>Reads what was typed of a task, and says everything that is wrong with it at once.</summary>
internal sealed class ReadTask(FeedbackDb db, GoalAccess goals, ProjectAccess projects, TaskAccess access, PersonFinder finder, TimeProvider clock)
{
    public async Task<TaskFrame?> FrameAsync(Actor actor, TaskTyped typed, List<Problem> problems, CancellationToken ct)
    {
        var me = actor.Person!;
        var name = TypedText.Line(typed.Name ?? "");
        if (name.Length is 0 or > GoalTask.MaxName || TypedText.Comparable(name).Length is 0 or > 2 * GoalTask.MaxName)
            problems.Add(new Problem(name.Length > GoalTask.MaxName ? "Goals.TaskNameTooLong" : "Goals.TaskNameMissing", name.Length, GoalTask.MaxName));
        var goal = Given(typed.Goal) is { } goalName ? await GoalAsync(goalName, me.Id, actor.Texts, problems, ct) : null;
        var project = Given(typed.Project) is { } projectName ? await ProjectAsync(projectName, me.Id, problems, ct) : null;
        var owner = Given(typed.Owner) is { } who ? await OwnerAsync(who, me.Id, project?.Id, problems, ct) : me;
        var importance = TaskWords.ImportanceOf(typed.Importance, Importance.Medium, problems);
        var buffer = TaskWords.DaysOf(typed.Buffer, 0, GoalTask.MostBuffer, "Goals.TaskBufferWrong", problems) ?? 0;
        var effort = TaskWords.DaysOf(typed.Effort, 1, GoalTask.MostEffort, "Goals.TaskEffortWrong", problems);
        var due = Due(typed.Due, owner ?? me, goal?.To, project?.Until, problems);
        return problems.Count > 0 ? null : new TaskFrame(name, owner!.Id, due)
        {
            GoalId = goal?.Id,
            ProjectId = project?.Id,
            Importance = importance,
            Buffer = buffer,
            Effort = effort,
        };
    }

    /// <summary>By the calendar of whoever does it; not past, not after what it is for.</summary>
    public DateOnly Due(string? typed, Person owner, DateOnly? goalEnds, DateOnly? projectEnds, List<Problem> problems)
    {
        var today = clock.GetUtcNow().DateIn(owner.Zone);
        var due = Given(typed) is null ? new Problem("Goals.TaskDueMissing", DateText.Example(today.AddDays(14))) : DateText.Parse("--due", typed, today);
        var problem = due.Problem ?? (due.Value < today ? new Problem("Goals.TaskDuePast", DateText.Example(due.Value), DateText.Example(today))
            : due.Value > today.AddDays(GoalPeriod.MostDays) ? new Problem("Goals.TaskDueTooFar", DateText.Example(due.Value), DateText.Example(today.AddDays(GoalPeriod.MostDays)))
            : due.Value > goalEnds ? new Problem("Goals.TaskDueAfterGoal", DateText.Example(due.Value), DateText.Example(goalEnds.Value))
            : due.Value > projectEnds ? new Problem("Goals.TaskDueAfterProject", DateText.Example(due.Value), DateText.Example(projectEnds.Value))
            : null);
        if (problem is not null)
            problems.Add(problem);
        return due.Value;
    }

    /// <summary>Somebody they may give tasks to.</summary>
    public async Task<Person?> OwnerAsync(string typed, PersonId me, ProjectId? project, List<Problem> problems, CancellationToken ct)
    {
        var shown = CardText.EscapeLine(TypedText.Short(typed));
        switch (await finder.FindAmongAsync(typed, access.Assignable(me, project), ct))
        {
            case FoundPerson.One one:
                return await db.Set<Person>().SingleAsync(p => p.Id == one.Person.Id, ct);
            case FoundPerson.Several several:
                problems.Add(new Problem("Goals.PersonAmbiguous", shown, string.Join(", ", several.Candidates.Take(5).Select(p => CardText.EscapeLine($"{p.Name} ({p.Email ?? p.ExternalId})")))));
                return null;
            default:
                problems.Add(new Problem(await finder.FindAsync(typed, null, ct) is FoundPerson.Nobody ? "Goals.PersonUnknown" : "Goals.TaskNotYoursToGive", shown));
                return null;
        }
    }

    private async Task<Goal?> GoalAsync(string typed, PersonId me, Texts texts, List<Problem> problems, CancellationToken ct)
    {
        var found = await goals.NamedAsync(typed, me, texts, ct);
        var problem = found.Problem ?? (found.Value.Status switch
        {
            GoalStatus.Draft => new Problem("Goals.TaskGoalIsDraft", CardText.EscapeLine(found.Value.Name)),
            GoalStatus.Closed or GoalStatus.Dropped => new Problem("Goals.TaskGoalIsOver", CardText.EscapeLine(found.Value.Name)),
            _ => null,
        });
        if (problem is null)
            return found.Value;
        problems.Add(problem);
        return null;
    }

    private async Task<Project?> ProjectAsync(string typed, PersonId me, List<Problem> problems, CancellationToken ct)
    {
        var found = await projects.NamedAsync(typed, me, isLive: true, ct);
        if (found.Problem is { } problem)
            problems.Add(problem);
        return found.Problem is null ? found.Value : null;
    }

    private static string? Given(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed;
}
