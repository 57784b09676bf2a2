using FeedbackBot.Bot;
using FeedbackBot.People;

namespace FeedbackBot.CheckIns.Definition;

/// <summary>Turns the pages of the list of check-ins.</summary>
internal sealed class ListCheckInsPage(CheckInAccess access, CheckInDetails details) : ICardAction
{
    public static string Verb => CheckInCardsDefinition.ListVerb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct)
    {
        if (!call.Actor.Is(Who.Manager))
            return new CardAnswer.Say(call.Texts["CheckIns.NotYours"]);
        var listed = await details.ListAsync(access.ManagedBy(call.Actor), ct);
        return new CardAnswer.Replace(listed.Count == 0
            ? CheckInCardsDefinition.Said(call.Texts, call.Texts["CheckIns.ListTitle"], call.Texts["CheckIns.ListEmpty"])
            : CheckInCardsDefinition.List(call.Texts, listed, CardParts.PageOf(call.Get(CardParts.PageKey))));
    }
}
