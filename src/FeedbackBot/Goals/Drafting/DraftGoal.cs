using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Milestones;
using FeedbackBot.People;
using FeedbackBot.People.Audit;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Drafting;

/// <summary>Begins a goal, or changes one that is a draft still. Nobody but its author sees it before it is proposed.</summary>
internal sealed class DraftGoal(FeedbackDb db, ReadGoal read, ReadKpis kpis, ReserveKpis reserve, AuditLog audit, TimeProvider clock)
{
    /// <param name="actor">Who drafts it.</param>
    /// <param name="typed">What was typed.</param>
    /// <param name="id">What it shall be known by: a second press on the same form makes no second goal.</param>
    /// <param name="ct">Stops waiting.</param>
    public async Task<DraftOutcome> NewAsync(Actor actor, GoalTyped typed, GoalId? id, CancellationToken ct)
    {
        var problems = new List<Problem>();
        var (goalId, now) = (id ?? clock.NewId<GoalId>(), clock.GetUtcNow());
        var frame = await read.FrameAsync(actor, typed, null, problems, ct);
        var weight = ReadGoal.Weight(typed.Weight, 0, actor.Texts, problems);
        MilestoneLine.NeedDates(typed.Milestones, actor.Texts, problems);
        var terms = await kpis.RunAsync(actor, [.. typed.Kpis, .. typed.Milestones], goalId, [], problems, ct);
        problems.AddRange(MilestoneDates.Past(terms, [], now.DateIn(actor.Person!.Zone)));
        if (problems.Count > 0 || frame is null)
            return new DraftOutcome.Refused(problems);
        var goal = Goal.Draft(goalId, frame, actor.Person.Id, now);
        db.Add(goal);
        db.Add(GoalTerms.Write(clock.NewId<GoalTermsId>(), goalId, 1, weight, terms, actor.Person.Id, now));
        await reserve.RunAsync(goal, terms, ct);
        audit.Write(actor.ExternalId, "goals.draft", goalId.ToString());
        return new DraftOutcome.Drafted(goal);
    }

    public async Task<DraftOutcome> ChangeAsync(Actor actor, Goal goal, GoalTyped typed, CancellationToken ct)
    {
        var problems = new List<Problem>();
        var terms = await db.Set<GoalTerms>().SingleAsync(t => t.GoalId == goal.Id && t.Number == goal.CurrentNumber, ct);
        if (goal.Status != GoalStatus.Draft || goal.CreatedBy != actor.Person!.Id)
            return new DraftOutcome.Refused([new Problem("Goals.NoDraftOfYours")]);
        var frame = await read.FrameAsync(actor, typed, goal, problems, ct);
        var weight = ReadGoal.Weight(typed.Weight, terms.Weight, actor.Texts, problems);
        var list = await kpis.RunAsync(actor, typed.Kpis, goal.Id, terms.Kpis, problems, ct);
        problems.AddRange(MilestoneDates.Past(list, [], clock.GetUtcNow().DateIn(actor.Person.Zone)));
        if (problems.Count > 0 || frame is null)
            return new DraftOutcome.Refused(problems);
        goal.Frame(frame);
        terms.Rewrite(weight, list, clock.GetUtcNow());
        await reserve.RunAsync(goal, list, ct);
        return new DraftOutcome.Drafted(goal);
    }
}

internal abstract record DraftOutcome
{
    internal sealed record Drafted(Goal Goal) : DraftOutcome;

    internal sealed record Refused(IReadOnlyList<Problem> Problems) : DraftOutcome;
}
