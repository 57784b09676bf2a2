using FeedbackBot.Bot;

namespace FeedbackBot.CheckIns.Answering;

/// <summary>Opens an answer from the list of one's own, and turns the pages of an answered card.</summary>
internal sealed class ShowPrompt(PromptReader prompts, PromptCardNow cards) : ICardAction
{
    public static string Verb => CheckInCardsAnswered.ShowVerb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct) =>
        call.Actor.Person is { } person && call.GetId<PromptId>(CheckInCards.PromptKey) is { } id
        && await prompts.FindAsync(id, person.Id, ct) is { } facts
            ? new CardAnswer.Replace(await cards.ShowAsync(call.Texts, facts, CardParts.PageOf(call.Get(CardParts.PageKey)), ct, list: MineList.Of(call)))
            : new CardAnswer.Say(call.Texts["CheckIns.NotYours"]);
}
