using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.People;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Definition;

/// <summary>"Keep" on the card that asked whether to archive: it says how things stand, and the question is gone.</summary>
internal sealed class KeepCheckIn(CheckInAccess access) : ICardAction
{
    public static string Verb => CheckInCardsDefinition.KeepVerb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct)
    {
        if (!call.Actor.Is(Who.Manager) || call.GetId<CheckInId>(CheckInCardsDefinition.CheckInKey) is not { } id
            || await access.ManagedBy(call.Actor).AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct) is not { } checkIn)
            return new CardAnswer.Say(call.Texts["CheckIns.NotYours"]);
        var key = checkIn.Status == CheckInStatus.Archived ? "CheckIns.Archived" : "CheckIns.Kept";
        var name = CardText.EscapeLine(checkIn.Name);
        return new CardAnswer.Replace(CheckInCardsDefinition.Said(call.Texts, name, call.Texts[key, name])) { Lasts = true };
    }
}
