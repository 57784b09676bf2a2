using System.Security.Cryptography;
using System.Text;
using FeedbackBot.Bot.Typed;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Anonymity;

/// <summary>
/// Reads confidential rounds for whoever may read them without names: those who manage the check-in, and whoever has
/// everybody who was asked below them. What a reader knows by name is left out before anything is counted, so that the
/// rest cannot be had by taking it away; and the result never changes once it was shown.
/// </summary>
internal sealed class ConfidentialResults(FeedbackDb db, CheckInAccess access, RoundEnds ends, TimeProvider clock)
{
    /// <summary>The latest may still be open somewhere; one before it is not.</summary>
    private const int RoundsBack = 4;

    /// <summary>The live check-in of that name whose confidential rounds asked only people below this one.</summary>
    public async Task<CheckIn?> FindAboveAsync(Actor actor, string typed, CancellationToken ct)
    {
        var name = TypedText.Comparable(typed);
        return await db.Set<CheckIn>().SingleOrDefaultAsync(c => c.LiveName == name, ct) is { } found
            && await Readable(actor, found.Id).AnyAsync(ct) ? found : null;
    }

    /// <returns>Null where no round of it has closed for everybody, or none may be read.</returns>
    public async Task<AnonymousRound?> LatestAsync(Actor actor, CheckInId checkIn, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        foreach (var round in await Readable(actor, checkIn).OrderByDescending(r => r.Date).Take(RoundsBack).ToListAsync(ct))
        {
            if (round.ShownAt is null && now < await ends.OfAsync(round, ct) + RoundEnds.Grace)
                continue;
            round.Show(now);
            return await ReadAsync(round, actor.Person!.Id, ct);
        }

        return null;
    }

    private IQueryable<Round> Readable(Actor actor, CheckInId checkIn)
    {
        var rounds = db.Set<Round>().Where(r => r.CheckInId == checkIn && r.Confidentiality == Confidentiality.Confidential
            && db.Set<Prompt>().Any(p => p.RoundId == r.Id));
        var managed = access.ManagedBy(actor);
        var below = ManagerTree.Below(db, actor.Person!.Id);
        return rounds.Where(r => managed.Any(c => c.Id == r.CheckInId)
            || !db.Set<Prompt>().Any(p => p.RoundId == r.Id && !below.Any(person => person.Id == p.PersonId)));
    }

    private async Task<AnonymousRound> ReadAsync(Round round, PersonId me, CancellationToken ct)
    {
        var shownAt = round.ShownAt;
        var all = db.Set<Prompt>().AsNoTracking().Where(p => p.RoundId == round.Id && p.ClosesAt <= shownAt && p.State != PromptState.Excused);
        var others = all.Where(p => p.PersonId != me && !db.Set<Person>().Any(person => person.Id == p.PersonId && person.ManagerId == me));
        var answered = others.Where(p => p.State == PromptState.Answered && !p.IsLate && p.AnsweredAt <= shownAt);
        var slips = await (
            from prompt in answered
            join answer in db.Set<Answer>().AsNoTracking() on prompt.Id equals answer.PromptId
            select new Slip(answer.QuestionId, null, answer.Value)).ToListAsync(ct);
        var checkIn = await db.Set<CheckIn>().AsNoTracking().SingleAsync(c => c.Id == round.CheckInId, ct);
        var questions = (await db.Set<QuestionSet>().AsNoTracking().SingleAsync(s => s.Id == round.QuestionSetId, ct)).Questions;
        var asked = await others.CountAsync(ct);
        var counted = CountedSlips.Of(questions, slips, round.Privacy.Least);
        return new AnonymousRound(
            round.Id, checkIn.Name, round.Date, shownAt!.Value, round.Privacy.Least, asked, await answered.CountAsync(ct),
            [.. questions.Zip(counted, (question, result) => new AnonymousQuestion(question, result with { Words = InNoOrder(round.Id, result) }))])
        {
            IsConfidential = true,
            LeavesOutOwn = await all.CountAsync(ct) > asked,
        };
    }

    /// <summary>By the words alone, so that pages can be turned: it is the same for everybody, and has nothing to do with who wrote or when.</summary>
    private static IReadOnlyList<string> InNoOrder(RoundId round, QuestionResult result) => [.. result.Words
        .OrderBy(words => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{round}/{result.Question}/{words}"))), StringComparer.Ordinal)];
}
