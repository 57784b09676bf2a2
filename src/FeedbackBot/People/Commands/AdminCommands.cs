using System.CommandLine;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.People.Audit;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.People.Commands;

internal sealed class AdminListCommand(Admins admins) : IChatCommand
{
    public static CommandSpec Spec { get; } = new("People", "admin list", Who.Admin, "admin list");

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var list = await admins.ListAsync(ct);
        return Reply.Text(string.Join('\n', [
            call.Texts.Count("People.AdminList", list.Count), "",
            .. list.Select(a => "- " + (a.ByConfiguration
                ? call.Texts["People.AdminConfigured", CardText.EscapeLine(a.Person.Name)]
                : CardText.EscapeLine(a.Person.Name))),
        ]));
    }
}

internal sealed class AdminAddCommand(PersonFinder finder, FeedbackDb db, AuditLog audit) : IChatCommand
{
    private static readonly Argument<string> Name = new("name");

    public static CommandSpec Spec { get; } = new("People", "admin add", Who.Admin, "admin add \"Ana Silva\"") { Arguments = [Name] };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var typed = call.Get(Name)!;
        if (await finder.FindAsync(typed, null, ct) is var found && found is not FoundPerson.One one)
            return Reply.Text(found.Explain(call.Texts, typed));
        var name = CardText.EscapeLine(one.Person.Name);
        var person = await db.Set<Person>().SingleAsync(p => p.Id == one.Person.Id, ct);
        if (person.IsAdmin)
            return Reply.Text(call.Texts["People.AdminAlready", name]);
        person.GrantAdmin();
        audit.Write(call.Actor.ExternalId, "admin.add", person.Id.ToString());
        return Reply.Text(call.Texts["People.AdminAdded", name]);
    }
}

internal sealed class AdminRemoveCommand(PersonFinder finder, Admins admins, FeedbackDb db, AuditLog audit) : IChatCommand
{
    private static readonly Argument<string> Name = new("name");

    public static CommandSpec Spec { get; } = new("People", "admin remove", Who.Admin, "admin remove \"Ana Silva\"") { Arguments = [Name] };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var typed = call.Get(Name)!;
        if (await finder.FindAsync(typed, null, ct) is var found && found is not FoundPerson.One one)
            return Reply.Text(found.Explain(call.Texts, typed));
        var name = CardText.EscapeLine(one.Person.Name);
        var list = await admins.ListAsync(ct);
        if (list.FirstOrDefault(a => a.Person.Id == one.Person.Id) is not { } admin)
            return Reply.Text(call.Texts["People.AdminIsNot", name]);
        if (admin.ByConfiguration)
            return Reply.Text(call.Texts["People.AdminStays", name]);
        if (list.Count == 1 && !admins.AnyConfigured)
            return Reply.Text(call.Texts["People.AdminLast", name]);
        admin.Person.RevokeAdmin();

        // Two admins who remove each other at once must not both succeed: each change also touches one who remains.
        if (list.Where(a => a != admin).MinBy(a => a.Person.Id.Value) is { } remaining)
            db.Entry(remaining.Person).Property(p => p.Version).IsModified = true;
        audit.Write(call.Actor.ExternalId, "admin.remove", admin.Person.Id.ToString());
        return Reply.Text(call.Texts["People.AdminRemoved", name]);
    }
}
