using System.Globalization;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Goals.Agreement;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Drafting;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Showing;

/// <summary>Shows the goal as it is now, or another page of it.</summary>
internal sealed class ShowGoalAction(GoalCardCall cards) : ICardAction
{
    public static string Verb => GoalCards.ShowVerb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct) => await cards.FindAsync(call, ct) is { } goal
        ? await cards.ShowAsync(call, goal, [], ct)
        : new CardAnswer.Say(call.Texts["Goals.NotYours"]);
}
