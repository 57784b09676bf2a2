using FeedbackBot.Bot;

namespace FeedbackBot.CheckIns.Blockers;

/// <summary>Shows a blocker's own card and turns its pages. When its owner's manager looks, that is remembered and shown.</summary>
internal sealed class ShowBlocker(BlockerReader reader, TimeProvider clock) : ICardAction
{
    public static string Verb => BlockerActions.OpenVerb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct)
    {
        if (call.Actor.Person is not { } person || call.GetId<BlockerId>(BlockerActions.Blocker) is not { } id
            || await reader.FindAsync(id, person, ct) is not { } facts)
            return new CardAnswer.Say(call.Texts["CheckIns.BlockerNotYours"]);
        facts = facts.SeenByViewer(clock.GetUtcNow());
        return new CardAnswer.Replace(BlockerCard.One(
            call.Texts, facts, new BlockerCardExtra(Page: CardParts.PageOf(call.Get(CardParts.PageKey)), Back: BlockerReturn.Read(call))));
    }
}
