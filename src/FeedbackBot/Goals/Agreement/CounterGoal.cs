using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Drafting;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.People;
using FeedbackBot.People.Audit;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Agreement;

/// <summary>
/// Puts other terms on the table: instead of those that wait for an answer, or, with a reason, instead of those that were agreed. The other
/// side decides; until then what was agreed holds.
/// </summary>
internal sealed class CounterGoal(FeedbackDb db, GapsToFill gaps, ReadKpis read, ReserveKpis reserve, SealTerms seal, TellSides tell, AuditLog audit, TimeProvider clock)
{
    public async Task<IReadOnlyList<Problem>> RunAsync(Actor actor, Goal goal, TermsTyped typed, CancellationToken ct)
    {
        var (me, now, problems) = (actor.Person!.Id, clock.GetUtcNow(), new List<Problem>());
        var amends = goal.IsAgreed && goal.OpenNumber is null;
        if (amends ? !goal.IsSide(me) : goal.WaitsFor != me)
            return [new Problem("Goals.NotYourTurn")];
        var versions = await db.Set<GoalTerms>().Where(t => t.GoalId == goal.Id).OrderBy(t => t.Number).ToListAsync(ct);
        var before = versions.Single(t => t.Number == goal.CurrentNumber);
        var reason = TypedText.Clean(typed.Reason ?? "");
        if ((amends && reason.Length == 0) || reason.Length > GoalTerms.MaxReason)
            problems.Add(new Problem(reason.Length == 0 ? "Goals.ReasonMissing" : "Goals.ReasonTooLong", reason.Length, GoalTerms.MaxReason));
        var weight = ReadGoal.Weight(typed.Weight, before.Weight, actor.Texts, problems);
        var kpis = await read.RunAsync(actor, typed.Kpis, goal.Id, [.. versions.SelectMany(v => v.Kpis).Reverse().DistinctBy(k => k.Id)], problems, ct);
        if (problems.Count > 0)
            return problems;

        var terms = GoalTerms.Write(clock.NewId<GoalTermsId>(), goal.Id, versions[^1].Number + 1, weight, kpis, me, now, reason);
        if (await gaps.OfAsync(goal, terms, agrees: goal.OtherThan(me) is null, ct) is { Count: > 0 } missing)
            return missing;
        if (!amends)
            before.SetAside(me, now);
        terms.Propose(now);
        db.Add(terms);
        await reserve.RunAsync(goal, kpis, ct);
        goal.Open(terms.Number);
        goal.Propose(me);
        audit.Write(actor.ExternalId, amends ? "goals.amend" : "goals.counter", goal.Id.ToString());
        if (goal.WaitsFor is { } other)
        {
            await tell.ProposedAsync(goal, terms, me, other, ct);
            return [];
        }

        await seal.RunAsync(goal, terms, me, now, ct);
        return [];
    }
}

/// <param name="Weight">In percent; null: as before.</param>
/// <param name="Kpis">One line each.</param>
/// <param name="Reason">Why; needed for what was agreed.</param>
internal sealed record TermsTyped(string? Weight, IReadOnlyList<string> Kpis, string? Reason);
