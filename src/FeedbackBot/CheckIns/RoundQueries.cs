using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Blockers;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns;

/// <summary>What a manager may read of single rounds and of one person's answers: of their direct reports, and of nobody else.</summary>
internal sealed class RoundQueries(FeedbackDb db)
{
    /// <summary>Everybody's place in the rounds that opened for them in [since, until), with the mood they gave, if any.</summary>
    public async Task<IReadOnlyList<RoundReaction>> ReactionsAsync(PersonId manager, DateTimeOffset since, DateTimeOffset until, CancellationToken ct)
    {
        var rows = await (
            from person in ReportsOf(manager)
            join prompt in db.NamedPrompts() on person.Id equals prompt.PersonId
            where prompt.OpensAt >= since && prompt.OpensAt < until
            join mood in Answers.Where(a => a.Kind == QuestionKind.Mood) on prompt.Id equals mood.PromptId into moods
            from mood in moods.DefaultIfEmpty()
            orderby prompt.OpensAt, prompt.Id
            select new { prompt.Id, prompt.RoundId, PersonId = person.Id, person.IsActive, prompt.State, Mood = (int?)mood.Score }).ToListAsync(ct);
        return [.. rows.DistinctBy(r => r.Id).Select(r => new RoundReaction(r.RoundId, r.PersonId, r.IsActive, r.State, r.Mood))];
    }

    /// <summary>The rounds that opened for a manager's people in [since, until), the latest first.</summary>
    public async Task<IReadOnlyList<RoundToExport>> RoundsAsync(PersonId manager, DateTimeOffset since, DateTimeOffset until, CancellationToken ct) =>
        await (
            from round in db.Set<Round>().AsNoTracking()
            join checkIn in db.Set<CheckIn>().AsNoTracking() on round.CheckInId equals checkIn.Id
            where (from person in ReportsOf(manager)
                   join prompt in db.NamedPrompts() on person.Id equals prompt.PersonId
                   where prompt.OpensAt >= since && prompt.OpensAt < until
                   select prompt.RoundId).Contains(round.Id)
            orderby round.Date descending, checkIn.Name, round.Id
            select new RoundToExport(round.Id, checkIn.Name, round.Date)).ToListAsync(ct);

    /// <summary>One round as a table: a line for each of the manager's people who were asked, by name. Null where none of them was.</summary>
    public async Task<RoundTable?> TableAsync(PersonId manager, RoundId roundId, CancellationToken ct)
    {
        var head = await (
            from round in db.Set<Round>().AsNoTracking()
            join checkIn in db.Set<CheckIn>().AsNoTracking() on round.CheckInId equals checkIn.Id
            join set in db.Set<QuestionSet>().AsNoTracking() on round.QuestionSetId equals set.Id
            where round.Id == roundId
            select new { checkIn.Name, round.Date, set.Questions }).SingleOrDefaultAsync(ct);
        var people = await (
            from person in ReportsOf(manager)
            join prompt in db.NamedPrompts() on person.Id equals prompt.PersonId
            where prompt.RoundId == roundId
            orderby person.Name, person.Id
            select new { person.Name, prompt.Id, prompt.State, prompt.AnsweredAt }).ToListAsync(ct);
        if (head is null || people.Count == 0)
            return null;
        var given = (await GivenAsync(
            from person in ReportsOf(manager)
            join prompt in db.NamedPrompts() on person.Id equals prompt.PersonId
            where prompt.RoundId == roundId
            select prompt.Id, ct)).ToDictionary(g => (g.PromptId, g.QuestionId), g => g.Value);
        return new RoundTable(head.Name, head.Date, head.Questions, [.. people.Select(p => new RoundLine(
            p.Name, p.State, p.AnsweredAt, [.. head.Questions.Select(q => given.GetValueOrDefault((p.Id, q.Id)))]))]);
    }

    /// <summary>What one of the manager's people answered last, the latest first.</summary>
    /// <param name="manager">Whose direct report it must be.</param>
    /// <param name="person">Whose answers.</param>
    /// <param name="skip">How many of the latest to pass over.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="ct">Stops waiting.</param>
    public Task<IReadOnlyList<AnsweredRound>> LatestAsync(PersonId manager, PersonId person, int skip, int take, CancellationToken ct) =>
        AnsweredAsync(AnsweredBy(manager).Where(p => p.PersonId == person).OrderByDescending(p => p.OpensAt).ThenBy(p => p.Id).Skip(skip).Take(take), ct);

    /// <summary>What one of the manager's people answered to one prompt; null for anybody else's.</summary>
    public async Task<AnsweredRound?> FindAsync(PersonId manager, PromptId prompt, CancellationToken ct) =>
        (await AnsweredAsync(AnsweredBy(manager).Where(p => p.Id == prompt), ct)).SingleOrDefault();

