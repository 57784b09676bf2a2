using FeedbackBot.Goals.Definition;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Showing;

/// <summary>Reads the goals somebody lists: only what they may see, live ones, by level, then owner and name.</summary>
internal sealed class GoalLists(FeedbackDb db, GoalAccess access)
{
    /// <summary>A list that is longer is read by name, not by scrolling.</summary>
    public const int Most = 300;

    public async Task<IReadOnlyList<ListedGoal>> OfAsync(PersonId me, GoalListKind kind, CancellationToken ct)
    {
        var live = access.VisibleTo(me).Where(g => g.Status != GoalStatus.Dropped && g.Status != GoalStatus.Closed);
        var goals = kind switch
        {
            GoalListKind.Mine => live.Where(g => g.OwnerId == me || g.WaitsFor == me || (g.Status == GoalStatus.Draft && g.CreatedBy == me)),
            GoalListKind.Team => live.Where(g => g.Status != GoalStatus.Draft && db.Set<Person>().Any(p => p.Id == g.OwnerId && p.ManagerId == me && p.Id != me)),
            _ => live.Where(g => g.Level != GoalLevel.Person && g.Status == GoalStatus.Agreed),
        };
        var rows = await (
            from goal in goals
            join owner in db.Set<Person>() on goal.OwnerId equals owner.Id
            orderby goal.Name
            select new { Goal = goal, owner.Name }).AsNoTracking().Take(Most).ToListAsync(ct);
        return [.. rows.Select(r => new ListedGoal(r.Goal, r.Name, me))
            .OrderBy(g => g.WaitsForViewer ? 0 : 1).ThenBy(g => g.Goal.Level).ThenBy(g => g.Owner, StringComparer.Ordinal).ThenBy(g => g.Goal.Name, StringComparer.Ordinal)];
    }
}

internal sealed record ListedGoal(Goal Goal, string Owner, PersonId Viewer)
{
    public bool WaitsForViewer => Goal.WaitsFor == Viewer;
}

internal enum GoalListKind
{
    /// <summary>One's own, and what waits for one's answer.</summary>
    Mine,

    /// <summary>Of one's direct reports.</summary>
    Team,

    /// <summary>Of the company, its departments and teams.</summary>
    Shared,
}
