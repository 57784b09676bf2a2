using FeedbackBot.Bot;

namespace FeedbackBot.CheckIns.Answering;

/// <summary>
/// "Save for later" on an asking card: keeps what is typed, for whoever typed it. The card that answers has nothing to
/// type into, so that the message can be changed to it and shows it wherever the chat is opened again.
/// </summary>
internal sealed class SaveForLater(PromptReader prompts, PromptCardNow cards, Drafts drafts, TimeProvider clock) : ICardAction
{
    public static string Verb => CheckInCardsDraft.SaveVerb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct)
    {
        var (texts, now) = (call.Texts, clock.GetUtcNow());
        if (call.Actor.Person is not { } person || call.GetId<PromptId>(CheckInCards.PromptKey) is not { } id
            || await prompts.FindAsync(id, person.Id, ct) is not { } facts)
            return new CardAnswer.Say(texts["CheckIns.NotYours"]);
        var typed = TypedAnswers.Read(call, facts);
        await drafts.KeepToCopyAsync(facts, typed, ct);
        if (!CheckInCardsDraft.Keeps(facts, now) || typed.Seen != facts.Prompt.Submissions)
            return new CardAnswer.Replace(await cards.ShowAsync(texts, facts, 1, ct));
        if (!await drafts.SaveAsync(facts, typed, ct))
            return new CardAnswer.Say(texts["CheckIns.DraftTooLong", Answer.MaxText]);
        return new CardAnswer.Replace(CheckInCardsDraft.Saved(
            texts, facts, await drafts.ReadAsync(facts, ct), now, call.Get(CheckInCardsAsk.CopyKey)))
        { Lasts = true };
    }
}