    /// <summary>The check-in and date of somebody's own prompt; null for anybody else's.</summary>
    public async Task<(string CheckIn, DateOnly Date)?> OwnAsync(PersonId person, PromptId promptId, CancellationToken ct)
    {
        var found = await (
            from prompt in db.Set<Prompt>().AsNoTracking()
            join round in db.Set<Round>().AsNoTracking() on prompt.RoundId equals round.Id
            join checkIn in db.Set<CheckIn>().AsNoTracking() on round.CheckInId equals checkIn.Id
            where prompt.Id == promptId && prompt.PersonId == person
            select new { checkIn.Name, round.Date }).SingleOrDefaultAsync(ct);
        return found is null ? null : (found.Name, found.Date);
    }

    private async Task<IReadOnlyList<AnsweredRound>> AnsweredAsync(IQueryable<Prompt> prompts, CancellationToken ct)
    {
        var found = await (
            from prompt in prompts
            join round in db.Set<Round>().AsNoTracking() on prompt.RoundId equals round.Id
            join checkIn in db.Set<CheckIn>().AsNoTracking() on round.CheckInId equals checkIn.Id
            join set in db.Set<QuestionSet>().AsNoTracking() on round.QuestionSetId equals set.Id
            select new { prompt.Id, prompt.PersonId, prompt.OpensAt, CheckIn = checkIn.Name, round.Date, set.Questions }).ToListAsync(ct);
        var ids = found.Select(f => f.Id).ToList();
        var given = (await GivenAsync(db.Set<Prompt>().Where(p => ids.Contains(p.Id)).Select(p => p.Id), ct)).ToLookup(g => g.PromptId);
        return [.. found.OrderByDescending(f => f.OpensAt).ThenBy(f => f.Id.Value).Select(f => new AnsweredRound(f.Id, f.PersonId, f.CheckIn, f.Date,
            [.. from question in f.Questions
                join answer in given[f.Id] on question.Id equals answer.QuestionId
                select new QuestionAnswer(question.Kind, question.Text, answer.Value)]))];
    }

    /// <summary>A blocker's words are an answer like others, and so is one of an earlier round that was ticked as still there.</summary>
    private async Task<List<GivenAnswer>> GivenAsync(IQueryable<PromptId> prompts, CancellationToken ct)
    {
        var given = await Answers.Where(a => prompts.Contains(a.PromptId)).Select(a => new GivenAnswer(a.PromptId, a.QuestionId, a.Value)).ToListAsync(ct);
        given.AddRange(await (
            from mention in db.Set<BlockerMention>().AsNoTracking()
            join blocker in db.Set<Blocker>() on mention.BlockerId equals blocker.Id
            where prompts.Contains(mention.PromptId)
            orderby blocker.OpenedAt
            select new GivenAnswer(mention.PromptId, mention.QuestionId, blocker.Text)).ToListAsync(ct));
        return [.. given.GroupBy(g => (g.PromptId, g.QuestionId))
            .Select(same => new GivenAnswer(same.Key.PromptId, same.Key.QuestionId, string.Join('\n', same.Select(g => g.Value))))];
    }

    private IQueryable<Answer> Answers => db.Set<Answer>().AsNoTracking();

    private IQueryable<Prompt> AnsweredBy(PersonId manager) =>
        db.NamedPrompts().Where(p => p.State == PromptState.Answered && ReportsOf(manager).Any(person => person.Id == p.PersonId));

    private IQueryable<Person> ReportsOf(PersonId manager) =>
        db.Set<Person>().AsNoTracking().Where(p => p.ManagerId == manager && p.Id != manager);

    private sealed record GivenAnswer(PromptId PromptId, QuestionId QuestionId, string Value);
}

/// <param name="Mood">1 to 5; null where none was given.</param>
internal sealed record RoundReaction(RoundId RoundId, PersonId PersonId, bool IsActive, PromptState State, int? Mood);

/// <param name="Date">The round's local date.</param>
internal sealed record RoundToExport(RoundId Id, string CheckIn, DateOnly Date);

/// <param name="Lines">By name.</param>
internal sealed record RoundTable(string CheckIn, DateOnly Date, IReadOnlyList<Question> Questions, IReadOnlyList<RoundLine> Lines);

/// <param name="Answers">In the order of the questions; null where one was left empty.</param>
internal sealed record RoundLine(string Name, PromptState State, DateTimeOffset? AnsweredAt, IReadOnlyList<string?> Answers);

/// <param name="Answers">In the order asked, without what was left empty.</param>
internal sealed record AnsweredRound(PromptId PromptId, PersonId PersonId, string CheckIn, DateOnly Date, IReadOnlyList<QuestionAnswer> Answers);

/// <param name="Value">As it is kept, see <see cref="Answer.Value"/>; of a blocker its words.</param>
internal sealed record QuestionAnswer(QuestionKind Kind, string Question, string Value)
{
    /// <summary>Of a <see cref="QuestionKind.YesNo"/>.</summary>
    public bool IsYes => Value == AnswerReader.Yes;
}
