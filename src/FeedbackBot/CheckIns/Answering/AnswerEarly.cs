using FeedbackBot.Bot;

namespace FeedbackBot.CheckIns.Answering;

/// <summary>
/// "Send" on the card of a round that has not opened yet. The prompt is made for the round's own date and window, so that
/// its opening finds that this person has reacted. Two clicks at once meet at the prompt's unique key.
/// </summary>
internal sealed class AnswerEarly(EarlyRound rounds, PromptReader prompts, AnswerPrompt answer) : ICardAction
{
    public static string Verb => CheckInCardsAsk.EarlyVerb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct)
    {
        if (call.Actor.Person is not { } person || EarlyKey.Parse(call.Get(CheckInCardsAsk.EarlyDataKey)) is not { } key)
            return new CardAnswer.Say(call.Texts["CheckIns.NotYours"]);
        if (await rounds.FindAsync(person, key, ct) is not { } early)
            return new CardAnswer.Say(call.Texts["CheckIns.EarlyGone"]);
        if (early.IsStored)
        {
            return await prompts.FindAsync(early.Id, person.Id, ct) is { } stored
                ? await answer.AnswerAsync(call, stored, ct)
                : new CardAnswer.Say(call.Texts["CheckIns.NotYours"]);
        }

        var answered = await answer.AnswerAsync(call, early.Facts!, ct);
        if (early.Facts!.Prompt.State == PromptState.Answered)
            rounds.Store(early);
        return answered;
    }
}
