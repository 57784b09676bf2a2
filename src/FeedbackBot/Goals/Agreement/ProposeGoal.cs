using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.People;
using FeedbackBot.People.Audit;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Agreement;

/// <summary>
/// Brings a draft to the other side. Whoever proposes has agreed by that; where nobody is on the other side it is agreed at once.
/// </summary>
internal sealed class ProposeGoal(FeedbackDb db, GapsToFill gaps, SealTerms seal, TellSides tell, AuditLog audit, TimeProvider clock)
{
    /// <returns>What keeps it from being proposed; empty when it was.</returns>
    public async Task<IReadOnlyList<Problem>> RunAsync(Actor actor, Goal goal, CancellationToken ct)
    {
        var me = actor.Person!.Id;
        if (goal.CreatedBy == me && goal.Status is GoalStatus.Proposed or GoalStatus.Agreed)
            return [];
        if (goal.Status != GoalStatus.Draft || goal.CreatedBy != me)
            return [new Problem("Goals.NoDraftOfYours")];
        if (goal.Level == GoalLevel.Person && goal.OwnerId != me && !await ManagerTree.Below(db, me).AnyAsync(p => p.Id == goal.OwnerId && p.IsActive, ct))
            return [new Problem("Goals.OwnerNotBelowYou")];
        // Made in this very piece of work it is not in the database yet.
        var terms = db.Set<GoalTerms>().Local.SingleOrDefault(t => t.GoalId == goal.Id && t.Number == goal.CurrentNumber)
            ?? await db.Set<GoalTerms>().SingleAsync(t => t.GoalId == goal.Id && t.Number == goal.CurrentNumber, ct);
        if (await gaps.OfAsync(goal, terms, agrees: goal.OtherThan(me) is null, ct) is { Count: > 0 } missing)
            return missing;
        var now = clock.GetUtcNow();
        if (PeriodText.Ended(goal.Period, now.DateIn(TimeZoneInfo.Utc)) is { } ended)
            return [ended];
        var live = Goal.LiveNameOf(goal.Level, goal.Unit, goal.OwnerId, goal.Period, goal.Name);
        if (await db.Set<Goal>().AnyAsync(g => g.LiveName == live && g.Id != goal.Id, ct))
            return [new Problem("Goals.NameTaken", CardText.EscapeLine(goal.Name), PeriodText.In(actor.Texts, goal.Period))];
        terms.Propose(now);
        goal.Propose(me);
        audit.Write(actor.ExternalId, "goals.propose", goal.Id.ToString());
        if (goal.WaitsFor is { } other)
        {
            await tell.ProposedAsync(goal, terms, me, other, ct);
            return [];
        }

        await seal.RunAsync(goal, terms, me, now, ct);
        return [];
    }
}
