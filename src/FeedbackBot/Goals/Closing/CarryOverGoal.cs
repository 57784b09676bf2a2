using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.People;
using FeedbackBot.People.Audit;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Closing;

/// <summary>
/// Goes on with a closed goal in the next period: a draft with the same KPIs, each beginning where it ended, which is changed and proposed
/// like any other.
/// </summary>
internal sealed class CarryOverGoal(FeedbackDb db, CarriedKpis carried, ReserveKpis reserve, TellEnding tell, AuditLog audit, TimeProvider clock)
{
    /// <returns>The draft; null where there is one already, or a goal of that name for that period.</returns>
    public async Task<Goal?> RunAsync(Actor actor, Goal goal, ScoreRecord record, GoalTerms terms, CancellationToken ct)
    {
        var (me, now) = (actor.Person!.Id, clock.GetUtcNow());
        var period = PeriodAfter(goal.Period, now.DateIn(actor.Person.Zone));
        var frame = new GoalFrame(goal.Name, goal.Level, goal.Unit, goal.OwnerId, goal.PartnerId, period)
        {
            ParentId = await ParentAsync(goal, period, ct),
            Horizon = goal.Horizon,
            Why = goal.Why,
            CarriedFromId = goal.Id,
        };
        var (draftName, liveName) = (Goal.DraftNameOf(frame, me), Goal.LiveNameOf(frame.Level, frame.Unit, frame.OwnerId, period, frame.Name));
        if (await db.Set<Goal>().AnyAsync(g => g.LiveName == draftName || g.LiveName == liveName, ct))
            return null;
        var draft = Goal.Draft(clock.NewId<GoalId>(), frame, me, now);
        var kpis = await carried.OfAsync(goal, frame.ParentId, NextTerms.Of(terms.Kpis, record, goal.Period, period), ct);
        db.Add(draft);
        db.Add(GoalTerms.Write(clock.NewId<GoalTermsId>(), draft.Id, 1, terms.Weight, kpis, me, now));
        await reserve.RunAsync(draft, kpis, ct);
        audit.Write(actor.ExternalId, "goals.carryover", $"{goal.Id},{draft.Id}");
        await tell.CarriedAsync(draft, me, ct);
        return draft;
    }

    /// <summary>The next one; where the goal was closed so late that it is over too, the one of today.</summary>
    public static GoalPeriod PeriodAfter(GoalPeriod ended, DateOnly today)
    {
        var next = ended.Next();
        while (next.To < today)
            next = next.Next();
        return next;
    }

    /// <summary>The goal above may have been carried over as well.</summary>
    private async Task<GoalId?> ParentAsync(Goal goal, GoalPeriod period, CancellationToken ct) => goal.ParentId is not { } parent
        ? null
        : await db.Set<Goal>().Where(g => (g.Id == parent || g.CarriedFromId == parent) && g.Status == GoalStatus.Agreed && g.To >= period.From && g.From <= period.To)
            .OrderByDescending(g => g.From).Select(g => (GoalId?)g.Id).FirstOrDefaultAsync(ct);
}
