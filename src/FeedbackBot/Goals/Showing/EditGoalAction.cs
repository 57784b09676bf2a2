using System.Globalization;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Goals.Agreement;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Drafting;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Showing;

/// <summary>"Change", "Propose something else" or "Ask for a change": the form of what is on the card.</summary>
internal sealed class EditGoalAction(GoalCardCall cards, GoalReader reader) : ICardAction
{
    public static string Verb => GoalCards.EditVerb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct)
    {
        if (await cards.FindAsync(call, ct) is not { } goal)
            return new CardAnswer.Say(call.Texts["Goals.NotYours"]);
        var me = call.Actor.Person!.Id;
        GoalFormKind? kind = goal switch
        {
            { Status: GoalStatus.Draft } => GoalFormKind.Draft,
            { OpenNumber: not null } when goal.WaitsFor == me => GoalFormKind.Counter,
            { IsAgreed: true, OpenNumber: null } when goal.IsSide(me) => GoalFormKind.Amend,
            _ => null,
        };
        if (kind is null)
            return await cards.ShowAsync(call, goal, [call.Texts["Goals.NotYourTurn"]], ct);
        var facts = await reader.FactsAsync(goal, me, ct);
        try
        {
            return new CardAnswer.Replace(GoalFormCards.One(call.Texts, GoalForm.Of(facts, kind.Value, facts.People), call.Actor.Is(Who.Manager), []));
        }
        catch (CardTooLargeException)
        {
            return new CardAnswer.Say(call.Texts["Goals.TooLargeForForm"]);
        }
    }
}
