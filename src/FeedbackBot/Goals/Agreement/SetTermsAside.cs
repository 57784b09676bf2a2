using FeedbackBot.Bot.Typed;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.People;
using FeedbackBot.People.Audit;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Agreement;

/// <summary>
/// Ends what is on the table: a draft is thrown away by its author, a proposal taken back or refused by a side, an amendment likewise. What was
/// agreed before holds on; a goal nothing was ever agreed of is dropped.
/// </summary>
internal sealed class SetTermsAside(FeedbackDb db, ReserveKpis kpis, TellSides tell, AuditLog audit, TimeProvider clock)
{
    public async Task<IReadOnlyList<Problem>> RunAsync(Actor actor, Goal goal, CancellationToken ct)
    {
        var (me, now) = (actor.Person!.Id, clock.GetUtcNow());
        var isDraft = goal.Status == GoalStatus.Draft;
        if (goal.OpenNumber is not { } number || (isDraft ? goal.CreatedBy != me : !goal.IsSide(me)))
            return [new Problem("Goals.NotYourTurn")];
        var terms = await db.Set<GoalTerms>().SingleAsync(t => t.GoalId == goal.Id && t.Number == number, ct);
        var waited = goal.WaitsFor;
        audit.Write(actor.ExternalId, "goals.aside", goal.Id.ToString());
        if (isDraft)
        {
            // Nobody else ever saw it; goals of one's own may stand below it.
            foreach (var child in await db.Set<Goal>().Where(g => g.ParentId == goal.Id).ToListAsync(ct))
                child.LeaveParent();
            db.RemoveRange(await db.Set<Kpi>().Where(k => k.GoalId == goal.Id).ToListAsync(ct));
            db.Remove(terms);
            db.Remove(goal);
            return [];
        }

        terms.SetAside(me, now);
        if (goal.AgreedNumber is null && terms.WrittenBy == me && await AnsweredAsync(goal, me, ct) is { } before)
        {
            before.Reopen();
            goal.Reopen(before.Number, me);
            await kpis.RunAsync(goal, before.Kpis, ct);
        }
        else if (goal.AgreedNumber is not null)
        {
            goal.LeaveAsAgreed();
        }
        else
        {
            goal.Drop();
            await kpis.RetireAsync(goal, ct);
        }

        if (goal.OtherThan(me) is not { } other)
            return [];
        if (waited == other)
            await tell.TakeBackAsync(goal, terms, other, ct);
        else
            await tell.SetAsideAsync(goal, terms, me, other, ct);
        return [];
    }

    /// <summary>What the other side had proposed and these terms answered: taken back, its question stands again.</summary>
    private Task<GoalTerms?> AnsweredAsync(Goal goal, PersonId me, CancellationToken ct) =>
        db.Set<GoalTerms>().Where(t => t.GoalId == goal.Id && t.WrittenBy != me).OrderByDescending(t => t.Number).FirstOrDefaultAsync(ct);
}
