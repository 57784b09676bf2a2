using FeedbackBot.Bot;
using FeedbackBot.People.Cards;
using FeedbackBot.People.Hours;

namespace FeedbackBot.People.Commands;

/// <summary>What the bot knows of whoever asks. Also for somebody it does not know: then it says the id an admin needs.</summary>
internal sealed class WhoAmICommand(PeopleQueries people, Contacts contacts, PersonHoursReader hours) : IChatCommand
{
    public static CommandSpec Spec { get; } = new("People", "whoami", Who.Anyone, "whoami") { Aliases = ["who am i", "我是谁"] };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var texts = call.Texts;
        if (call.Actor.Person is not { } person)
        {
            var whom = await contacts.WhomToAskAsync(ct);
            return Reply.Card(
                PersonCards.Unknown(texts, call.Actor.ExternalId, whom), texts["People.UnknownTitle"]);
        }

        var manager = person.ManagerId is { } id ? await people.FindAsync(id, ct) : null;
        var reports = await people.ReportsAsync(person.Id, ct);
        var card = PersonCards.Person(
            texts, PersonInfo.Of(person), manager?.Name, reports.Count, call.Actor.IsAdmin, person.ChosenLanguage is not null,
            await hours.OfAsync(PersonInfo.Of(person), ct));
        return Reply.Card(card, texts["People.WhoAmI"]);
    }
}
