using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Reminders;

/// <summary>
/// The automatic reminder of those who have not answered when its time comes: once, and never after the close. Whoever is
/// away then, has muted the check-in or has not got the card yet is not reminded later either.
/// </summary>
internal sealed class RemindDue(FeedbackDb db, ReminderTimes times, ExcusedPeople excused, PostReminder post, TimeProvider clock)
{
    public async Task<IReadOnlyList<PromptId>> DueAsync(WakeKey key, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var open = db.Set<Prompt>().AsNoTracking().Where(p => p.State == PromptState.Open && p.AwaitsReminder
            && p.Zone == key.Zone && db.Set<Round>().Any(r => r.Id == p.RoundId && r.CheckInId == key.CheckIn));
        var due = new List<PromptId>();
        foreach (var awaited in (await times.ReadAsync(open, ct)).Where(a => a.At <= now))
        {
            var (opens, closes, askedBy) = (awaited.Window.OpensAt, awaited.Window.ClosesAt, awaited.AskedBy);
            due.AddRange(await open.Where(p => p.OpensAt == opens && p.ClosesAt == closes && p.AskedAt <= askedBy)
                .OrderBy(p => p.Id).Select(p => p.Id).ToListAsync(ct));
        }

        return due;
    }

    /// <returns>How many were reminded; whoever answered meanwhile is not among them.</returns>
    public async Task<int> RunAsync(IReadOnlyList<PromptId> prompts, CancellationToken ct)
    {
        var (now, ids) = (clock.GetUtcNow(), prompts.ToList());
        var due = await db.OfPeopleAsync(db.Set<Prompt>().Where(p => ids.Contains(p.Id)), ct);
        var without = await excused.AmongAsync([.. due.Select(item => item.Facts.Prompt)], ct, now, reachedBy: now - Reminder.LeastAfterCard);
        var count = 0;
        foreach (var (facts, person) in due.Where(item => item.Facts.Prompt.TakeReminder(now)))
        {
            if (person.IsActive && !without.Contains(facts.Prompt.Id) && !(facts.Prompt.RemindedAt > now - Reminder.Apart)
                && await post.RunAsync(facts, person, ReminderKind.Automatic, by: null, ct))
                count++;
        }

        return count;
    }
}
