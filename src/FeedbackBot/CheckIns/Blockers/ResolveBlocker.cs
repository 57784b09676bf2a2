using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.Common;
using FeedbackBot.Storage;

namespace FeedbackBot.CheckIns.Blockers;

/// <summary>"Solved": pressed by the blocker's owner or the owner's manager, on the answered card, the blocker's own, a list or a digest.</summary>
internal sealed class ResolveBlocker(
    FeedbackDb db, BlockerReader reader, TellOfBlocker tell, BlockerSignal signal, PromptReader prompts, PromptCardNow cards, TimeProvider clock) : ICardAction
{
    public static string Verb => BlockerActions.ResolveVerb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct)
    {
        var (texts, now) = (call.Texts, clock.GetUtcNow());
        if (call.Actor.Person is not { } person || call.GetId<BlockerId>(BlockerActions.Blocker) is not { } id
            || await reader.FindAsync(id, person, ct) is not { Role: not BlockerRole.Above } facts)
            return new CardAnswer.Say(texts["CheckIns.NotYours"]);
        facts = facts.SeenByViewer(now);
        var done = facts.Blocker.Resolve(person.Id, now);
        if (done)
        {
            var note = BlockerNote.Of(clock.NewId<BlockerNoteId>(), facts.Blocker.Id, BlockerNoteKind.Solved, person.Id, now);
            db.Add(note);
            facts = facts.With(new BlockerEntry(note.Kind, person, now, null));
            await tell.RunAsync(facts, note, ct);
            signal.Changed();
        }

        if (call.Get(BlockerCard.HereKey) is not null)
        {
            var back = BlockerReturn.Read(call);
            return new CardAnswer.Replace(BlockerCard.One(texts, facts, new BlockerCardExtra(Page: BlockerCardExtra.LastPage, Back: back))) { Lasts = back is null };
        }

        if (call.GetId<PromptId>(CheckInCards.PromptKey) is { } prompt && await prompts.FindAsync(prompt, person.Id, ct) is { } answered)
            return new CardAnswer.Replace(await cards.ShowAsync(texts, answered, 1, ct)) { Lasts = true };
        var solved = CheckInCards.Moment(texts, facts.Blocker.ResolvedAt ?? now, person.Zone);
        return new CardAnswer.Say(texts[done ? "CheckIns.SolvedNow" : "CheckIns.SolvedBefore", CardText.EscapeLine(facts.Owner.Name), solved]);
    }
}
