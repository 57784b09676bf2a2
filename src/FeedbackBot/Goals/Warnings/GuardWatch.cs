using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Standing;

namespace FeedbackBot.Goals.Warnings;

/// <summary>Guards that are broken by what there is now.</summary>
internal sealed class GuardWatch(GoalStandings standings) : IGoalWatch
{
    public async Task<IReadOnlyList<FoundWarning>> LookAsync(IReadOnlyList<Goal> goals, CancellationToken ct)
    {
        var scored = await standings.ScoredAsync([.. goals.Select(g => g.Id)], ct);
        return [.. from goal in scored.Values
            from kpi in goal.Score.Kpis
            from guard in kpi.BrokenGuards.Select(g => g.Guard.Watches).Distinct()
            let watched = goal.Score.Kpis.FirstOrDefault(k => k.Terms.Key == guard)?.Terms.Name ?? goal.WatchedElsewhere(guard)?.Name ?? guard
            select new FoundWarning(goal.GoalId, WarningKind.GuardBroken, $"{kpi.Terms.Id}:{guard}", kpi.Terms.Name, watched)];
    }
}
