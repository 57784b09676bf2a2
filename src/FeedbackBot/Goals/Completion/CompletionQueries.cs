using FeedbackBot.Common;
using FeedbackBot.Goals.Closing;
using FeedbackBot.Goals.Definition;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Completion;

/// <summary>Reads what came of the goals of a period, by team: a row for each goal, in two statements.</summary>
internal sealed class CompletionQueries(FeedbackDb db, GoalAccess access)
{
    /// <summary>Goals of teams and of persons whose period ended with or within this one.</summary>
    public async Task<IReadOnlyList<TeamCompletion>> OfAsync(GoalPeriod period, PersonId reader, CancellationToken ct)
    {
        var goals = db.Set<Goal>().AsNoTracking().Where(g => g.AgreedNumber != null && g.From >= period.From && g.To <= period.To && (g.Level == GoalLevel.Team || g.Level == GoalLevel.Person));
        var rows = await (
            from goal in goals
            join owner in db.Set<Person>() on goal.OwnerId equals owner.Id
            select new
            {
                goal.Id,
                goal.Level,
                goal.Status,
                goal.OwnerId,
                goal.From,
                goal.To,
                Team = goal.Level == GoalLevel.Team ? goal.Unit : owner.Team,
                Score = db.Set<GoalClosing>().Where(c => c.GoalId == goal.Id && c.ReopenedAt == null).OrderByDescending(c => c.Number).Select(c => c.Score).FirstOrDefault(),
            }).ToListAsync(ct);
        var seen = (await access.VisibleTo(reader).Where(g => g.Level == GoalLevel.Person && g.AgreedNumber != null && g.From >= period.From && g.To <= period.To).Select(g => g.Id).ToListAsync(ct)).ToHashSet();
        return CompletionRates.Of(rows.Select(r => new EndedGoal(
            r.Team ?? "", r.OwnerId, new DateRange(r.From, r.To), r.Level == GoalLevel.Team || seen.Contains(r.Id),
            r.Status switch { GoalStatus.Closed => GoalEnd.Closed, GoalStatus.Dropped => GoalEnd.Dropped, _ => GoalEnd.Open },
            r.Status == GoalStatus.Closed ? r.Score : null)));
    }
}
