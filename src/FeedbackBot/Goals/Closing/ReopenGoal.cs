using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.People;
using FeedbackBot.People.Audit;
using FeedbackBot.Scheduling;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FeedbackBot.Goals.Closing;

/// <summary>
/// A side takes up again what was closed, with a reason, such as a value that was wrong. What it was closed with before stays on record, and
/// the other side hears of it.
/// </summary>
internal sealed class ReopenGoal(
    FeedbackDb db, ReserveKpis kpis, TellEnding tell, AuditLog audit, WakePlanner planner, AfterCommit afterCommit, IOptions<ClosingOptions> options, TimeProvider clock)
{
    public async Task<IReadOnlyList<Problem>> RunAsync(Actor actor, Goal goal, string typed, CancellationToken ct)
    {
        var (me, now, reason) = (actor.Person!.Id, clock.GetUtcNow(), TypedText.Clean(typed));
        if (!goal.IsSide(me) || goal.Status != GoalStatus.Closed)
            return [new Problem(goal.IsSide(me) ? "Goals.ReopenNotClosed" : "Goals.CloseNotYours")];
        if (reason.Length is 0 or > GoalClosing.MaxWords)
            return [new Problem(reason.Length == 0 ? "Goals.ReopenReasonMissing" : "Goals.ReasonTooLong", reason.Length, GoalClosing.MaxWords)];
        var closing = await db.Set<GoalClosing>().Where(c => c.GoalId == goal.Id).OrderByDescending(c => c.Number).FirstAsync(ct);
        if (now - closing.At > TimeSpan.FromDays(options.Value.ReopenDays))
            return [new Problem("Goals.ReopenTooLate", options.Value.ReopenDays)];
        var live = Goal.LiveNameOf(goal.Level, goal.Unit, goal.OwnerId, goal.Period, goal.Name);
        if (await db.Set<Goal>().AnyAsync(g => g.LiveName == live, ct))
            return [new Problem("Goals.NameTaken", CardText.EscapeLine(goal.Name), PeriodText.In(actor.Texts, goal.Period))];
        closing.Reopen(me, reason, now);
        goal.TakeUpAgain(now.DateIn((await db.Set<Person>().SingleAsync(p => p.Id == goal.OwnerId, ct)).Zone));
        await kpis.ReviveAsync(goal, ct);
        audit.Write(actor.ExternalId, "goals.reopen", goal.Id.ToString());
        afterCommit.Do(() => planner.Replan(EndedGoalWakes.SourceName));
        if (goal.OtherThan(me) is { } other)
            await tell.ReopenedAsync(goal, closing, me, other, ct);
        return [];
    }
}
