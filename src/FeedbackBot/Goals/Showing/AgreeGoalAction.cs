using System.Globalization;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Goals.Agreement;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Drafting;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Showing;

/// <summary>"Agree" to the terms on the card.</summary>
internal sealed class AgreeGoalAction(GoalCardCall cards, AgreeGoal agree) : ICardAction
{
    public static string Verb => GoalCards.AgreeVerb;

    public Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct) => cards.RunAsync(call, (goal, number) => agree.RunAsync(call.Actor, goal, number, ct), ct);
}
