using FeedbackBot.Common;
using FeedbackBot.Goals.Confidences;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Outlook;
using FeedbackBot.Goals.Roles;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Tree;

/// <summary>
/// Reads a page of the tree of goals that somebody may see: all places in it as little more than ids, and only what is on the page in full and
/// with its scores.
/// </summary>
internal sealed class ReadTree(FeedbackDb db, GoalAccess access, GoalsBelow below, ReadConfidences confidences, RoleCounts roles)
{
    /// <summary>A card with more is no overview any more.</summary>
    public const int PerPage = 8;

    public async Task<SeenTree> PageAsync(PersonId reader, TreeScope scope, int page, CancellationToken ct)
    {
        var (from, to) = (scope.Days.From, scope.Days.To);
        var places = await access.VisibleTo(reader)
            .Where(g => g.Status != GoalStatus.Draft && g.Status != GoalStatus.Dropped && g.From <= to && g.To >= from)
            .OrderBy(g => g.Name).ThenBy(g => g.Id)
            .Select(g => new { g.Id, g.ParentId, g.Level }).ToListAsync(ct);
        var order = TreeOrder.Of([.. places.OrderBy(p => p.Level)], p => p.Id, p => p.ParentId, scope.Top);
        var pages = Math.Max(1, (order.Count + PerPage - 1) / PerPage);
        var number = Math.Clamp(page, 1, pages);
        var here = order.Skip((number - 1) * PerPage).Take(PerPage).ToList();

        var ids = here.ConvertAll(h => h.Goal.Id);
        var goals = await (
            from goal in db.Set<Goal>().AsNoTracking()
            join owner in db.Set<Person>() on goal.OwnerId equals owner.Id
            where EF.Parameter(ids).Contains(goal.Id)
            select new { Goal = goal, owner.Name }).ToDictionaryAsync(g => g.Goal.Id, ct);
        var scores = await below.OfAsync(ids, reader, ct);
        var sure = await confidences.OfAsync(scores.Keys.ToList(), ct);
        var counts = await roles.OfAsync(goals.Values.Select(g => g.Goal), ct);
        return new SeenTree(
            [.. here.Select((h, i) => new TreeLine(((number - 1) * PerPage) + i + 1, h.Depth, goals[h.Goal.Id].Goal, goals[h.Goal.Id].Name, scores.GetValueOrDefault(h.Goal.Id)) { Role = counts.GetValueOrDefault(h.Goal.Id), Sure = sure.GetValueOrDefault(h.Goal.Id) })],
            number, pages);
    }
}

/// <summary>Which goals: those that share a day with these.</summary>
/// <param name="Top">From which goal on downward; null for all.</param>
internal sealed record TreeScope(DateRange Days, GoalId? Top)
{
    /// <summary>What is not over yet.</summary>
    public static TreeScope From(DateOnly today) => new(new DateRange(today, DateOnly.MaxValue), null);
}

/// <summary>A page of the tree as one person sees it.</summary>
internal sealed record SeenTree(IReadOnlyList<TreeLine> Lines, int Page, int Pages);

/// <param name="Number">In the whole tree, from 1.</param>
/// <param name="Depth">0 at the top.</param>
/// <param name="Score">Null for a goal that was never agreed.</param>
internal sealed record TreeLine(int Number, int Depth, Goal Goal, string Owner, PlacedScore? Score)
{
    /// <summary>Of a role's goal: how many have agreed; null for others.</summary>
    public RoleCount? Role { get; init; }

    /// <summary>Null where nobody said anything.</summary>
    public Said? Sure { get; init; }
}
