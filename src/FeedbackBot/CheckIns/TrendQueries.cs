using FeedbackBot.CheckIns.Answering;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns;

/// <summary>
/// What became of a manager's direct reports' prompts over a longer time. The database counts: what is read grows with the
/// rounds of the period asked about, and never with what has been kept before it.
/// </summary>
internal sealed class TrendQueries(FeedbackDb db)
{
    /// <summary>
    /// The prompts that opened in [since, until), by when they opened and what became of them. Whoever has left is counted
    /// only where they reacted, since they can no longer be missing; whoever could not answer is counted nowhere.
    /// </summary>
    public async Task<IReadOnlyList<OpeningCount>> OpeningsAsync(PersonId manager, DateTimeOffset since, DateTimeOffset until, CancellationToken ct) =>
        await (
            from person in ReportsOf(manager)
            join prompt in PromptsOf(since, until) on person.Id equals prompt.PersonId
            where prompt.State == PromptState.Answered || prompt.State == PromptState.Skipped
                || (person.IsActive && (prompt.State == PromptState.Open || prompt.State == PromptState.Missed))
            group prompt by new { prompt.OpensAt, prompt.State } into same
            select new OpeningCount(same.Key.OpensAt, same.Key.State, same.Count())).ToListAsync(ct);

    /// <summary>How many of the prompts that opened in [since, until) each active report has missed since they last reacted to one; nobody with none.</summary>
    public async Task<IReadOnlyDictionary<PersonId, int>> MissedInARowAsync(
        PersonId manager, DateTimeOffset since, DateTimeOffset until, CancellationToken ct)
    {
        var counts = await (
            from person in ReportsOf(manager)
            join prompt in PromptsOf(since, until) on person.Id equals prompt.PersonId
            where person.IsActive && prompt.State == PromptState.Missed
                && !PromptsOf(since, until).Any(later => later.PersonId == person.Id
                    && (later.State == PromptState.Answered || later.State == PromptState.Skipped) && later.OpensAt > prompt.OpensAt)
            group prompt by person.Id into missed
            select new { PersonId = missed.Key, Count = missed.Count() }).ToListAsync(ct);
        return counts.ToDictionary(c => c.PersonId, c => c.Count);
    }

    private IQueryable<Person> ReportsOf(PersonId manager) =>
        db.Set<Person>().AsNoTracking().Where(p => p.ManagerId == manager && p.Id != manager);

    private IQueryable<Prompt> PromptsOf(DateTimeOffset from, DateTimeOffset to) =>
        db.NamedPrompts().Where(p => p.OpensAt >= from && p.OpensAt < to);
}

/// <param name="OpensAt">UTC.</param>
internal sealed record OpeningCount(DateTimeOffset OpensAt, PromptState State, int Count);
