using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Blockers;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FeedbackBot.CheckIns.Channels;

/// <summary>
/// Reads what a channel may know: of rounds whose cards said that it reads about them. Answers to questions that say how
/// somebody is, and blockers, are in numbers alone.
/// </summary>
internal sealed class ChannelReader(FeedbackDb db, RoundEnds ends, IOptions<ChannelNumbers> numbers)
{
    private static readonly QuestionKind[] InWords = [QuestionKind.Text, QuestionKind.Choice, QuestionKind.YesNo, QuestionKind.Number];

    /// <summary>The rounds of these dates that the post's channel reads about.</summary>
    public async Task<IReadOnlyList<Round>> RoundsAsync(ChannelPost post, ThreadDates dates, CancellationToken ct)
    {
        var (checkIn, from, to) = (post.CheckInId, dates.From, dates.To);
        var rounds = await db.Set<Round>().AsNoTracking()
            .Where(r => r.CheckInId == checkIn && r.Date >= from && r.Date <= to && r.IsPosted).OrderBy(r => r.Date).ToListAsync(ct);
        return [.. rounds.Where(r => r.Channels.Any(c => c.Post == post.Id))];
    }

    /// <returns>Null where nobody was asked yet.</returns>
    public async Task<ThreadState?> StateAsync(ChannelPost post, ThreadDates dates, IReadOnlyList<Round> rounds, CancellationToken ct)
    {
        var ids = rounds.Select(r => r.Id).ToList();
        var counts = await db.Set<Prompt>().Where(p => ids.Contains(p.RoundId) && p.State != PromptState.Excused).GroupBy(p => p.State)
            .Select(g => new
            {
                State = g.Key,
                Count = g.Count(),
                Submissions = g.Sum(p => p.Submissions),
                OpensAt = g.Min(p => p.OpensAt),
                LateUntil = g.Max(p => p.LateUntil),
            }).ToListAsync(ct);
        if (counts.Count == 0)
            return null;
        var blockers = await BlockersOf(ids).GroupBy(b => b.ResolvedAt != null).Select(g => new { IsSolved = g.Key, Count = g.Count() }).ToListAsync(ct);
        var end = DateTimeOffset.MinValue;
        foreach (var round in rounds)
            end = Later(end, await ends.OfAsync(round, ct) + RoundEnds.Grace);
        int In(PromptState state) => counts.Where(c => c.State == state).Sum(c => c.Count);
        return new ThreadState(
            In(PromptState.Answered), In(PromptState.Skipped), In(PromptState.Open), In(PromptState.Missed), counts.Sum(c => c.Submissions),
            blockers.Sum(b => b.Count), blockers.Where(b => b.IsSolved).Sum(b => b.Count), counts.Min(c => c.OpensAt),
            post.Rhythm == ChannelRhythm.Weekly ? Later(end, dates.Over) : end,
            counts.Max(c => c.LateUntil) ?? DateTimeOffset.MinValue);
    }

    public async Task<ChannelFacts> FactsAsync(
        ChannelPost post, ThreadDates dates, IReadOnlyList<Round> rounds, ThreadState state, ChannelMood? mood, DateTimeOffset now, CancellationToken ct)
    {
        var sets = rounds.Select(r => r.QuestionSetId).Distinct().ToList();
        var questions = await db.Set<QuestionSet>().AsNoTracking().Where(s => sets.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Questions, ct);
        var name = await db.Set<CheckIn>().Where(c => c.Id == post.CheckInId).Select(c => c.Name).SingleAsync(ct);
        return new ChannelFacts(
            name, post.Rhythm, dates, state, state.IsClosed(now), questions.Values.Any(set => set.Any(q => q.Kind == QuestionKind.Mood)),
            mood ?? (state.IsClosed(now) ? await MoodAsync(rounds, ct) : null),
            await AnswersAsync([.. rounds.Where(r => r.Channels.Any(c => c.Post == post.Id && c.ShowsAnswers))], questions, ct), numbers.Value.SmallestGroup);
    }

    /// <summary>Only when a thread is closed: shown while answers come in by name, each change of an average would be somebody's.</summary>
    private async Task<ChannelMood?> MoodAsync(IReadOnlyList<Round> rounds, CancellationToken ct)
    {
        var ids = rounds.Select(r => r.Id).ToList();
        var moods = await (
            from prompt in db.Set<Prompt>().AsNoTracking()
            join answer in db.Set<Answer>().AsNoTracking() on prompt.Id equals answer.PromptId
            where ids.Contains(prompt.RoundId) && prompt.State == PromptState.Answered && answer.Kind == QuestionKind.Mood && answer.Score != null
            select new { prompt.PersonId, Score = answer.Score!.Value }).ToListAsync(ct);
        return moods.Select(m => m.PersonId).Distinct().Count() < numbers.Value.SmallestGroup ? null
            : new ChannelMood(moods.Count, moods.Sum(m => m.Score), moods.Min(m => m.Score), moods.Max(m => m.Score));
    }

    private async Task<IReadOnlyList<ChannelQuestion>> AnswersAsync(
        IReadOnlyList<Round> rounds, Dictionary<QuestionSetId, IReadOnlyList<Question>> questions, CancellationToken ct)
    {
        var ids = rounds.Select(r => r.Id).ToList();
        var rows = ids.Count == 0 ? [] : await (
            from prompt in db.Set<Prompt>().AsNoTracking()
            join answer in db.Set<Answer>().AsNoTracking() on prompt.Id equals answer.PromptId
            join person in db.Set<Person>() on prompt.PersonId equals person.Id
            where ids.Contains(prompt.RoundId) && prompt.State == PromptState.Answered && InWords.Contains(answer.Kind)
            orderby prompt.AnsweredAt, prompt.Id
            select new { prompt.RoundId, answer.QuestionId, Answer = new ChannelAnswer(person.Name, person.IsActive, answer.Value, prompt.IsLate) }).ToListAsync(ct);
        var given = rows.ToLookup(r => (r.RoundId, r.QuestionId), r => r.Answer);
        return [.. rounds.SelectMany(round => questions[round.QuestionSetId]
            .Select(question => new ChannelQuestion(round.Date, question, [.. given[(round.Id, question.Id)]])).Where(q => q.Answers.Count > 0))];
    }

    private IQueryable<Blocker> BlockersOf(List<RoundId> rounds) => db.Set<Blocker>().AsNoTracking().Where(b => !b.IsConfidential && b.SameAs == null
        && db.Set<Prompt>().Any(p => p.Id == b.PromptId && rounds.Contains(p.RoundId)));

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}

/// <summary>The number of the digests' configuration that holds for channels too. Bound to their section.</summary>
internal sealed class ChannelNumbers
{
    /// <summary>How many people an average must be about. People, default 5.</summary>
    public int SmallestGroup { get; set; } = 5;
}
