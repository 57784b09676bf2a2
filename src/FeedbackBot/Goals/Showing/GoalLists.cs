using FeedbackBot.Bot.Typed;
using FeedbackBot.Goals.Confidences;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Indicators;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Outlook;
using FeedbackBot.Goals.Roles;
using FeedbackBot.Goals.Standing;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Showing;

/// <summary>Reads the goals somebody lists: only what they may see, live ones, what waits for their answer first, then by level, owner and name.</summary>
internal sealed class GoalLists(FeedbackDb db, GoalAccess access, GoalStandings standings, ReadConfidences confidences, RoleCounts roles, IndicatorLibrary indicators)
{
    /// <summary>A list that is longer is read by name, not by scrolling.</summary>
    public const int Most = 300;

    private const int MostWords = 8;

    public async Task<GoalList> OfAsync(PersonId me, GoalListKind kind, CancellationToken ct)
    {
        // Found first, so that their goals are looked up by owner instead of every goal being asked whose it is.
        var reports = kind is GoalListKind.Team or GoalListKind.Ended ? await db.Set<Person>().Where(p => p.ManagerId == me && p.Id != me).Select(p => p.Id).ToListAsync(ct) : [];
        var live = access.VisibleTo(me).Where(g => g.Status != GoalStatus.Dropped && g.Status != GoalStatus.Closed);
        var goals = kind switch
        {
            GoalListKind.Mine => live.Where(g => g.OwnerId == me || g.WaitsFor == me || (g.Status == GoalStatus.Draft && g.CreatedBy == me)),
            GoalListKind.Team => live.Where(g => g.Status != GoalStatus.Draft && EF.Parameter(reports).Contains(g.OwnerId)),
            GoalListKind.Ended => access.VisibleTo(me).Where(g => (g.Status == GoalStatus.Dropped || g.Status == GoalStatus.Closed)
                && (g.OwnerId == me || g.PartnerId == me || EF.Parameter(reports).Contains(g.OwnerId))),
            _ => live.Where(g => g.Level != GoalLevel.Person && g.Status == GoalStatus.Agreed),
        };
        return await ReadAsync(goals, me, ct);
    }

    /// <summary>
    /// The goals that have every word in their name, reason or a KPI's name; what a KPI of the library is called in the other language counts
    /// as well. Closed ones are found too.
    /// </summary>
    public async Task<GoalList> SearchAsync(PersonId me, string typed, string language, CancellationToken ct)
    {
        var goals = access.VisibleTo(me).Where(g => g.Status != GoalStatus.Dropped);
        foreach (var word in TypedText.Line(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords))
        {
            // SQLite lowers ASCII letters only, so a word must also match as it is written.
            var lower = TypedText.Comparable(word);
            var keys = (await indicators.SearchAsync(word, language, ct)).Select(i => i.Key).ToList();
            goals = goals.Where(g => g.Name.Contains(word) || g.Name.ToLower().Contains(lower) || g.Why.Contains(word) || g.Why.ToLower().Contains(lower)
                || db.Set<Kpi>().Any(k => k.GoalId == g.Id && (k.Terms != null || g.OwnerId == me || g.PartnerId == me || g.CreatedBy == me) && (k.Name.Contains(word) || k.Name.ToLower().Contains(lower) || keys.Contains(k.Key) || keys.Contains(k.Indicator!))));
        }

        return await ReadAsync(goals, me, ct);
    }

    private async Task<GoalList> ReadAsync(IQueryable<Goal> goals, PersonId me, CancellationToken ct)
    {
        // In the order they are shown in, so that what is left out is what would be last.
        var rows = await (
            from goal in goals
            join owner in db.Set<Person>() on goal.OwnerId equals owner.Id
            orderby goal.WaitsFor == me ? 0 : 1,
                goal.Level == GoalLevel.Company ? 0 : goal.Level == GoalLevel.Department ? 1 : goal.Level == GoalLevel.Team ? 2 : goal.Level == GoalLevel.Role ? 3 : 4,
                owner.Name, goal.Name, goal.Id
            select new { Goal = goal, owner.Name }).AsNoTracking().Take(Most + 1).ToListAsync(ct);
        var all = rows.Count > Most ? await goals.CountAsync(ct) : rows.Count;
        rows = [.. rows.Take(Most)];
        var scores = await standings.OfAsync(rows.Where(r => r.Goal.AgreedNumber is not null).Select(r => r.Goal.Id), ct);
        var sure = await confidences.OfAsync([.. rows.Where(r => r.Goal.AgreedNumber is not null).Select(r => r.Goal.Id)], ct);
        var counts = await roles.OfAsync(rows.Select(r => r.Goal), ct);
        return new GoalList([.. rows.Select(r => new ListedGoal(r.Goal, r.Name, me) { Standing = scores.GetValueOrDefault(r.Goal.Id), Sure = sure.GetValueOrDefault(r.Goal.Id), Role = counts.GetValueOrDefault(r.Goal.Id) })
            .OrderBy(g => g.WaitsForViewer ? 0 : 1).ThenBy(g => g.Goal.Level).ThenBy(g => g.Owner, StringComparer.Ordinal).ThenBy(g => g.Goal.Name, StringComparer.Ordinal)], all);
    }
}

/// <param name="All">How many there are; more than in the list where it is cut.</param>
internal sealed record GoalList(IReadOnlyList<ListedGoal> Goals, int All);

internal sealed record ListedGoal(Goal Goal, string Owner, PersonId Viewer)
{
    /// <summary>What it comes to so far; null where nothing was agreed, or it has no KPIs of its own.</summary>
    public GoalStanding? Standing { get; init; }

    /// <summary>Null where nobody said anything.</summary>
    public Said? Sure { get; init; }

    /// <summary>Of a role's goal: how many have agreed; null for others.</summary>
    public RoleCount? Role { get; init; }

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

    /// <summary>Of one's own and one's direct reports', what is over.</summary>
    Ended,

    /// <summary>Found by words.</summary>
    Found,
}
