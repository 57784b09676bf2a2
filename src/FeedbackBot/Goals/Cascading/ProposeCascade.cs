using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;
using FeedbackBot.Goals.Agreement;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.People;
using FeedbackBot.People.Audit;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Cascading;

/// <summary>Makes a proposal of each new share: a goal of the level below that its owner may answer like any other.</summary>
internal sealed class ProposeCascade(FeedbackDb db, ReserveKpis reserve, ProposeGoal propose, AuditLog audit, TimeProvider clock)
{
    /// <summary>A click is answered at once; who is left is proposed to with the next.</summary>
    public const int MostAtOnce = 25;

    public async Task<CascadeResult> RunAsync(Actor actor, CascadePlan plan, CancellationToken ct)
    {
        var (me, now) = (actor.Person!.Id, clock.GetUtcNow());
        var keys = await LiveKeys.ReadAsync(db, except: null, ct);
        var above = await db.Set<Person>().Where(p => p.Id == actor.Person.ManagerId && p.Id != me && p.IsActive).Select(p => (PersonId?)p.Id).SingleOrDefaultAsync(ct);
        var (own, several) = await OwnKeysAsync(plan.Goal, ct);
        var (proposed, kept) = (0, new List<KeptDraft>());
        foreach (var share in plan.New.Take(MostAtOnce))
        {
            var receiver = share.Receiver;
            var key = KpiKey.Free(KpiKey.From($"{plan.Coverage.Kpi.Key} {receiver.Unit ?? receiver.Owner}"), keys.Contains);
            keys.Add(key);
            var kpi = CascadeTerms.Of(plan.Coverage.Kpi, share.Share!.Value, clock.NewId<KpiId>(), key, watched => plan.Goal.Level != GoalLevel.Person || !own.Contains(watched));
            var goal = Goal.Draft(clock.NewId<GoalId>(), await FrameAsync(plan, receiver, receiver.OwnerId == me ? above : me, me, several, ct), me, now);
            var terms = GoalTerms.Write(clock.NewId<GoalTermsId>(), goal.Id, 1, receiver.Unit is null ? plan.Weight : 0, [kpi], me, now);
            db.AddRange(goal, terms);
            await reserve.RunAsync(goal, terms.Kpis, ct);
            audit.Write(actor.ExternalId, "goals.cascade", $"{plan.Goal.Id},{goal.Id}");
            var gaps = await propose.RunAsync(actor, goal, ct);
            if (gaps.Count == 0)
                proposed++;
            else
                kept.Add(new(receiver.Unit ?? receiver.Owner, gaps[0]));
        }

        return new CascadeResult(proposed, kept, Math.Max(0, plan.New.Count - MostAtOnce));
    }

    private Task<GoalFrame> FrameAsync(CascadePlan plan, CascadeReceiver receiver, PersonId? partner, PersonId me, bool several, CancellationToken ct)
    {
        var parent = plan.Goal;
        var name = several ? $"{parent.Name}: {plan.Coverage.Kpi.Name}" : parent.Name;
        var frame = new GoalFrame(name, receiver.Level, receiver.Unit, receiver.OwnerId, partner, parent.Period) { ParentId = parent.Id, Horizon = parent.Horizon, Why = parent.Why };
        return FreeGoalName.OfAsync(db, frame, me, ct);
    }

    private async Task<(HashSet<string> Keys, bool Several)> OwnKeysAsync(Goal goal, CancellationToken ct)
    {
        var own = await db.Set<Kpi>().Where(k => k.GoalId == goal.Id && k.Terms != null).Select(k => k.Key).ToListAsync(ct);
        return (own.ToHashSet(StringComparer.Ordinal), own.Count > 1);
    }
}

/// <param name="Kept">Made, but left as drafts of whoever divides, with what keeps each from being proposed.</param>
/// <param name="Left">For the next click.</param>
internal sealed record CascadeResult(int Proposed, IReadOnlyList<KeptDraft> Kept, int Left);

internal sealed record KeptDraft(string Name, Problem Why);
