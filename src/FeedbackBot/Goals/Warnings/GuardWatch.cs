using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Standing;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Warnings;

/// <summary>Guards that are broken by what there is now.</summary>
internal sealed class GuardWatch(FeedbackDb db, GoalScores scores) : IGoalWatch
{
    public async Task<IReadOnlyList<FoundWarning>> LookAsync(IReadOnlyList<Goal> goals, CancellationToken ct)
    {
        var found = new List<FoundWarning>();
        var ids = goals.Select(g => g.OwnerId).Distinct().ToList();
        var owners = await db.Set<Person>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        foreach (var goal in goals)
        {
            if (await scores.ExplainAsync(goal, owners[goal.OwnerId], Texts.For(owners[goal.OwnerId].Language), ct) is not { } explained)
                continue;
            found.AddRange(
                from kpi in explained.Score.Kpis
                from guard in kpi.BrokenGuards.Select(g => g.Guard.Watches).Distinct()
                let watched = explained.Score.Kpis.FirstOrDefault(k => k.Terms.Key == guard)?.Terms.Name ?? explained.Elsewhere.GetValueOrDefault(guard)?.Name ?? guard
                select new FoundWarning(goal.Id, WarningKind.GuardBroken, $"{kpi.Terms.Id}:{guard}", kpi.Terms.Name, watched));
        }

        return found;
    }
}
