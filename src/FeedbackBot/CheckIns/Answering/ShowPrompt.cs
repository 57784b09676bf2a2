using FeedbackBot.Bot;

namespace FeedbackBot.CheckIns.Answering;

/// <summary>Turns the pages of an answered card.</summary>
internal sealed class ShowPrompt(PromptReader prompts, PromptCardNow cards) : ICardAction
{
    public static string Verb => CheckInCardsAnswered.ShowVerb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct) =>
        call.Actor.Person is { } person && call.GetId<PromptId>(CheckInCards.PromptKey) is { } id
        && await prompts.FindAsync(id, person.Id, ct) is { } facts
            ? new CardAnswer.Replace(await cards.ShowAsync(call.Texts, facts, CheckInCards.PageOf(call.Get(CheckInCards.PageKey)), ct))
            : new CardAnswer.Say(call.Texts["CheckIns.NotYours"]);
}
