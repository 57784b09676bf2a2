using FeedbackBot.Bot;
using FeedbackBot.Goals.Showing;

namespace FeedbackBot.Goals.Confidences;

/// <summary>Turns the pages of what was said of a goal's confidence.</summary>
internal sealed class ConfidencePage(GoalCardCall cards, ReadConfidences confidences) : ICardAction
{
    public static string Verb => ConfidenceCards.Verb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct) => await cards.FindAsync(call, ct) is { } goal
        ? new CardAnswer.Replace(await GoalConfidenceCommand.CardAsync(
            confidences, goal, call.Texts, call.Actor.Person!.Zone, CardParts.PageOf(call.Get(CardParts.PageKey)), ct))
        : new CardAnswer.Say(call.Texts["Goals.NotYours"]);
}
