using System.CommandLine;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.People.Audit;
using FeedbackBot.People.Cards;
using FeedbackBot.People.Hours;
using Microsoft.Extensions.Options;

namespace FeedbackBot.People.Commands;

/// <summary>One entry of the directory: admins see everybody's, others their own and those of the people below them.</summary>
internal sealed class PeopleShowCommand(
    PersonFinder finder, PeopleQueries people, PersonHoursReader hours, AuditLog audit, IOptions<PeopleOptions> options) : IChatCommand
{
    private static readonly Argument<string> Name = new("name");

    public static CommandSpec Spec { get; } = new("People", "people show", Who.Known, "people show \"Ana Silva\"") { Arguments = [Name] };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var typed = call.Get(Name)!;
        var found = await finder.FindAsync(typed, call.Actor.IsAdmin ? null : call.Person.Id, ct);
        if (found is not FoundPerson.One { Person: var person })
            return Reply.Text(found.Explain(call.Texts, typed));
        var manager = person.ManagerId is { } id ? await people.FindAsync(id, ct) : null;
        var reports = await people.ReportsAsync(person.Id, ct);
        audit.Write(call.Actor.ExternalId, "people.show", person.Id.ToString());
        var card = PersonCards.Person(
            call.Texts, person, manager?.Name, reports.Count, person.IsAdmin || options.Value.IsAdmin(person.ExternalId), null,
            await hours.OfAsync(person, ct));
        return Reply.Card(card, CardText.EscapeLine(person.Name));
    }
}
