using FeedbackBot.Bot;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Showing;

namespace FeedbackBot.Goals.Targets;

/// <summary>"What was reached before" on a goal's card, and its pages.</summary>
internal sealed class PastTargetsAction(GoalCardCall cards, GoalReader reader, TargetHistory history) : ICardAction
{
    public static string Verb => TargetCards.ShowVerb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct)
    {
        if (await cards.FindAsync(call, ct) is not { } goal)
            return new CardAnswer.Say(call.Texts["Goals.NotYours"]);
        var me = call.Actor.Person!.Id;
        var kpis = (await reader.FactsAsync(goal, me, ct)).Current.Kpis;
        return new CardAnswer.Replace(TargetCards.One(call.Texts, goal, kpis, await history.OfAsync(goal, kpis, me, ct), CardParts.PageOf(call.Get(CardParts.PageKey))));
    }
}
