using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.People;
using FeedbackBot.People.Audit;
using FeedbackBot.Scheduling;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Definition;

/// <summary>"Archive" on the card that asked whether to.</summary>
internal sealed class ArchiveCheckIn(CheckInAccess access, AuditLog audit, AfterCommit afterCommit, WakePlanner planner) : ICardAction
{
    public static string Verb => CheckInCardsDefinition.ArchiveVerb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct)
    {
        if (!call.Actor.Is(Who.Manager) || call.GetId<CheckInId>(CheckInCardsDefinition.CheckInKey) is not { } id
            || await access.ManagedBy(call.Actor).SingleOrDefaultAsync(c => c.Id == id, ct) is not { } checkIn)
            return new CardAnswer.Say(call.Texts["CheckIns.NotYours"]);
        if (checkIn.Archive())
        {
            audit.Write(call.Actor.ExternalId, "checkins.archive", checkIn.Id.ToString());
            afterCommit.Do(() => planner.Replan(CheckInWakes.SourceName));
        }

        var name = CardText.EscapeLine(checkIn.Name);
        return new CardAnswer.Replace(CheckInCardsDefinition.Said(call.Texts, name, call.Texts["CheckIns.Archived", name])) { Lasts = true };
    }
}
