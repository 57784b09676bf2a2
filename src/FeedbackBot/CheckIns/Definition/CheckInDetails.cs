using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Audiences;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Definition;

/// <summary>Reads what is shown about check-ins beside the check-in itself.</summary>
internal sealed class CheckInDetails(FeedbackDb db, PeopleQueries people)
{
    public async Task<IReadOnlyList<ListedCheckIn>> ListAsync(IQueryable<CheckIn> checkIns, CancellationToken ct)
    {
        var listed = await checkIns.AsNoTracking().Where(c => c.LiveName != null).OrderBy(c => c.Name).ToListAsync(ct);
        var names = await NamesAsync(listed, ct);
        return [.. listed.Select(c => new ListedCheckIn(c, names))];
    }

    public Task<AudienceNames> NamesAsync(CheckIn checkIn, CancellationToken ct) => NamesAsync([checkIn], ct);

    public async Task<IReadOnlyList<Question>> QuestionsAsync(QuestionSetId set, CancellationToken ct) =>
        (await db.Set<QuestionSet>().AsNoTracking().SingleAsync(s => s.Id == set, ct)).Questions;

    public async Task<RoundSummary?> LastRoundAsync(CheckInId checkIn, CancellationToken ct) =>
        await db.Set<Round>().AsNoTracking().Where(r => r.CheckInId == checkIn).OrderByDescending(r => r.Date).FirstOrDefaultAsync(ct) is { } round
            ? await SummaryAsync(round, ct)
            : null;

    private async Task<AudienceNames> NamesAsync(IEnumerable<CheckIn> checkIns, CancellationToken ct)
    {
        var ids = checkIns.SelectMany(c => c.AudienceParts).Select(p => p.PersonId).OfType<PersonId>().ToList();
        return ids.Count == 0
            ? AudienceNames.None
            : new AudienceNames((await people.ByIdsAsync(ids, ct)).ToDictionary(p => p.Key, p => p.Value.Name));
    }

    public async Task<RoundSummary> SummaryAsync(Round round, CancellationToken ct)
    {
        var counts = await db.Set<Prompt>().Where(p => p.RoundId == round.Id && p.State != PromptState.Excused).GroupBy(p => new { p.State, p.IsLate })
            .Select(g => new { g.Key.State, g.Key.IsLate, Count = g.Count() }).ToListAsync(ct);
        int In(PromptState state) => counts.Where(c => c.State == state).Sum(c => c.Count);
        return new RoundSummary(
            round.Date, counts.Sum(c => c.Count), In(PromptState.Answered), In(PromptState.Open),
            In(PromptState.Skipped), counts.Where(c => c.IsLate).Sum(c => c.Count));
    }
}
