using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Anonymity;

/// <summary>Reads counted anonymous rounds. Everybody who may see one sees the same: readers could not add up what each of them sees.</summary>
internal sealed class AnonymousResults(FeedbackDb db)
{
    /// <summary>Rounds of these check-ins that were counted in [since, until), the one that closed last first.</summary>
    public Task<IReadOnlyList<AnonymousRound>> CountedAsync(
        IQueryable<CheckIn> checkIns, DateTimeOffset since, DateTimeOffset until, CancellationToken ct) =>
        ReadAsync(checkIns, results => results.Where(r => r.CountedAt >= since && r.CountedAt < until), ct);

    /// <summary>Who was asked in these rounds, of these check-ins, as far as they can still be told anything.</summary>
    public async Task<IReadOnlyList<AskedAnonymously>> AskedAsync(IQueryable<CheckIn> checkIns, IReadOnlyCollection<RoundId> rounds, CancellationToken ct) =>
        await (
            from round in db.Set<Round>().AsNoTracking()
            join checkIn in checkIns on round.CheckInId equals checkIn.Id
            join prompt in db.Set<Prompt>().AsNoTracking() on round.Id equals prompt.RoundId
            join person in db.Set<Person>() on prompt.PersonId equals person.Id
            where rounds.Contains(round.Id) && round.Confidentiality == Confidentiality.Anonymous && prompt.State != PromptState.Excused && person.IsActive
            select new AskedAnonymously(round.Id, person.Id)).ToListAsync(ct);

    public async Task<AnonymousRound?> LatestAsync(IQueryable<CheckIn> checkIns, CheckInId checkIn, CancellationToken ct) =>
        (await ReadAsync(
            checkIns.Where(c => c.Id == checkIn),
            results => results.Where(r => db.Set<Round>().Any(round => round.Id == r.RoundId && round.CheckInId == checkIn))
                .OrderByDescending(r => r.ClosedAt).Take(1), ct)).FirstOrDefault();

    private async Task<IReadOnlyList<AnonymousRound>> ReadAsync(
        IQueryable<CheckIn> checkIns, Func<IQueryable<AnonymousResult>, IQueryable<AnonymousResult>> which, CancellationToken ct)
    {
        var rows = await (
            from result in which(db.Set<AnonymousResult>().AsNoTracking())
            join round in db.Set<Round>().AsNoTracking() on result.RoundId equals round.Id
            join checkIn in checkIns.AsNoTracking() on round.CheckInId equals checkIn.Id
            join set in db.Set<QuestionSet>().AsNoTracking() on round.QuestionSetId equals set.Id
            orderby result.ClosedAt descending, checkIn.Name
            select new { Result = result, Round = round, CheckIn = checkIn.Name, Set = set }).ToListAsync(ct);
        return [.. rows.Select(r => new AnonymousRound(
            r.Round.Id, r.CheckIn, r.Round.Date, r.Result.ClosedAt, r.Round.Privacy.Least, r.Result.Asked, r.Result.Answered,
            [.. r.Set.Questions.Join(r.Result.Questions, q => q.Id, result => result.Question, (q, result) => new AnonymousQuestion(q, result))]))];
    }
}
