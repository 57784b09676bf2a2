using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Channels;
using FeedbackBot.CheckIns.Reminders;
using FeedbackBot.Delivery;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Rounds;

/// <summary>
/// Closes prompts nobody answered in time. The card that asked says so some time later: what somebody is typing at the
/// close is not taken away, and can still be sent to be kept, or taken late. What has not come
/// yet does not come any more.
/// </summary>
internal sealed class ClosePrompts(FeedbackDb db, Outbox outbox, ExcusedPeople excused, PostReminder reminders, ChannelSignal channels, TimeProvider clock)
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
        var (now, ids) = (clock.GetUtcNow(), prompts.ToList());
        var due = await db.OfPeopleAsync(db.Set<Prompt>().Where(p => ids.Contains(p.Id)), ct);
        var without = await excused.AmongAsync([.. due.Select(item => item.Facts.Prompt)], ct);
        var closed = due.Where(item => item.Facts.Prompt.Close(now, without.Contains(item.Facts.Prompt.Id))).ToList();
        foreach (var item in closed)
        {
            await outbox.WithdrawAsync(PromptOccasions.Ask(item.Facts.Prompt.Id), ct);
            await reminders.TakeBackAsync(item.Facts.Prompt, ct);
            channels.Changed(item.Facts);
        }

        return closed.Count;
    }
}
