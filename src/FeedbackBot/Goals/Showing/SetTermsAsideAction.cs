using System.Globalization;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Goals.Agreement;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Drafting;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Showing;

/// <summary>A draft is thrown away, a proposal taken back or refused.</summary>
internal sealed class SetTermsAsideAction(GoalCardCall cards, SetTermsAside aside) : ICardAction
{
    public static string Verb => GoalCards.AsideVerb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct)
    {
        if (await cards.FindAsync(call, ct) is not { } goal)
            return new CardAnswer.Say(call.Texts["Goals.NotYours"]);
        var isDraft = goal.Status == GoalStatus.Draft;
        if (call.Get(GoalCards.TermsKey) != goal.CurrentNumber.ToString(CultureInfo.InvariantCulture) || call.Get(GoalCards.StatusKey) != goal.Status.ToString())
            return await cards.ShowAsync(call, goal, [call.Texts["Goals.ChangedMeanwhile"]], ct);
        var problems = await aside.RunAsync(call.Actor, goal, ct);
        return isDraft && problems.Count == 0
            ? new CardAnswer.Replace(CardParts.Card(call.Texts, call.Texts["Goals.DraftDropped"], [TextBlock.Heading(CardText.EscapeLine(goal.Name)), new TextBlock(call.Texts["Goals.DraftDropped"])])) { Lasts = true }
            : await cards.ShowAsync(call, goal, [.. problems.Select(p => p.In(call.Texts))], ct);
    }
}
