using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Anonymity;

/// <summary>Counts an anonymous round once, when it has closed for everybody. Its slips are gone afterwards; only what may be shown stays.</summary>
internal sealed class CountRound(FeedbackDb db, RoundEnds ends, TimeProvider clock)
{
    /// <summary>Anonymous rounds that have not been counted.</summary>
    public IQueryable<Round> Uncounted => db.Set<Round>().AsNoTracking()
        .Where(r => r.Confidentiality == Confidentiality.Anonymous && !db.Set<AnonymousResult>().Any(result => result.RoundId == r.Id));

    /// <returns>Whether it was counted now.</returns>
    public async Task<bool> RunAsync(RoundId id, CancellationToken ct)
    {
        if (await Uncounted.SingleOrDefaultAsync(r => r.Id == id, ct) is not { } round)
            return false;
        var closes = await ends.OfAsync(round, ct);
        if (clock.GetUtcNow() < closes + RoundEnds.Grace)
            return false;
        var urns = await db.Set<Urn>().Where(u => u.RoundId == id).ToListAsync(ct);
        var questions = await db.Set<QuestionSet>().AsNoTracking().SingleAsync(s => s.Id == round.QuestionSetId, ct);
        var states = await db.Set<Prompt>().Where(p => p.RoundId == id).GroupBy(p => p.State)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var threshold = round.Privacy.Least;
        var results = CountedSlips.Of(questions.Questions, [.. urns.SelectMany(u => u.Slips)], threshold);
        db.Set<AnonymousResult>().Add(AnonymousResult.Of(
            round, states.Where(s => s.Key != PromptState.Excused).Sum(s => s.Value), states.GetValueOrDefault(PromptState.Answered), results, closes,
            clock.GetUtcNow()));
        db.Set<Urn>().RemoveRange(urns);

        // Nobody changes them any more; how often each was changed would tell who took part only after a reminder.
        await db.Set<Prompt>().Where(p => p.RoundId == id).ExecuteUpdateAsync(set => set
            .SetProperty(p => p.Version, 0).SetProperty(p => p.RemindedAt, (DateTimeOffset?)null).SetProperty(p => p.AwaitsReminder, false), ct);
        return true;
    }

    public async Task<DateTimeOffset> DueAsync(Round round, CancellationToken ct) => await ends.OfAsync(round, ct) + RoundEnds.Grace;
}
