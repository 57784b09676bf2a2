using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Answering;

/// <summary>What somebody planned the last time they were asked, for themselves alone. It looks back a few rounds, never through all of them.</summary>
internal sealed class LastPlans(FeedbackDb db)
{
    private const int RoundsBack = 4;

    public static bool Concerns(IReadOnlyList<Question> questions) => questions.Any(q => q.Plan != PlanPart.None);

    /// <param name="round">The round in which they are asked now.</param>
    /// <param name="date">Its date.</param>
    /// <param name="people">A piece of those who are asked.</param>
    /// <param name="ct">Stops waiting.</param>
    public async Task<IReadOnlyDictionary<PersonId, LastPlan>> ReadAsync(RoundId round, DateOnly date, IReadOnlyList<PersonId> people, CancellationToken ct)
    {
        var earlier = await (
            from now in db.Set<Round>().Where(r => r.Id == round)
            from before in db.Set<Round>().Where(r => r.CheckInId == now.CheckInId && r.Date < date)
            join set in db.Set<QuestionSet>() on before.QuestionSetId equals set.Id
            orderby before.Date descending
            select new { before.Id, before.Date, set.Questions }).AsNoTracking().Take(RoundsBack).ToListAsync(ct);
        var plans = earlier.SelectMany(e => e.Questions).Where(q => q.Plan == PlanPart.Made).Select(q => q.Id).Distinct().ToList();
        if (plans.Count == 0)
            return new Dictionary<PersonId, LastPlan>();
        var rounds = earlier.ConvertAll(e => e.Id);
        var said = await (
            from prompt in db.Set<Prompt>().Where(p => rounds.Contains(p.RoundId) && people.Contains(p.PersonId))
            join answer in db.Set<Answer>() on prompt.Id equals answer.PromptId
            where plans.Contains(answer.QuestionId)
            select new { prompt.PersonId, prompt.RoundId, answer.Value }).AsNoTracking().ToListAsync(ct);
        var dates = earlier.ToDictionary(e => e.Id, e => e.Date);
        return said.GroupBy(s => s.PersonId).ToDictionary(
            own => own.Key, own => own.Select(s => new LastPlan(dates[s.RoundId], s.Value)).MaxBy(plan => plan.Date)!);
    }
}

/// <param name="Date">The round in which it was planned.</param>
internal sealed record LastPlan(DateOnly Date, string Text);
