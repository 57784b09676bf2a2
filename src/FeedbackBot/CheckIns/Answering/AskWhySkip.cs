using FeedbackBot.Bot;

namespace FeedbackBot.CheckIns.Answering;

/// <summary>"Skip this time" on the asking card: asks why. Nothing is changed before that is sent, and what was typed comes back with it.</summary>
internal sealed class AskWhySkip(PromptReader prompts, PromptCardNow cards, Drafts drafts, TimeProvider clock) : ICardAction
{
    public static string Verb => CheckInCardsSkip.AskVerb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct)
    {
        if (call.Actor.Person is not { } person || call.GetId<PromptId>(CheckInCards.PromptKey) is not { } id
            || await prompts.FindAsync(id, person.Id, ct) is not { } facts)
            return new CardAnswer.Say(call.Texts["CheckIns.NotYours"]);
        var now = clock.GetUtcNow();
        await drafts.KeepToCopyAsync(facts, TypedAnswers.Read(call, facts), ct);
        if (CheckInCardsDraft.Keeps(facts, now) && facts.Prompt.CanSkip(now) && TypedAnswers.Read(call, facts) is { HasAny: true } typed
            && !await drafts.SaveAsync(facts, typed, ct))
            return new CardAnswer.Say(call.Texts["CheckIns.DraftTooLong", Answer.MaxText]);
        return new CardAnswer.Replace(!facts.Privacy.IsAnonymous && facts.Prompt.CanSkip(now)
            ? CheckInCardsSkip.Why(call.Texts, facts, call.Get(CheckInCardsAsk.CopyKey))
            : await cards.ShowAsync(call.Texts, facts, 1, ct));
    }
}
