using FeedbackBot.Bot;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Blockers;

/// <summary>"Not the same": a mention becomes a blocker of its own again.</summary>
internal sealed class PartBlocker(FeedbackDb db, PromptReader prompts, PromptCardNow cards, BlockerSignal signal, TimeProvider clock) : ICardAction
{
    public static string Verb => AnsweredBlocker.PartVerb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct)
    {
        if (call.Actor.Person is not { } person
            || call.GetId<BlockerId>(BlockerActions.Blocker) is not { } id || call.GetId<PromptId>(CheckInCards.PromptKey) is not { } prompt
            || await prompts.FindAsync(prompt, person.Id, ct) is not { } facts)
            return new CardAnswer.Say(call.Texts["CheckIns.NotYours"]);
        var mention = await db.Set<Blocker>().SingleOrDefaultAsync(b => b.Id == id && b.OwnerId == person.Id, ct);
        if (mention?.SameAs is { } firstId)
        {
            mention.Part(await db.Set<Blocker>().SingleAsync(b => b.Id == firstId, ct), clock.GetUtcNow());
            signal.Changed();
        }

        return new CardAnswer.Replace(await cards.ShowAsync(call.Texts, facts, 1, ct)) { Lasts = true };
    }
}
