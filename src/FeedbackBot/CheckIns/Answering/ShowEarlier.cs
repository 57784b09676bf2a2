using FeedbackBot.Bot;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Answering;

/// <summary>"What I said before": what somebody's own answers were before they changed them.</summary>
internal sealed class ShowEarlier(FeedbackDb db, PromptReader prompts, PromptCardNow cards) : ICardAction
{
    private const int MaxShown = 100;

    public static string Verb => CheckInCardsEarlier.Verb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct)
    {
        if (call.Actor.Person is not { } person || call.GetId<PromptId>(CheckInCards.PromptKey) is not { } id
            || await prompts.FindAsync(id, person.Id, ct) is not { } facts)
            return new CardAnswer.Say(call.Texts["CheckIns.NotYours"]);
        var earlier = await db.Set<EarlierAnswer>().AsNoTracking().Where(e => e.PromptId == id)
            .OrderByDescending(e => e.Submission).Take(MaxShown).ToListAsync(ct);
        if (earlier.Count == 0)
            return new CardAnswer.Replace(await cards.ShowAsync(call.Texts, facts, 1, ct, list: MineList.Of(call)));
        var given = await prompts.GivenAsync(facts.Prompt, facts.Questions, ct);
        return new CardAnswer.Replace(CheckInCardsEarlier.Before(
            call.Texts, facts, given, earlier, CardParts.PageOf(call.Get(CardParts.PageKey)), MineList.Of(call)));
    }
}
