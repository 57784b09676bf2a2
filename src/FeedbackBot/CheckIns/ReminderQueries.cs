using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Reminders;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns;

/// <summary>The rounds in which a manager may have their direct reports reminded.</summary>
internal sealed class ReminderQueries(FeedbackDb db, ExcusedPeople excused, TimeProvider clock)
{
    /// <summary>Those open now for any of them, the first to close before the others.</summary>
    public async Task<IReadOnlyList<RoundToRemind>> OpenAsync(PersonId manager, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var rows = await (
            from person in db.Set<Person>().AsNoTracking().Where(p => p.ManagerId == manager && p.Id != manager && p.IsActive)
            join prompt in db.Set<Prompt>().AsNoTracking() on person.Id equals prompt.PersonId
            where prompt.State != PromptState.Excused && prompt.OpensAt <= now && prompt.ClosesAt > now
            join round in db.Set<Round>().AsNoTracking() on prompt.RoundId equals round.Id
            join checkIn in db.Set<CheckIn>().AsNoTracking() on round.CheckInId equals checkIn.Id
            select new { Prompt = prompt, Round = round, CheckIn = checkIn.Name }).ToListAsync(ct);
        var ids = rows.Select(r => r.Round.Id).Distinct().ToList();
        var before = await db.Set<RoundReminder>().AsNoTracking().Where(r => r.ById == manager && ids.Contains(r.RoundId))
            .ToDictionaryAsync(r => r.RoundId, r => r.At, ct);
        var silent = rows.Where(r => r.Prompt.State == PromptState.Open && !r.Round.Privacy.IsAnonymous).Select(r => r.Prompt).ToList();
        var without = await excused.AmongAsync(silent, ct, now);
        var missing = silent.Where(p => !without.Contains(p.Id)).CountBy(p => p.RoundId).ToDictionary();
        return [.. rows.GroupBy(r => r.Round.Id).Select(same => (same.First().Round, same.First().CheckIn, ClosesAt: same.Max(r => r.Prompt.ClosesAt)))
            .OrderBy(r => r.ClosesAt).ThenBy(r => r.CheckIn, StringComparer.Ordinal)
            .Select(r => new RoundToRemind(
                r.Round.Id, r.CheckIn, r.Round.Date, r.Round.Privacy.IsAnonymous ? null : missing.GetValueOrDefault(r.Round.Id),
                before.TryGetValue(r.Round.Id, out var at) ? at : null))];
    }
}

/// <param name="Date">The round's local date.</param>
/// <param name="Missing">How many of the manager's people have not reacted and could; null in an anonymous round, of which nobody is told.</param>
/// <param name="RemindedAt">UTC; when this manager had them reminded; null when they have not.</param>
internal sealed record RoundToRemind(RoundId Id, string CheckIn, DateOnly Date, int? Missing, DateTimeOffset? RemindedAt)
{
    public bool CanBeReminded => RemindedAt is null && Missing != 0;
}
