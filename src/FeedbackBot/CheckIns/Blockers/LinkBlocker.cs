using FeedbackBot.Bot;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.Common;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Blockers;

/// <summary>"The same": what its owner just wrote is another mention of a blocker they named before.</summary>
internal sealed class LinkBlocker(FeedbackDb db, PromptReader prompts, PromptCardNow cards, BlockerSignal signal) : ICardAction
{
    public static string Verb => AnsweredBlocker.LinkVerb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct)
    {
        var texts = call.Texts;
        if (call.Actor.Person is not { } person
            || call.GetId<BlockerId>(BlockerActions.Blocker) is not { } id || call.GetId<PromptId>(CheckInCards.PromptKey) is not { } prompt
            || await prompts.FindAsync(prompt, person.Id, ct) is not { } facts)
            return new CardAnswer.Say(texts["CheckIns.NotYours"]);
        if (call.GetId<BlockerId>(call.Get(AnsweredBlocker.InputKey) ?? "") is not { } chosen)
            return new CardAnswer.Say(texts["CheckIns.SameNeeded"]);
        var both = await db.Set<Blocker>().Where(b => b.OwnerId == person.Id && (b.Id == id || b.Id == chosen)).ToListAsync(ct);
        if (both.Find(b => b.Id == id) is not { } blocker || both.Find(b => b.Id == chosen) is not { } first)
            return new CardAnswer.Say(texts["CheckIns.NotYours"]);

        // Pressed twice, or meanwhile solved: the card as it is now says which.
        if (blocker.Link(first))
            signal.Changed();
        return new CardAnswer.Replace(await cards.ShowAsync(texts, facts, 1, ct)) { Lasts = true };
    }
}
