using System.Globalization;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Goals.Agreement;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Drafting;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Showing;

/// <summary>Every version of the goal's terms. Only the sides and those above see how it was agreed.</summary>
internal sealed class GoalHistoryAction(GoalCardCall cards, GoalReader reader) : ICardAction
{
    public static string Verb => GoalCards.HistoryVerb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct) => await cards.FindAsync(call, ct) is { } goal && goal.IsSide(call.Actor.Person!.Id)
        ? new CardAnswer.Replace(GoalHistoryCards.One(
            call.Texts, await reader.FactsAsync(goal, call.Actor.Person.Id, ct), call.Actor.Person.Zone, CardParts.PageOf(call.Get(CardParts.PageKey))))
        : new CardAnswer.Say(call.Texts["Goals.NotYours"]);
}
