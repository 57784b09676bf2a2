using FeedbackBot.CheckIns.Blockers;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Answering;

/// <summary>Reads prompts for the person they belong to. Somebody else's prompt is not found: the query says whose it must be.</summary>
internal sealed class PromptReader(FeedbackDb db, StillOpen still)
{
    private static readonly PerModel<Func<FeedbackDb, PromptId, PersonId, Task<PromptFacts?>>> Find = new(() => EF.CompileAsyncQuery(
        (FeedbackDb db, PromptId id, PersonId person) =>
            (from prompt in db.Set<Prompt>().Where(p => p.Id == id && p.PersonId == person)
             join round in db.Set<Round>() on prompt.RoundId equals round.Id
             join checkIn in db.Set<CheckIn>() on round.CheckInId equals checkIn.Id
             join questions in db.Set<QuestionSet>() on round.QuestionSetId equals questions.Id
             select new PromptFacts(prompt, checkIn.Name, round.Date, questions.Questions, new Privacy(round.Confidentiality, round.Threshold)) { Channels = round.Channels }).SingleOrDefault()));

    /// <summary>One query, on the way of every click, and made once.</summary>
    public Task<PromptFacts?> FindAsync(PromptId id, PersonId person, CancellationToken ct) => Find.For(db)(db, id, person).WaitAsync(ct);

    /// <summary>What somebody can still answer now: what is open first, the first to close before the others, then what can be answered late.</summary>
    public async Task<IReadOnlyList<PromptFacts>> OpenAsync(PersonId person, DateTimeOffset now, CancellationToken ct) =>
        [.. (await Facts(db.Set<Prompt>().AsNoTracking().Where(p => p.PersonId == person
            && (p.State == PromptState.Open || p.State == PromptState.Missed || p.State == PromptState.Excused) && (p.ClosesAt > now || p.LateUntil > now))).ToListAsync(ct))
            .Where(f => f.Prompt.TakesAnswers(now)).OrderBy(f => f.Prompt.Takes(now)).ThenBy(f => f.Prompt.ClosesAt)];

    /// <summary>Some of these prompts, which are somebody's own, the latest first.</summary>
    public async Task<IReadOnlyList<PromptFacts>> LatestAsync(IQueryable<Prompt> own, int skip, int take, CancellationToken ct)
    {
        var some = await own.OrderByDescending(p => p.OpensAt).ThenBy(p => p.Id).Skip(skip).Take(take).Select(p => p.Id).ToListAsync(ct);
        var facts = await Facts(db.Set<Prompt>().AsNoTracking().Where(p => some.Contains(p.Id))).ToDictionaryAsync(f => f.Prompt.Id, ct);
        return [.. some.Select(id => facts[id])];
    }

    /// <summary>Tracked, so that a change is written over them.</summary>
    public async Task<GivenAnswers> GivenAsync(Prompt prompt, IReadOnlyList<Question> questions, CancellationToken ct)
    {
        if (prompt.Submissions == 0)
            return new GivenAnswers([], []);
        var answers = await db.Set<Answer>().Where(a => a.PromptId == prompt.Id).ToListAsync(ct);
        var blockers = questions.Any(q => q.Kind == QuestionKind.Blocker)
            ? await db.Set<Blocker>().Where(b => b.PromptId == prompt.Id).ToListAsync(ct)
            : [];
        return new GivenAnswers(answers, blockers)
        {
            Own = await db.OwnBlockersAsync(prompt.PersonId, blockers, ct),
            Still = StillOpen.Beside(questions) is null ? [] : await still.TickedAsync(prompt.Id, ct),
        };
    }

    private IQueryable<PromptFacts> Facts(IQueryable<Prompt> prompts) =>
        from prompt in prompts
        join round in db.Set<Round>() on prompt.RoundId equals round.Id
        join checkIn in db.Set<CheckIn>() on round.CheckInId equals checkIn.Id
        join questions in db.Set<QuestionSet>() on round.QuestionSetId equals questions.Id
        select new PromptFacts(prompt, checkIn.Name, round.Date, questions.Questions, new Privacy(round.Confidentiality, round.Threshold)) { Channels = round.Channels };
}

/// <summary>What was answered to one prompt, and the blockers that came of it.</summary>
internal sealed record GivenAnswers(IReadOnlyList<Answer> Answers, IReadOnlyList<Blocker> Blockers)
{
    /// <summary>Where there are blockers: what else is in the same person's way, and what they are mentions of.</summary>
    public IReadOnlyList<Blocker> Own { get; init; } = [];

    /// <summary>The blockers from earlier rounds that were ticked as still there.</summary>
    public IReadOnlyList<Blocker> Still { get; init; } = [];

    public Answer? To(Question question) => Answers.FirstOrDefault(a => a.QuestionId == question.Id);

    /// <summary>From 1, where there are several blockers; else null.</summary>
    public int? NumberOf(Blocker blocker) => Blockers.Count > 1 ? Blockers.TakeWhile(b => b != blocker).Count() + 1 : null;

    public Blocker? BlockerOf(Question question) => Blockers.FirstOrDefault(b => b.QuestionId == question.Id);
}
