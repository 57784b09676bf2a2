using FeedbackBot.CheckIns.Anonymity;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Blockers;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns;

/// <summary>
/// What other features may read. A manager reads about their direct reports and nobody else; people who are gone are
/// still in what they took part in, and flagged. Every query is bounded by a period, not by how much has been kept.
/// </summary>
internal sealed class CheckInQueries(FeedbackDb db, BlockerQueries blockers, CheckInAccess access, AnonymousResults anonymous)
{
    /// <summary>
    /// Who was asked in rounds that opened in [since, until), and what became of it; by name. Somebody who was not asked is
    /// not in it, and so in no denominator.
    /// </summary>
    public async Task<IReadOnlyList<Participation>> ParticipationAsync(
        PersonId manager, DateTimeOffset since, DateTimeOffset until, CancellationToken ct)
    {
        var counts = await (
            from person in ReportsOf(manager)
            join prompt in PromptsOf(since, until) on person.Id equals prompt.PersonId
            group prompt by new { person.Id, person.Name, person.IsActive, prompt.State, prompt.IsLate } into same
            select new { same.Key.Id, same.Key.Name, same.Key.IsActive, same.Key.State, same.Key.IsLate, Count = same.Count() }).ToListAsync(ct);
        return [.. counts.GroupBy(c => (c.Id, c.Name, c.IsActive)).Select(person =>
        {
            int In(PromptState state) => person.Where(c => c.State == state).Sum(c => c.Count);
            return new Participation(
                person.Key.Id, person.Key.Name, person.Key.IsActive, In(PromptState.Answered), In(PromptState.Open), In(PromptState.Missed),
                In(PromptState.Skipped), person.Where(c => c.IsLate).Sum(c => c.Count));
        }).OrderBy(person => person.Name, StringComparer.Ordinal).ThenBy(person => person.PersonId.Value)];
    }

    /// <summary>Every mood a manager's reports gave in rounds that opened in the period, oldest first.</summary>
    public async Task<IReadOnlyList<MoodAnswer>> MoodsAsync(PersonId manager, DateTimeOffset since, DateTimeOffset until, CancellationToken ct) =>
        await (
            from person in ReportsOf(manager)
            join prompt in PromptsOf(since, until) on person.Id equals prompt.PersonId
            join answer in db.Set<Answer>().AsNoTracking() on prompt.Id equals answer.PromptId
            where answer.Kind == QuestionKind.Mood && answer.Score != null
            orderby prompt.OpensAt, prompt.Id
            select new MoodAnswer(person.Id, answer.Score!.Value, prompt.OpensAt)).ToListAsync(ct);

    /// <summary>What is in the way of a manager's reports now, oldest first.</summary>
    public Task<IReadOnlyList<OpenBlocker>> OpenBlockersAsync(PersonId manager, CancellationToken ct) => blockers.OpenOfReportsAsync(manager, ct);

    /// <summary>What is in somebody's own way now, oldest first.</summary>
    public Task<IReadOnlyList<OpenBlocker>> OwnBlockersAsync(PersonId person, CancellationToken ct) => blockers.OpenOfAsync(person, ct);

    /// <summary>The words people answered with in rounds that opened in [since, until), by check-in and question, newest first within each.</summary>
    public async Task<IReadOnlyList<AnsweredQuestion>> TextAnswersAsync(
        PersonId manager, DateTimeOffset since, DateTimeOffset until, CancellationToken ct)
    {
        var rows = await (
            from person in ReportsOf(manager)
            join prompt in PromptsOf(since, until) on person.Id equals prompt.PersonId
            join answer in db.Set<Answer>().AsNoTracking() on prompt.Id equals answer.PromptId
            join round in db.Set<Round>().AsNoTracking() on prompt.RoundId equals round.Id
            join checkIn in db.Set<CheckIn>().AsNoTracking() on round.CheckInId equals checkIn.Id
            where answer.Kind == QuestionKind.Text
            select new
            {
                person.Id,
                person.Name,
                person.IsActive,
                answer.QuestionId,
                answer.Value,
                prompt.AnsweredAt,
                prompt.IsLate,
                round.QuestionSetId,
                CheckIn = checkIn.Name,
            }).ToListAsync(ct);
        var setIds = rows.Select(r => r.QuestionSetId).Distinct().ToList();
        var sets = await db.Set<QuestionSet>().AsNoTracking().Where(s => setIds.Contains(s.Id)).ToListAsync(ct);
        var questions = sets.SelectMany(set => set.Questions.Select((question, order) => (question, order)))
            .DistinctBy(q => q.question.Id).ToDictionary(q => q.question.Id);
        return [.. rows.GroupBy(r => (r.CheckIn, r.QuestionId))
            .OrderBy(g => g.Key.CheckIn, StringComparer.Ordinal).ThenBy(g => questions[g.Key.QuestionId].order)
            .Select(g => new AnsweredQuestion(g.Key.CheckIn, questions[g.Key.QuestionId].question.Text,
                [.. g.OrderByDescending(r => r.AnsweredAt).ThenBy(r => r.Name, StringComparer.Ordinal)
                    .Select(r => new TextAnswer(r.Id, r.Name, r.IsActive, r.Value, r.AnsweredAt!.Value, r.IsLate))]))];
    }

