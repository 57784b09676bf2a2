using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Scoring.Explaining;
using FeedbackBot.Goals.Showing;

namespace FeedbackBot.Goals.Standing;

/// <summary>"Score so far" on a goal's card, and the pages of its explanation.</summary>
internal sealed class ExplainGoalAction(GoalCardCall cards, GoalScores scores) : ICardAction
{
    public static string Verb => GoalCards.ExplainVerb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct)
    {
        if (await cards.FindAsync(call, ct) is not { } goal)
            return new CardAnswer.Say(call.Texts["Goals.NotYours"]);
        return await scores.ExplainAsync(goal, call.Actor.Person!, call.Texts, ct) is { } explanation
            ? new CardAnswer.Replace(Card(call.Texts, explanation, goal, CardParts.PageOf(call.Get(CardParts.PageKey))))
            : new CardAnswer.Say(call.Texts["Goals.ResultNotAgreed"]);
    }

    public static AdaptiveCard Card(Texts texts, Explanation explanation, Goal goal, int page) => ExplainCards.Of(
        texts, explanation, page, Verb, GoalCards.Data(goal), [CardActions.Execute(texts["Goals.ButtonBack"], GoalCards.ShowVerb, GoalCards.Data(goal), id: "back")]);
}
