using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;

namespace FeedbackBot.CheckIns.Blockers;

/// <summary>"Seen": the manager knows of a blocker and has nothing to say to it yet. Its owner reads that on its card.</summary>
internal sealed class SeeBlocker(BlockerReader reader, TimeProvider clock) : ICardAction
{
    public static string Verb => BlockerActions.SeenVerb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct)
    {
        if (call.Actor.Person is not { } person || call.GetId<BlockerId>(BlockerActions.Blocker) is not { } id
            || await reader.FindAsync(id, person, ct) is not { Role: BlockerRole.Manager } facts)
            return new CardAnswer.Say(call.Texts["CheckIns.BlockerNotYours"]);
        facts = facts.SeenByViewer(clock.GetUtcNow());
        if (call.Get(BlockerCard.HereKey) is null)
            return new CardAnswer.Say(call.Texts["CheckIns.BlockerSeenNow", CardText.EscapeLine(facts.Owner.Name)]);
        var back = BlockerReturn.Read(call);
        return new CardAnswer.Replace(BlockerCard.One(
            call.Texts, facts, new BlockerCardExtra(Page: CardParts.PageOf(call.Get(CardParts.PageKey)), Back: back)))
        { Lasts = back is null };
    }
}
