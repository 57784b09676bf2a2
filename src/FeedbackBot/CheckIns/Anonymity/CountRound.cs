using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Audiences;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.Common;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Anonymity;

/// <summary>Counts an anonymous round once, when it has closed for everybody. Its slips are gone afterwards; only what may be shown stays.</summary>
internal sealed class CountRound(FeedbackDb db, TimeProvider clock)
{
    /// <summary>For a click that was taken just before the close and is still being stored.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    /// <summary>Anonymous rounds that have not been counted.</summary>
    public IQueryable<Round> Uncounted => db.Set<Round>().AsNoTracking()
        .Where(r => r.Confidentiality == Confidentiality.Anonymous && !db.Set<AnonymousResult>().Any(result => result.RoundId == r.Id));

    /// <returns>Whether it was counted now.</returns>
    public async Task<bool> RunAsync(RoundId id, CancellationToken ct)
    {
        if (await Uncounted.SingleOrDefaultAsync(r => r.Id == id, ct) is not { } round)
            return false;
        var closes = await ClosesAsync(round, ct);
        if (clock.GetUtcNow() < closes + Grace)
            return false;
        var urns = await db.Set<Urn>().Where(u => u.RoundId == id).ToListAsync(ct);
        var questions = await db.Set<QuestionSet>().AsNoTracking().SingleAsync(s => s.Id == round.QuestionSetId, ct);
        var states = await db.Set<Prompt>().Where(p => p.RoundId == id).GroupBy(p => p.State)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var threshold = round.Threshold ?? Privacy.DefaultThreshold;
        var results = CountedSlips.Of(questions.Questions, [.. urns.SelectMany(u => u.Slips)], threshold);
        db.Set<AnonymousResult>().Add(AnonymousResult.Of(
            round, states.Where(s => s.Key != PromptState.Excused).Sum(s => s.Value), states.GetValueOrDefault(PromptState.Answered), results, closes));
        db.Set<Urn>().RemoveRange(urns);
        return true;
    }

    public async Task<DateTimeOffset> DueAsync(Round round, CancellationToken ct) => await ClosesAsync(round, ct) + Grace;

    /// <summary>When the last of those who were or may yet be asked can answer no more.</summary>
    private async Task<DateTimeOffset> ClosesAsync(Round round, CancellationToken ct)
    {
        var asked = await db.Set<Prompt>().Where(p => p.RoundId == round.Id).MaxAsync(p => (DateTimeOffset?)p.ClosesAt, ct) ?? round.CreatedAt;
        if (round.Run is { } run)
            return Later(asked, run.ClosesAt);
        var checkIn = await db.Set<CheckIn>().AsNoTracking().SingleAsync(c => c.Id == round.CheckInId, ct);
        if (checkIn.Status != CheckInStatus.Active)
            return asked;
        var zones = await db.Set<Person>().In(db, checkIn.Audience).Where(p => p.IsActive).Select(p => p.TimeZone).Distinct().ToListAsync(ct);
        return zones.Select(zone => checkIn.Times.WindowOn(round.Date, LocalTimes.FindZone(zone) ?? TimeZoneInfo.Utc).ClosesAt)
            .Aggregate(asked, Later);
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
