using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.Storage;

namespace FeedbackBot.CheckIns.Blockers;

/// <summary>"Still there" on an open blocker: somebody has looked, and the clock starts again. On a solved one it says that it is not solved.</summary>
internal sealed class StillBlocked(FeedbackDb db, BlockerReader reader, TellOfBlocker tell, BlockerSignal signal, TimeProvider clock) : ICardAction
{
    public static string Verb => BlockerActions.StillVerb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct)
    {
        var (texts, now) = (call.Texts, clock.GetUtcNow());
        if (call.Actor.Person is not { } person || call.GetId<BlockerId>(BlockerActions.Blocker) is not { } id
            || await reader.FindAsync(id, person, ct) is not { } facts)
            return new CardAnswer.Say(texts["CheckIns.BlockerNotYours"]);
        facts = facts.SeenByViewer(now);
        var back = BlockerReturn.Read(call);
        var wasOpen = facts.Blocker.IsOpen;

        // A stale card may still ask what has been answered: pressed again, it shows that, and says nothing new.
        if (call.Get(BlockerCard.SeenKey) == BlockerCard.SeenValue(facts) && (wasOpen || facts.Role != BlockerRole.Above))
        {
            var note = BlockerNote.Of(
                clock.NewId<BlockerNoteId>(), id, wasOpen ? BlockerNoteKind.StillThere : BlockerNoteKind.NotSolved, person.Id, now);
            db.Add(note);
            facts.Blocker.Reopen(now);
            facts = facts.With(new BlockerEntry(note.Kind, person, now, null));
            if (!wasOpen)
                await tell.RunAsync(facts, note, ct);
            signal.Changed();
        }

        return new CardAnswer.Replace(BlockerCard.One(texts, facts, new BlockerCardExtra(Page: BlockerCardExtra.LastPage, Back: back))) { Lasts = back is null };
    }
}
