using FeedbackBot.Bot;
using FeedbackBot.Bot.Typed;
using FeedbackBot.CheckIns.Channels;
using FeedbackBot.CheckIns.Reminders;
using FeedbackBot.Delivery;

namespace FeedbackBot.CheckIns.Answering;

/// <summary>The reason is sent: there will be no answer, and the manager sees why. A card that comes twice or too late changes nothing.</summary>
internal sealed class SkipPrompt(PromptReader prompts, PromptCardNow cards, Outbox outbox, PostReminder reminders, ChannelSignal channels, TimeProvider clock) : ICardAction
{
    public static string Verb => CheckInCardsSkip.SkipVerb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct)
    {
        var (texts, now) = (call.Texts, clock.GetUtcNow());
        if (call.Actor.Person is not { } person || call.GetId<PromptId>(CheckInCards.PromptKey) is not { } id
            || await prompts.FindAsync(id, person.Id, ct) is not { } facts)
            return new CardAnswer.Say(texts["CheckIns.NotYours"]);
        if (facts.Privacy.IsAnonymous || !facts.Prompt.CanSkip(now))
            return new CardAnswer.Replace(await cards.ShowAsync(texts, facts, 1, ct));

        var copy = call.Get(CheckInCardsAsk.CopyKey);
        var typed = TypedText.Clean(call.Get(CheckInCardsSkip.WordsInput) ?? "");
        var chosen = call.Get(CheckInCardsSkip.ReasonInput);
        var reason = Enum.GetValues<SkipReason>().Cast<SkipReason?>().FirstOrDefault(r => r.ToString() == chosen);
        var problem = (reason, typed.Length) switch
        {
            (null, _) => texts["CheckIns.SkipNeedsReason"],
            (_, > Prompt.MaxSkipWords) => texts["CheckIns.TooLong", typed.Length, Prompt.MaxSkipWords],
            (SkipReason.Other, 0) => texts["CheckIns.SkipNeedsWords"],
            _ => null,
        };
        if (problem is not null)
        {
            // More than a card holds cannot be given back on one: the clicked card still has it.
            return typed.Length > Answer.MaxText
                ? new CardAnswer.Say(problem)
                : new CardAnswer.Replace(CheckInCardsSkip.Why(texts, facts, copy, reason?.ToString(), typed, problem));
        }

        facts.Prompt.Skip(reason!.Value, typed.Length == 0 ? null : typed, now);
        channels.Changed(facts);
        var card = CheckInCardsSkip.Skipped(texts, facts, now);
        if (copy is not null)
        {
            await outbox.WithdrawAsync(
                new Destination.ToPerson(person.Id), PromptOccasions.Ask(id), PromptOccasions.Skipped(id),
                new OutgoingMessage.Card(card, texts["CheckIns.SkippedSummary", facts.CheckIn]), ct);
        }

        await reminders.EndAsync(facts, texts, ReminderEnd.Skipped, copy, ct);
        return new CardAnswer.Replace(card) { Lasts = true };
    }
}
