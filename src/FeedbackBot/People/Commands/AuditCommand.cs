using System.CommandLine;
using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.People.Audit;
using FeedbackBot.People.Cards;

namespace FeedbackBot.People.Commands;

/// <summary>Admins read who viewed or changed what about whom; that they read it is written down too.</summary>
internal sealed class AuditCommand(PersonFinder finder, AuditPages pages, AuditLog audit) : IChatCommand
{
    private static readonly Option<string?> Of = new("--person");

    public static CommandSpec Spec { get; } = new("People", "audit", Who.Admin, "audit --person \"Ana Silva\"") { Options = [Of] };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        PersonInfo? person = null;
        if (call.Get(Of) is { } typed)
        {
            var found = await finder.FindAsync(typed, null, ct);
            if (found is not FoundPerson.One one)
                return Reply.Text(found.Explain(call.Texts, typed));
            person = one.Person;
        }

        var page = await pages.ReadAsync(person, 0, ct);
        audit.Write(call.Actor.ExternalId, "audit.read", person?.Id.ToString() ?? "");
        return Reply.Card(AuditCards.Page(call.Texts, call.Person.Zone, page), call.Texts["People.AuditTitle"]);
    }
}

internal sealed class PageAuditAction(PeopleQueries people, AuditPages pages) : ICardAction
{
    public static string Verb => AuditCards.Verb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct)
    {
        if (!call.Actor.Is(Who.Admin))
            return new CardAnswer.Say(call.Texts["People.ListNotYours"]);
        var person = call.GetId<PersonId>(AuditCards.PersonProperty) is { } id ? await people.FindAsync(id, ct) : null;
        var page = await pages.ReadAsync(person, PageButtons.PageOf(call), ct);
        return new CardAnswer.Replace(AuditCards.Page(call.Texts, call.Actor.Person!.Zone, page));
    }
}
