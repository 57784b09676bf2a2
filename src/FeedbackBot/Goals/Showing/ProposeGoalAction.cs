using System.Globalization;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Goals.Agreement;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Drafting;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Showing;

/// <summary>"Propose" on a draft.</summary>
internal sealed class ProposeGoalAction(GoalCardCall cards, ProposeGoal propose) : ICardAction
{
    public static string Verb => GoalCards.ProposeVerb;

    public Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct) => cards.RunAsync(call, (goal, _) => propose.RunAsync(call.Actor, goal, ct), ct);
}
