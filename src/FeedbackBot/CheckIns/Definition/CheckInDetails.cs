using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Definition;

/// <summary>Reads what is shown about check-ins beside the check-in itself.</summary>
internal sealed class CheckInDetails(FeedbackDb db)
{
    public async Task<IReadOnlyList<ListedCheckIn>> ListAsync(IQueryable<CheckIn> checkIns, CancellationToken ct) => await (
        from checkIn in checkIns.AsNoTracking().Where(c => c.LiveName != null)
        join manager in db.Set<Person>() on checkIn.AudienceManagerId equals (PersonId?)manager.Id into managers
        from manager in managers.DefaultIfEmpty()
        orderby checkIn.Name
        select new ListedCheckIn(checkIn, manager.Name)).ToListAsync(ct);

    public async Task<string?> ManagerNameAsync(CheckIn checkIn, CancellationToken ct) => checkIn.AudienceManagerId is { } manager
        ? await db.Set<Person>().Where(p => p.Id == manager).Select(p => p.Name).SingleOrDefaultAsync(ct)
        : null;

    public async Task<IReadOnlyList<Question>> QuestionsAsync(QuestionSetId set, CancellationToken ct) =>
        (await db.Set<QuestionSet>().AsNoTracking().SingleAsync(s => s.Id == set, ct)).Questions;

    public async Task<RoundSummary?> LastRoundAsync(CheckInId checkIn, CancellationToken ct) =>
        await db.Set<Round>().AsNoTracking().Where(r => r.CheckInId == checkIn).OrderByDescending(r => r.Date).FirstOrDefaultAsync(ct) is { } round
            ? await SummaryAsync(round, ct)
            : null;

    public async Task<RoundSummary> SummaryAsync(Round round, CancellationToken ct)
    {
        var states = await db.Set<Prompt>().Where(p => p.RoundId == round.Id).GroupBy(p => p.State)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return new RoundSummary(
            round.Date, states.Values.Sum(), states.GetValueOrDefault(PromptState.Answered), states.GetValueOrDefault(PromptState.Open));
    }
}
