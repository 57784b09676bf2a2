using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Channels;
using FeedbackBot.CheckIns.Reminders;
using FeedbackBot.Common;
using FeedbackBot.Delivery;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Rounds;

/// <summary>Closes prompts nobody answered in time, and says so on the very card that asked.</summary>
internal sealed class ClosePrompts(FeedbackDb db, Drafts drafts, Outbox outbox, ExcusedPeople excused, PostReminder reminders, ChannelSignal channels, TimeProvider clock)
{
    public async Task<IReadOnlyList<PromptId>> DueAsync(WakeKey key, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return await (
            from prompt in db.Set<Prompt>()
            join round in db.Set<Round>() on prompt.RoundId equals round.Id
            where prompt.State == PromptState.Open && prompt.ClosesAt <= now && prompt.Zone == key.Zone && round.CheckInId == key.CheckIn
            orderby prompt.ClosesAt
            select prompt.Id).ToListAsync(ct);
    }

    /// <returns>How many were closed; whoever answered meanwhile is not among them.</returns>
    public async Task<int> RunAsync(IReadOnlyList<PromptId> prompts, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var ids = prompts.ToList();
        var due = await db.OfPeopleAsync(db.Set<Prompt>().Where(p => ids.Contains(p.Id)), ct);
        var without = await excused.AmongAsync([.. due.Select(item => item.Facts.Prompt)], ct);
        var count = 0;
        foreach (var item in due.Where(item => item.Facts.Prompt.Close(now, without.Contains(item.Facts.Prompt.Id))))
        {
            var texts = Texts.For(item.Person.Language);
            await outbox.WithdrawAsync(
                new Destination.ToPerson(item.Person.Id), PromptOccasions.Ask(item.Facts.Prompt.Id), PromptOccasions.Closed(item.Facts.Prompt.Id),
                new OutgoingMessage.Card(
                    CheckInCardsAnswered.ClosedWith(texts, item.Facts, now, await drafts.ReadAsync(item.Facts, ct)), texts["CheckIns.ClosedSummary", item.Facts.CheckIn]), ct);
            await reminders.EndAsync(item.Facts, texts, ReminderEnd.Closed, clicked: null, ct);
            channels.Changed(item.Facts);
            count++;
        }

        return count;
    }
}
