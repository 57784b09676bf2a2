using FeedbackBot.Goals.Definition;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Roles;

/// <summary>How many people of a role have agreed to the goal that came with it.</summary>
internal sealed class RoleCounts(FeedbackDb db)
{
    /// <param name="goals">Of any level; only those of roles are looked at.</param>
    /// <param name="ct">Stops waiting.</param>
    public async Task<IReadOnlyDictionary<GoalId, RoleCount>> OfAsync(IEnumerable<Goal> goals, CancellationToken ct)
    {
        var ids = goals.Where(g => g.Level == GoalLevel.Role).Select(g => g.Id).Distinct().ToList();
        if (ids.Count == 0)
            return new Dictionary<GoalId, RoleCount>();
        return (await db.Set<Goal>().Where(g => g.ParentId != null && EF.Parameter(ids).Contains(g.ParentId.Value) && g.Level == GoalLevel.Person && g.Status != GoalStatus.Draft)
            .GroupBy(g => g.ParentId!.Value)
            .Select(g => new { g.Key, Agreed = g.Count(x => x.AgreedNumber != null), All = g.Count() }).ToListAsync(ct))
            .ToDictionary(g => g.Key, g => new RoleCount(g.Agreed, g.All));
    }
}

/// <param name="Agreed">Also those whose goal has ended since.</param>
/// <param name="All">Who got it.</param>
internal sealed record RoleCount(int Agreed, int All);
