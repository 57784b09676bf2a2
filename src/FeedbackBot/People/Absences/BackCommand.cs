using System.CommandLine;
using FeedbackBot.Bot;
using FeedbackBot.Common;

namespace FeedbackBot.People.Absences;

/// <summary>Ends the absence that somebody is on, from today on.</summary>
internal sealed class BackCommand(AbsencePeople who, ChangeAbsences absences, AbsenceReader reader, TimeProvider clock) : IChatCommand
{
    private static readonly Option<string?> For = new("--for");

    public static CommandSpec Spec { get; } = new("People", "back", Who.Known, "back") { Options = [For], Aliases = ["回来了", "销假"] };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var texts = call.Texts;
        var found = await who.FindAsync(call.Actor, call.Get(For), ct);
        if (found is not FoundPerson.One { Person: var person })
            return Reply.Text(found.Explain(texts, call.Get(For)!));
        var today = clock.GetUtcNow().DateIn(person.Zone);
        var now = await reader.CurrentAsync(person.Id, today, ct);
        if (now is not { } current)
            return Reply.Card(await reader.OverviewAsync(call.Actor, person, ct, texts["People.Absence.NotAway"]), texts["People.Absence.Title"]);
        var change = await absences.EndAsync(call.Person, person, current with { From = today }, ct);
        return Reply.Card(AbsenceCards.Changed(texts, person, change!, call.Person.Id, 0), texts["People.Absence.Summary"]);
    }
}
