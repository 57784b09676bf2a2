using FeedbackBot.Common;
using FeedbackBot.Goals.Closing;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Tree;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Completion;

/// <summary>Reads what came of the goals of a period, by team: a row for each goal, in two statements and those for team goals without KPIs.</summary>
internal sealed class CompletionQueries(FeedbackDb db, GoalAccess access, GoalsBelow below)
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
                IsOfOthers = goal.Level == GoalLevel.Team && goal.Status == GoalStatus.Closed && !db.Set<Kpi>().Any(k => k.GoalId == goal.Id && k.Terms != null),
                goal.From,
                goal.To,
                Team = goal.Level == GoalLevel.Team ? goal.Unit : owner.Team,
                Score = db.Set<GoalClosing>().Where(c => c.GoalId == goal.Id && c.ReopenedAt == null).OrderByDescending(c => c.Number).Select(c => c.Score).FirstOrDefault(),
            }).ToListAsync(ct);
        var seen = (await access.VisibleTo(reader).Where(g => g.Level == GoalLevel.Person && g.AgreedNumber != null && g.From >= period.From && g.To <= period.To).Select(g => g.Id).ToListAsync(ct)).ToHashSet();
        var placed = await below.OfAsync([.. rows.Where(r => r.IsOfOthers).Select(r => r.Id)], reader, ct);
        seen.UnionWith(rows.Where(r => r.Level == GoalLevel.Team && placed.GetValueOrDefault(r.Id)?.Rolled.Below.KeptTellsOfFew != true).Select(r => r.Id));
        return CompletionRates.Of(rows.Select(r => new EndedGoal(
            r.Team ?? "", r.OwnerId, new DateRange(r.From, r.To), seen.Contains(r.Id),
            r.Status switch { GoalStatus.Closed => GoalEnd.Closed, GoalStatus.Dropped => GoalEnd.Dropped, _ => GoalEnd.Open },
            r.Status == GoalStatus.Closed ? r.Score : null)));
    }
}
