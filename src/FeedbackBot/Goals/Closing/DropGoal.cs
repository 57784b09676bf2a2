using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.People;
using FeedbackBot.People.Audit;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Closing;

/// <summary>
/// What both sides agreed on is given up only when both want it, with a reason: else a goal that goes badly would just be dropped. Where nobody
/// is on the other side the owner decides alone.
/// </summary>
internal sealed class DropGoal(FeedbackDb db, ReserveKpis kpis, TellEnding tell, AuditLog audit, TimeProvider clock)
{
    public async Task<IReadOnlyList<Problem>> AskAsync(Actor actor, Goal goal, string typed, CancellationToken ct)
    {
        var (me, now, reason) = (actor.Person!.Id, clock.GetUtcNow(), TypedText.Clean(typed));
        if (!goal.IsSide(me) || !goal.IsAgreed)
            return [new Problem(goal.IsSide(me) ? "Goals.DropNotAgreed" : "Goals.CloseNotYours")];
        if (reason.Length is 0 or > GoalTerms.MaxReason)
            return [new Problem(reason.Length == 0 ? "Goals.DropReasonMissing" : "Goals.ReasonTooLong", reason.Length, GoalTerms.MaxReason)];
        if (goal.OpenNumber is not null)
            return [new Problem("Goals.CloseChangeOpen")];
        if (goal.DropAskedBy is { } asked)
            return asked == me ? [] : await AgreeAsync(actor, goal, ct);
        goal.AskToDrop(me, reason, now);
        audit.Write(actor.ExternalId, "goals.askdrop", goal.Id.ToString());
        if (goal.OtherThan(me) is { } other)
            await tell.DropAskedAsync(goal, now, me, other, ct);
        else
            await EndAsync(actor, goal, ct);
        return [];
    }

    public async Task<IReadOnlyList<Problem>> AgreeAsync(Actor actor, Goal goal, CancellationToken ct)
    {
        var me = actor.Person!.Id;
        if (!goal.IsSide(me) || goal.DropAskedBy is not { } asked || asked == me)
            return [new Problem("Goals.NotYourTurn")];
        var at = goal.DropAskedAt!.Value;
        await EndAsync(actor, goal, ct);
        await tell.DropAnsweredAsync(goal, at, me, asked, ct);
        return [];
    }

    /// <summary>The other side wants to keep it, or whoever asked does after all.</summary>
    public async Task<IReadOnlyList<Problem>> KeepAsync(Actor actor, Goal goal, CancellationToken ct)
    {
        var me = actor.Person!.Id;
        if (!goal.IsSide(me) || goal is not { DropAskedBy: { } asked, DropAskedAt: { } at })
            return [new Problem("Goals.NotYourTurn")];
        goal.Keep();
        audit.Write(actor.ExternalId, "goals.keep", goal.Id.ToString());
        if (asked != me)
            await tell.DropAnsweredAsync(goal, at, me, asked, ct);
        else if (goal.OtherThan(me) is { } other)
            await tell.DropTakenBackAsync(goal, at, other, ct);
        return [];
    }

    private async Task EndAsync(Actor actor, Goal goal, CancellationToken ct)
    {
        var number = await db.Set<GoalClosing>().CountAsync(c => c.GoalId == goal.Id, ct) + 1;
        var closing = GoalClosing.GivenUp(clock.NewId<GoalClosingId>(), goal, number, actor.Person!.Id, clock.GetUtcNow());
        closing.Say(goal.DropReason, goal.DropAskedBy!.Value);
        db.Add(closing);
        await OpenTerms.SetAsideAsync(db, goal, clock.GetUtcNow(), ct);
        goal.Drop();
        await kpis.RetireAsync(goal, ct);
        audit.Write(actor.ExternalId, "goals.drop", goal.Id.ToString());
    }
}
