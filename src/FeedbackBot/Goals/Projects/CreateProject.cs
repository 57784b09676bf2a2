using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.People;
using FeedbackBot.People.Audit;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Projects;

/// <summary>Puts people of any departments together for a time. Everybody in it is told.</summary>
internal sealed class CreateProject(FeedbackDb db, GoalAccess goals, ProjectPeople people, ProjectAccess access, AuditLog audit, TimeProvider clock)
{
    public async Task<Parsed<Project>> RunAsync(Actor actor, ProjectTyped typed, List<Problem> problems, CancellationToken ct)
    {
        var (me, now) = (actor.Person!, clock.GetUtcNow());
        var name = TypedText.Line(typed.Name);
        if (name.Length is 0 or > Project.MaxName || TypedText.Comparable(name).Length is 0 or > 2 * Project.MaxName)
            problems.Add(new Problem(name.Length > Project.MaxName ? "Goals.ProjectNameTooLong" : "Goals.ProjectNameMissing", name.Length, Project.MaxName));
        var lead = string.IsNullOrWhiteSpace(typed.Lead) ? me.Id : (await people.FindAsync([typed.Lead], problems, ct)).FirstOrDefault()?.Id;
        var members = await people.FindAsync(typed.Members, problems, ct);
        var until = Until(typed.Until, now.DateIn(me.Zone), problems);
        var goal = string.IsNullOrWhiteSpace(typed.Goal) ? null : await GoalAsync(typed.Goal, me.Id, actor.Texts, problems, ct);
        var ids = members.Select(p => p.Id).Append(lead ?? me.Id).Distinct().ToList();
        if (ids.Count > Project.MostMembers)
            problems.Add(new Problem("Goals.ProjectTooMany", Project.MostMembers));
        if (name.Length > 0)
            await FreeAsync(name, now, problems, ct);
        if (problems.Count > 0)
            return problems[0];
        var project = Project.Create(clock.NewId<ProjectId>(), name, lead!.Value, until, goal?.Id, me.Id, now);
        db.Add(project);
        audit.Write(actor.ExternalId, "projects.create", project.Id.ToString());
        foreach (var id in ids)
            await people.AddAsync(project, id, me.Id, ct);
        return project;
    }

    /// <summary>The name of a group that is over is free for another, though nobody has closed it.</summary>
    private async Task FreeAsync(string name, DateTimeOffset now, List<Problem> problems, CancellationToken ct)
    {
        var live = TypedText.Comparable(name);
        if (await db.Set<Project>().SingleOrDefaultAsync(p => p.LiveName == live, ct) is not { } same)
            return;
        if (same.IsOver(access.Today))
            same.Close(now);
        else
            problems.Add(new Problem("Goals.ProjectNameTaken", CardText.EscapeLine(name)));
    }

    private static DateOnly Until(string? typed, DateOnly today, List<Problem> problems)
    {
        var until = string.IsNullOrWhiteSpace(typed) ? new Problem("Goals.ProjectUntilMissing", DateText.Example(today.AddDays(90))) : DateText.Parse("--until", typed, today);
        var problem = until.Problem ?? (until.Value < today ? new Problem("Goals.ProjectUntilPast", DateText.Example(until.Value), DateText.Example(today))
            : until.Value > today.AddDays(Project.MostDays) ? new Problem("Goals.ProjectUntilTooFar", DateText.Example(until.Value), DateText.Example(today.AddDays(Project.MostDays)))
            : null);
        if (problem is not null)
            problems.Add(problem);
        return until.Value;
    }

    private async Task<Goal?> GoalAsync(string typed, PersonId me, Texts texts, List<Problem> problems, CancellationToken ct)
    {
        var found = await goals.NamedAsync(typed, me, texts, ct);
        var problem = found.Problem ?? (found.Value.Status == GoalStatus.Draft ? new Problem("Goals.TaskGoalIsDraft", CardText.EscapeLine(found.Value.Name)) : null);
        if (problem is null)
            return found.Value;
        problems.Add(problem);
        return null;
    }
}

/// <summary>A project group as it was typed.</summary>
/// <param name="Members">A name or an e-mail address each.</param>
internal sealed record ProjectTyped(string Name, string? Lead, IReadOnlyList<string> Members, string? Until, string? Goal);
