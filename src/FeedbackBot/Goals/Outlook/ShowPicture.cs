using FeedbackBot.Bot;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Showing;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Outlook;

/// <summary>"Over time" on a goal's card: each KPI on a page.</summary>
internal sealed class ShowPicture(FeedbackDb db, GoalCardCall cards, PictureReader pictures) : ICardAction
{
    public static string Verb => PictureCards.Verb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct)
    {
        if (await cards.FindAsync(call, ct) is not { AgreedNumber: { } number } goal)
            return new CardAnswer.Say(call.Texts["Goals.NotYours"]);
        var terms = await db.Set<GoalTerms>().AsNoTracking().SingleAsync(t => t.GoalId == goal.Id && t.Number == number, ct);
        var all = await pictures.OfAsync(goal, terms.Kpis, ct);
        return all.Count == 0 ? new CardAnswer.Say(call.Texts["Goals.ValueNone"]) : new CardAnswer.Replace(PictureCards.One(call.Texts, goal, all, CardParts.PageOf(call.Get(CardParts.PageKey))));
    }
}
