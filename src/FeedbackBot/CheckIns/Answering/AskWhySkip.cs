using FeedbackBot.Bot;

namespace FeedbackBot.CheckIns.Answering;

/// <summary>"Skip this time" on the asking card: asks why. Nothing is changed before that is sent.</summary>
internal sealed class AskWhySkip(PromptReader prompts, PromptCardNow cards, TimeProvider clock) : ICardAction
{
    public static string Verb => CheckInCardsSkip.AskVerb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct)
    {
        if (call.Actor.Person is not { } person || call.GetId<PromptId>(CheckInCards.PromptKey) is not { } id
            || await prompts.FindAsync(id, person.Id, ct) is not { } facts)
            return new CardAnswer.Say(call.Texts["CheckIns.NotYours"]);
        return new CardAnswer.Replace(facts.Prompt.CanSkip(clock.GetUtcNow())
            ? CheckInCardsSkip.Why(call.Texts, facts, call.Get(CheckInCardsAsk.CopyKey) is not null)
            : await cards.ShowAsync(call.Texts, facts, 1, ct));
    }
}
