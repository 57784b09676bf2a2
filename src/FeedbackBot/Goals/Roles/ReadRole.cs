using FeedbackBot.Bot.Typed;
using FeedbackBot.Goals.Definition;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Roles;

/// <summary>Reads who of a role has the goal that came with it, and who is to get it.</summary>
internal sealed class ReadRole(FeedbackDb db, Admins admins)
{
    public async Task<RoleState> OfAsync(Goal template, CancellationToken ct)
    {
        var role = TypedText.Comparable(template.Unit ?? "");
        var people = await db.Set<Person>().AsNoTracking().Where(p => p.IsActive && p.Role != null).Select(p => new { p.Id, p.Role }).ToListAsync(ct);
        var inRole = people.Where(p => TypedText.Comparable(p.Role!) == role).Select(p => p.Id).ToHashSet();

        // What an admin sets is for everybody of the role; what a manager sets, for those below them.
        if (!(await admins.ListAsync(ct)).Any(a => a.Person.Id == template.OwnerId))
            inRole.IntersectWith(await ManagerTree.Below(db, template.OwnerId).Where(p => p.IsActive).Select(p => p.Id).ToListAsync(ct));
        var children = await db.Set<Goal>().AsNoTracking().Where(g => g.ParentId == template.Id && g.Level == GoalLevel.Person && g.Status != GoalStatus.Draft).ToListAsync(ct);
        var newest = template.AgreedNumber > 1 ? await OfferedAsync(template.Id, ct) : new Dictionary<GoalId, int>();
        return new RoleState(
            [.. inRole.Except(children.Select(c => c.OwnerId)).OrderBy(id => id.Value)],
            [.. children.Where(c => inRole.Contains(c.OwnerId) && MayBeOffered(c) && newest.TryGetValue(c.Id, out var number) && number < template.AgreedNumber).Select(c => c.Id)],
            [.. children.Where(c => !inRole.Contains(c.OwnerId) && c.Status is GoalStatus.Proposed or GoalStatus.Countered or GoalStatus.Agreed).Select(c => c.Id)]);
    }

    /// <summary>Nothing is on the table but what came from the template.</summary>
    private static bool MayBeOffered(Goal goal) => goal is { Status: GoalStatus.Agreed, OpenNumber: null } || (goal.Status == GoalStatus.Proposed && goal.WaitsFor == goal.OwnerId);

    /// <summary>The newest version of the template each goal has been offered; goals made by hand are not among them.</summary>
    private async Task<Dictionary<GoalId, int>> OfferedAsync(GoalId template, CancellationToken ct)
    {
        var versions = await (
            from goal in db.Set<Goal>()
            join terms in db.Set<GoalTerms>() on goal.Id equals terms.GoalId
            where goal.ParentId == template && goal.Level == GoalLevel.Person
            select new { goal.Id, terms.Kpis }).AsNoTracking().ToListAsync(ct);
        return versions.SelectMany(v => v.Kpis.Where(k => k.PartOfVersion is not null).Select(k => (v.Id, Number: k.PartOfVersion!.Value)))
            .GroupBy(v => v.Id).ToDictionary(g => g.Key, g => g.Max(v => v.Number));
    }
}

/// <param name="Newcomers">Of the role and without the goal, also without one they declined or that ended.</param>
/// <param name="Outdated">Goals whose template has changed since.</param>
/// <param name="Left">Live goals of people who no longer have the role.</param>
internal sealed record RoleState(IReadOnlyList<PersonId> Newcomers, IReadOnlyList<GoalId> Outdated, IReadOnlyList<GoalId> Left)
{
    public bool IsDue => Newcomers.Count + Outdated.Count > 0;
}
