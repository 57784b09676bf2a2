using System.CommandLine;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Bot.Typed;
using FeedbackBot.People;
using FeedbackBot.People.Audit;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Projects;

/// <summary>projects: the groups one is in that are not over.</summary>
internal sealed class ProjectsCommand(FeedbackDb db, ProjectAccess access) : IChatCommand
{
    private const int Most = 15;

    public static CommandSpec Spec { get; } = new("Goals", "projects", Who.Known, "projects") { Aliases = ["项目", "项目组"] };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var mine = await (
            from project in access.LiveOf(call.Person.Id)
            join lead in db.Set<Person>() on project.LeadId equals lead.Id
            orderby project.Until, project.Name
            select new { Project = project, lead.Name }).Take(Most).ToListAsync(ct);
        return Reply.Card(ProjectCards.List(call.Texts, [.. mine.Select(m => (m.Project, m.Name))]), call.Texts["Goals.ProjectList"]);
    }
}

/// <summary>project show NAME.</summary>
internal sealed class ShowProjectCommand(ProjectAccess access, ProjectReader reader) : IChatCommand
{
    private static readonly Argument<string[]> Name = new("name") { Arity = ArgumentArity.OneOrMore };

    public static CommandSpec Spec { get; } = new("Goals", "project show", Who.Known, "project show Launch") { Arguments = [Name], Aliases = ["项目 查看"] };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var found = await access.NamedAsync(string.Join(' ', call.Get(Name)!), call.Person.Id, isLive: false, ct);
        return found.Problem is { } problem
            ? Reply.Text(problem.In(call.Texts))
            : Reply.Card(ProjectCards.One(call.Texts, await reader.FactsAsync(found.Value, call.Person.Id, ct)), call.Texts["Goals.ProjectSummary"]);
    }
}

/// <summary>project add NAME --members A,B: by its lead and whoever made it.</summary>
internal sealed class AddToProjectCommand(FeedbackDb db, ProjectAccess access, ProjectPeople people, ProjectReader reader, AuditLog audit) : IChatCommand
{
    private static readonly Argument<string[]> Name = new("name") { Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string[]> Members = new("--members") { Required = true, AllowMultipleArgumentsPerToken = true };

    public static CommandSpec Spec { get; } = new("Goals", "project add", Who.Known, "project add Launch --members \"Dan Brooks\"")
    {
        Arguments = [Name],
        Options = [Members],
        Aliases = ["项目 加人"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var (texts, me, problems) = (call.Texts, call.Person.Id, new List<Problem>());
        var found = await access.NamedAsync(string.Join(' ', call.Get(Name)!), me, isLive: true, ct);
        if (found.Problem is { } unknown)
            return Reply.Text(unknown.In(texts));
        var project = found.Value;
        if (!project.IsRunBy(me))
            return Reply.Text(texts["Goals.ProjectNotYours", CardText.EscapeLine(project.Name)]);
        var added = await people.FindAsync(ProjectPeople.Names(call.Get(Members)!), problems, ct);
        if (await db.Set<ProjectMember>().CountAsync(m => m.ProjectId == project.Id, ct) + added.Count > Project.MostMembers)
            problems.Add(new Problem("Goals.ProjectTooMany", Project.MostMembers));
        if (problems.Count > 0)
            return Reply.Text(string.Join("\n\n", problems.Select(p => p.In(texts))));
        foreach (var person in added.DistinctBy(p => p.Id))
        {
            await people.AddAsync(project, person.Id, me, ct);
            audit.Write(call.Actor.ExternalId, "projects.add", $"{project.Id},{person.Id}");
        }

        return Reply.Card(ProjectCards.One(texts, await reader.FactsAsync(project, me, ct)), texts["Goals.ProjectSummary"]);
    }
}

/// <summary>project remove NAME --members A,B: by its lead and whoever made it; one may leave by oneself. Their tasks stay theirs.</summary>
internal sealed class RemoveFromProjectCommand(ProjectAccess access, ProjectPeople people, ProjectReader reader, AuditLog audit) : IChatCommand
{
    private static readonly Argument<string[]> Name = new("name") { Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string[]> Members = new("--members") { Required = true, AllowMultipleArgumentsPerToken = true };

    public static CommandSpec Spec { get; } = new("Goals", "project remove", Who.Known, "project remove Launch --members \"Dan Brooks\"")
    {
        Arguments = [Name],
        Options = [Members],
        Aliases = ["项目 移除"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var (texts, me, problems) = (call.Texts, call.Person.Id, new List<Problem>());
        var found = await access.NamedAsync(string.Join(' ', call.Get(Name)!), me, isLive: true, ct);
        if (found.Problem is { } unknown)
            return Reply.Text(unknown.In(texts));
        var (project, shown) = (found.Value, CardText.EscapeLine(found.Value.Name));
        var gone = await people.FindAsync(ProjectPeople.Names(call.Get(Members)!), problems, ct);
        if (!project.IsRunBy(me) && gone.Any(p => p.Id != me))
            problems.Add(new Problem("Goals.ProjectNotYours", shown));
        if (gone.Any(p => p.Id == project.LeadId))
            problems.Add(new Problem("Goals.ProjectLeadStays", shown));
        if (problems.Count > 0)
            return Reply.Text(string.Join("\n\n", problems.Select(p => p.In(texts))));
        foreach (var person in gone.DistinctBy(p => p.Id))
        {
            if (!await people.RemoveAsync(project, person.Id, me, ct))
                return Reply.Text(texts["Goals.ProjectNotIn", CardText.EscapeLine(person.Name), shown]);
            audit.Write(call.Actor.ExternalId, "projects.remove", $"{project.Id},{person.Id}");
        }

        return gone.Any(p => p.Id == me) && !project.IsRunBy(me)
            ? Reply.Text(texts["Goals.ProjectLeft", shown])
            : Reply.Card(ProjectCards.One(texts, await reader.FactsAsync(project, me, ct)), texts["Goals.ProjectSummary"]);
    }
}

/// <summary>project close NAME: ends it before its last day. Its tasks stay with whoever has them.</summary>
internal sealed class CloseProjectCommand(ProjectAccess access, ProjectPeople people, ProjectReader reader, AuditLog audit) : IChatCommand
{
    private static readonly Argument<string[]> Name = new("name") { Arity = ArgumentArity.OneOrMore };

    public static CommandSpec Spec { get; } = new("Goals", "project close", Who.Known, "project close Launch") { Arguments = [Name], Aliases = ["项目 结束"] };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var (texts, me) = (call.Texts, call.Person.Id);
        var found = await access.NamedAsync(string.Join(' ', call.Get(Name)!), me, isLive: true, ct);
        if (found.Problem is { } unknown)
            return Reply.Text(unknown.In(texts));
        if (!found.Value.IsRunBy(me))
            return Reply.Text(texts["Goals.ProjectNotYours", CardText.EscapeLine(found.Value.Name)]);
        await people.CloseAsync(found.Value, me, ct);
        audit.Write(call.Actor.ExternalId, "projects.close", found.Value.Id.ToString());
        return Reply.Card(ProjectCards.One(texts, await reader.FactsAsync(found.Value, me, ct), texts["Goals.ProjectClosed"]), texts["Goals.ProjectClosed"]);
    }
}
