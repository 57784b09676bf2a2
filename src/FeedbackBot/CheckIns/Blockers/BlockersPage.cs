using FeedbackBot.Bot;
using FeedbackBot.CheckIns.Definition;

namespace FeedbackBot.CheckIns.Blockers;

/// <summary>Turns the pages of the list of blockers.</summary>
internal sealed class BlockersPage(CheckInQueries queries) : ICardAction
{
    public static string Verb => CheckInCardsBlockers.PageVerb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct)
    {
        if (call.Actor.Person is not { } person)
            return new CardAnswer.Say(call.Texts["CheckIns.NotYours"]);
        var mine = await queries.OwnBlockersAsync(person.Id, ct);
        var theirs = await queries.OpenBlockersAsync(person.Id, ct);
        return mine.Count + theirs.Count == 0
            ? new CardAnswer.Replace(CheckInCardsDefinition.Said(call.Texts, call.Texts["CheckIns.BlockersTitle"], call.Texts["CheckIns.NoBlockers"]))
            : new CardAnswer.Replace(CheckInCardsBlockers.List(
                call.Texts, person.Zone, mine, theirs, CheckInCards.PageOf(call.Get(CheckInCards.PageKey))));
    }
}
