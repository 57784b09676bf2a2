using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Warnings;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Milestones;

/// <summary>Milestones that were not reported as done by their day.</summary>
internal sealed class MilestoneWatch(FeedbackDb db, MilestonesDone done, TimeProvider clock) : IGoalWatch
{
    public async Task<IReadOnlyList<FoundWarning>> LookAsync(IReadOnlyList<Goal> goals, CancellationToken ct)
    {
        var ids = goals.Select(g => g.Id).ToList();
        var kpis = (await db.Set<Kpi>().AsNoTracking().Where(k => ids.Contains(k.GoalId) && k.Terms != null).ToListAsync(ct)).Where(k => k.Terms!.IsMilestone).ToList();
        if (kpis.Count == 0)
            return [];
        var since = await done.SinceAsync([.. kpis.Select(k => k.Terms!)], ct);
        var owners = goals.Select(g => g.OwnerId).ToList();
        var zones = await db.Set<Person>().Where(p => owners.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.TimeZone, ct);
        var today = goals.ToDictionary(g => g.Id, g => clock.GetUtcNow().DateIn(LocalTimes.FindZone(zones[g.OwnerId]) ?? TimeZoneInfo.Utc));
        return [.. kpis.Where(k => k.Terms!.Due < today[k.GoalId] && !since.ContainsKey(k.Id))
            .Select(k => new FoundWarning(k.GoalId, WarningKind.MilestoneOverdue, k.Id.ToString(), k.Name))];
    }
}
