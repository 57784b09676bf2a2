using FeedbackBot.Bot;
using FeedbackBot.CheckIns.Definition;

namespace FeedbackBot.CheckIns.Blockers;

/// <summary>Turns the pages of the list of blockers, and leads back to it.</summary>
internal sealed class BlockersPage(BlockerList list) : ICardAction
{
    public static string Verb => CheckInCardsBlockers.PageVerb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct)
    {
        if (call.Actor.Person is not { } person)
            return new CardAnswer.Say(call.Texts["CheckIns.NotYours"]);
        return new CardAnswer.Replace(await list.CardAsync(call.Texts, person, CardParts.PageOf(call.Get(CardParts.PageKey)), ct)
            ?? CheckInCardsDefinition.Said(call.Texts, call.Texts["CheckIns.BlockersTitle"], call.Texts["CheckIns.NoBlockers"]));
    }
}
