using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Cascading;

/// <summary>The cards of dividing a goal, for the command and for the buttons.</summary>
internal sealed class ShowCascade(FeedbackDb db, PlanCascade plan, ReadCoverage coverage)
{
    /// <summary>What is covered, and the form with what was typed.</summary>
    /// <returns>Null where the goal is not to be divided by the sender; the problems say why.</returns>
    public async Task<AdaptiveCard?> FormAsync(Actor actor, Goal goal, CascadeAsked asked, List<Problem> problems, string? said, int page, CancellationToken ct)
    {
        if (!PlanCascade.MayDivide(actor, goal) || goal.AgreedNumber is not { } number || !goal.IsAgreed)
        {
            if (problems.Count == 0)
                await plan.KpiAsync(actor, goal, asked.Kpi, problems, ct);
            return null;
        }

        var kpis = (await db.Set<GoalTerms>().AsNoTracking().SingleAsync(t => t.GoalId == goal.Id && t.Number == number, ct)).Kpis;
        var chosen = kpis.Count == 1 || asked.Kpi.Length > 0 ? await plan.KpiAsync(actor, goal, asked.Kpi, [], ct) : kpis.FirstOrDefault(k => k.Target is not null && k.Rule is not ScoringRule.Formula);
        if (kpis.Count == 0 && problems.Count == 0)
            problems.Add(new Problem("Goals.CascadeNoKpi"));
        return CascadeCards.Form(actor.Texts, goal, chosen is null ? null : await coverage.OfAsync(goal, chosen, actor.Person!.Id, ct), kpis, asked, problems, said, page);
    }

    /// <summary>How it would be divided, or the form with what is wrong.</summary>
    public async Task<AdaptiveCard?> PreviewAsync(Actor actor, Goal goal, CascadeAsked asked, List<Problem> problems, string? said, int page, CancellationToken ct)
    {
        switch (await plan.RunAsync(actor, goal, asked, ct))
        {
            case PlanOutcome.Planned planned:
                return CascadeCards.Preview(actor.Texts, planned.Plan, asked, said, page);
            case PlanOutcome.Refused refused:
                problems.AddRange(refused.Problems);
                return await FormAsync(actor, goal, asked, problems, null, 1, ct);
            case var other:
                throw new InvalidOperationException($"Unknown outcome {other.GetType().Name}");
        }
    }
}
