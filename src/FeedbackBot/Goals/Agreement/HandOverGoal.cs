using FeedbackBot.Goals.Definition;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Agreement;

/// <summary>
/// Managers change. Whoever is the other side of a goal and has gone, or of a personal goal is no longer above its owner, gives it to the
/// owner's manager of today; looked at whenever somebody does something with the goal.
/// </summary>
internal sealed class HandOverGoal(FeedbackDb db)
{
    public async Task RunAsync(Goal goal, CancellationToken ct)
    {
        if (goal.Status is GoalStatus.Closed or GoalStatus.Dropped || await IsFitAsync(goal, ct))
            return;
        var manager = await db.Set<Person>().Where(p => p.Id == goal.OwnerId).Select(p => p.ManagerId).SingleAsync(ct);
        var next = manager == goal.OwnerId ? null
            : await db.Set<Person>().Where(p => p.Id == manager && p.IsActive).Select(p => (PersonId?)p.Id).SingleOrDefaultAsync(ct);
        if (next != goal.PartnerId)
            goal.HandOver(next);
    }

    private async Task<bool> IsFitAsync(Goal goal, CancellationToken ct) => goal.PartnerId is { } partner
        && await db.Set<Person>().AnyAsync(p => p.Id == partner && p.IsActive, ct)
        && (goal.Level != GoalLevel.Person || await ManagerTree.Below(db, partner).AnyAsync(p => p.Id == goal.OwnerId, ct));
}
