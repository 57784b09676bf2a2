using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;
using FeedbackBot.Storage;

namespace FeedbackBot.CheckIns.Blockers;

/// <summary>"Comment" on a blocker's card: everybody who may see the blocker may say something, and the others are told.</summary>
internal sealed class CommentBlocker(FeedbackDb db, BlockerReader reader, TellOfBlocker tell, BlockerSignal signal, TimeProvider clock) : ICardAction
{
    public static string Verb => BlockerActions.CommentVerb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct)
    {
        var (texts, now) = (call.Texts, clock.GetUtcNow());
        if (call.Actor.Person is not { } person || call.GetId<BlockerId>(BlockerActions.Blocker) is not { } id
            || await reader.FindAsync(id, person, ct) is not { } facts)
            return new CardAnswer.Say(texts["CheckIns.BlockerNotYours"]);
        facts = facts.SeenByViewer(now);
        if (!facts.Blocker.IsOpen)
            return new CardAnswer.Say(texts["CheckIns.BlockerSolvedMeanwhile"]);

        var back = BlockerReturn.Read(call);
        var typed = TypedText.Clean(call.Get(BlockerCard.CommentInput) ?? "");
        if (typed.Length is 0 or > BlockerNote.MaxText)
            return Again(texts, facts, typed, back);
        if (!CameTwice(call, facts, typed))
        {
            var note = BlockerNote.Of(clock.NewId<BlockerNoteId>(), facts.Blocker.Id, BlockerNoteKind.Comment, person.Id, now, typed);
            db.Add(note);
            facts.Blocker.React(now);
            facts = facts.With(new BlockerEntry(note.Kind, person, now, typed));
            await tell.RunAsync(facts, note, ct);
            signal.Changed();
        }

        return new CardAnswer.Replace(BlockerCard.One(texts, facts, new BlockerCardExtra(Page: BlockerCardExtra.LastPage, Back: back))) { Lasts = back is null };
    }

    /// <summary>A second press on the card that was just commented from, before its answer was there.</summary>
    private static bool CameTwice(CardCall call, BlockerFacts facts, string typed) =>
        call.Get(BlockerCard.SeenKey) != BlockerCard.SeenValue(facts)
        && facts.Everything.LastOrDefault(e => e.Person.Id == facts.Viewer.Id && e.Kind == BlockerNoteKind.Comment)?.Text == typed;

    private static CardAnswer Again(Texts texts, BlockerFacts facts, string typed, BlockerReturn? back)
    {
        var problem = typed.Length == 0
            ? texts["CheckIns.BlockerCommentNeeded"]
            : texts["CheckIns.TooLong", typed.Length, BlockerNote.MaxText];
        try
        {
            return new CardAnswer.Replace(BlockerCard.One(
                texts, facts, new BlockerCardExtra(Problem: problem, Typed: typed, Page: BlockerCardExtra.LastPage, Back: back)));
        }
        catch (CardTooLargeException)
        {
            // The clicked card still holds what was typed: it stays, and is told about.
            return new CardAnswer.Say(texts["CheckIns.Problem", problem]);
        }
    }
}
