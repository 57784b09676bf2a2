using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Reminders;
using FeedbackBot.Common;
using FeedbackBot.Delivery;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Rounds;

/// <summary>Says on the very card that asked that its round is closed, some time after it has.</summary>
internal sealed class CloseCards(FeedbackDb db, Drafts drafts, AskingBackground background, Outbox outbox, PostReminder reminders, TimeProvider clock)
{
    public async Task<IReadOnlyList<PromptId>> DueAsync(WakeKey key, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return await (
            from prompt in db.Set<Prompt>()
            join round in db.Set<Round>() on prompt.RoundId equals round.Id
            where prompt.CardDueAt <= now && prompt.Zone == key.Zone && round.CheckInId == key.CheckIn
            orderby prompt.CardDueAt
            select prompt.Id).ToListAsync(ct);
    }

    /// <returns>How many cards were changed.</returns>
    public async Task<int> RunAsync(IReadOnlyList<PromptId> prompts, CancellationToken ct)
    {
        var (now, ids) = (clock.GetUtcNow(), prompts.ToList());
        var due = await db.OfPeopleAsync(db.Set<Prompt>().Where(p => ids.Contains(p.Id)), ct);
        var count = 0;
        foreach (var item in due.Where(item => item.Facts.Prompt.TakeCard(now)))
        {
            var texts = Texts.For(item.Person.Language);
            var typed = await drafts.ReadAsync(item.Facts, ct);
            var facts = await background.AddAsync(item.Facts, typed, ct);
            await outbox.WithdrawAsync(
                new Destination.ToPerson(item.Person.Id), PromptOccasions.Ask(item.Facts.Prompt.Id), PromptOccasions.Closed(item.Facts.Prompt.Id),
                new OutgoingMessage.Card(CheckInCardsAnswered.ClosedWith(texts, facts, now, typed), texts["CheckIns.ClosedSummary", item.Facts.CheckIn]), ct);
            await reminders.EndAsync(item.Facts, texts, ReminderEnd.Closed, clicked: null, ct);
            count++;
        }

        return count;
    }
}
