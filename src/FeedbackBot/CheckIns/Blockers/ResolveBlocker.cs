using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Blockers;

/// <summary>"Solved": pressed by the blocker's owner on their own card, or by the owner's manager on a digest or list.</summary>
internal sealed class ResolveBlocker(FeedbackDb db, PromptReader prompts, PromptCardNow cards, TimeProvider clock) : ICardAction
{
    public static string Verb => BlockerActions.ResolveVerb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct)
    {
        var texts = call.Texts;
        if (call.Actor.Person is not { } person || call.GetId<BlockerId>(BlockerActions.Blocker) is not { } id)
            return new CardAnswer.Say(texts["CheckIns.NotYours"]);
        var found = await (
            from blocker in db.Set<Blocker>()
            join owner in db.Set<Person>() on blocker.OwnerId equals owner.Id
            where blocker.Id == id && (owner.Id == person.Id || owner.ManagerId == person.Id)
            select new { Blocker = blocker, owner.Name }).SingleOrDefaultAsync(ct);
        if (found is null)
            return new CardAnswer.Say(texts["CheckIns.NotYours"]);

        var now = clock.GetUtcNow();
        var done = found.Blocker.Resolve(person.Id, now);
        if (call.GetId<PromptId>(CheckInCards.PromptKey) == found.Blocker.PromptId
            && await prompts.FindAsync(found.Blocker.PromptId, person.Id, ct) is { } facts)
            return new CardAnswer.Replace(await cards.ShowAsync(texts, facts, 1, ct)) { Lasts = true };
        var solved = CheckInCards.Moment(texts, found.Blocker.ResolvedAt ?? now, person.Zone);
        return new CardAnswer.Say(texts[done ? "CheckIns.SolvedNow" : "CheckIns.SolvedBefore", CardText.EscapeLine(found.Name), solved]);
    }
}
