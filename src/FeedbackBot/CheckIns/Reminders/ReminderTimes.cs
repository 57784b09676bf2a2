using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Reminders;

/// <summary>
/// When open prompts are to be reminded of, by what their check-in says now: so an edit holds at once, and neither doubles
/// nor loses one. It reads windows, of which there are few, however many people are asked.
/// </summary>
internal sealed class ReminderTimes(FeedbackDb db, TimeProvider clock)
{
    /// <param name="prompts">Among which to look.</param>
    /// <param name="ct">Stops waiting.</param>
    public async Task<IReadOnlyList<AwaitedReminder>> ReadAsync(IQueryable<Prompt> prompts, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var windows = await (
            from prompt in prompts
            where prompt.State == PromptState.Open && prompt.AwaitsReminder && prompt.ClosesAt > now
            join round in db.Set<Round>() on prompt.RoundId equals round.Id
            join checkIn in db.Set<CheckIn>() on round.CheckInId equals checkIn.Id
            where checkIn.Status != CheckInStatus.Archived && (checkIn.RemindPercent != null || checkIn.RemindMinutes != null)
            group prompt.AskedAt by new { round.CheckInId, prompt.Zone, prompt.OpensAt, prompt.ClosesAt, checkIn.RemindPercent, checkIn.RemindMinutes } into same
            select new { same.Key, FirstAsked = same.Min() }).ToListAsync(ct);
        return [.. from window in windows
                   let key = window.Key
                   let at = new Reminder(key.RemindPercent, key.RemindMinutes).MomentIn(new Window(key.OpensAt, key.ClosesAt), window.FirstAsked)
                   where at is not null
                   select new AwaitedReminder(new WakeKey(key.CheckInId, key.Zone), new Window(key.OpensAt, key.ClosesAt), at.Value)];
    }
}

/// <summary>The same for everybody with this window.</summary>
internal sealed record AwaitedReminder(WakeKey Key, Window Window, DateTimeOffset At)
{
    /// <summary>Whoever was asked later than this has the card too short a time.</summary>
    public DateTimeOffset AskedBy => At - Reminder.LeastAfterCard;
}