    /// <summary>Who has not answered in rounds that opened in [since, until): may still, or missed it; newest first.</summary>
    public async Task<IReadOnlyList<SilentPrompt>> SilentAsync(PersonId manager, DateTimeOffset since, DateTimeOffset until, CancellationToken ct) =>
        await (
            from person in ReportsOf(manager)
            join prompt in PromptsOf(since, until) on person.Id equals prompt.PersonId
            join round in db.Set<Round>().AsNoTracking() on prompt.RoundId equals round.Id
            join checkIn in db.Set<CheckIn>().AsNoTracking() on round.CheckInId equals checkIn.Id
            where prompt.State == PromptState.Open || prompt.State == PromptState.Missed
            orderby prompt.OpensAt descending, person.Name
            select new SilentPrompt(
                person.Id, person.Name, person.IsActive, checkIn.Name, round.Date, prompt.State == PromptState.Open, prompt.ClosesAt)).ToListAsync(ct);

    /// <summary>Who skipped rounds that opened in [since, until), and why; newest first.</summary>
    public async Task<IReadOnlyList<SkippedPrompt>> SkippedAsync(PersonId manager, DateTimeOffset since, DateTimeOffset until, CancellationToken ct) =>
        await (
            from person in ReportsOf(manager)
            join prompt in PromptsOf(since, until) on person.Id equals prompt.PersonId
            join round in db.Set<Round>().AsNoTracking() on prompt.RoundId equals round.Id
            join checkIn in db.Set<CheckIn>().AsNoTracking() on round.CheckInId equals checkIn.Id
            where prompt.State == PromptState.Skipped
            orderby prompt.OpensAt descending, person.Name
            select new SkippedPrompt(
                person.Id, person.Name, person.IsActive, checkIn.Name, round.Date, prompt.SkipReason!.Value, prompt.SkipWords)).ToListAsync(ct);

    /// <summary>
    /// What came of anonymous rounds that were counted in [since, until), of the check-ins this person manages; the newest
    /// first. Everybody who may see a round's result sees the same.
    /// </summary>
    public Task<IReadOnlyList<AnonymousRound>> AnonymousResultsAsync(
        PersonId manager, DateTimeOffset since, DateTimeOffset until, CancellationToken ct) =>
        anonymous.CountedAsync(access.ManagedBy(manager), since, until, ct);

    /// <summary>Who was asked in these anonymous rounds, where this person may see their results: those who answered and those who did not alike.</summary>
    public Task<IReadOnlyList<AskedAnonymously>> AskedAnonymouslyAsync(PersonId manager, IReadOnlyCollection<RoundId> rounds, CancellationToken ct) =>
        anonymous.AskedAsync(access.ManagedBy(manager), rounds, ct);

    private IQueryable<Person> ReportsOf(PersonId manager) =>
        db.Set<Person>().AsNoTracking().Where(p => p.ManagerId == manager && p.Id != manager);

    /// <summary>Who took part in an anonymous round is nobody's to see, so its prompts are in no reading about people.</summary>
    private IQueryable<Prompt> PromptsOf(DateTimeOffset from, DateTimeOffset to) =>
        db.Set<Prompt>().AsNoTracking().Where(p => p.OpensAt >= from && p.OpensAt < to
            && !db.Set<Round>().Any(r => r.Id == p.RoundId && r.Confidentiality == Confidentiality.Anonymous));
}
