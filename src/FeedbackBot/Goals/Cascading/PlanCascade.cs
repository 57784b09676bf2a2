using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Drafting;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Scoring;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Cascading;

/// <summary>Works out how a goal's target would be divided, or says everything that is in the way.</summary>
internal sealed class PlanCascade(FeedbackDb db, FindReceivers find, ReadCoverage coverage, LastShares last, TimeProvider clock)
{
    /// <summary>Who may divide a goal: its two sides, and admins where it is nobody's own.</summary>
    public static bool MayDivide(Actor actor, Goal goal) => goal.Level != GoalLevel.Role && (goal.IsSide(actor.Person!.Id) || (actor.IsAdmin && goal.Level != GoalLevel.Person));

    public async Task<PlanOutcome> RunAsync(Actor actor, Goal goal, CascadeAsked asked, CancellationToken ct)
    {
        var problems = new List<Problem>();
        var kpi = await KpiAsync(actor, goal, asked.Kpi, problems, ct);
        if (kpi is null)
            return new PlanOutcome.Refused(problems);
        if (goal.To < clock.GetUtcNow().DateIn(actor.Person!.Zone))
            problems.Add(new Problem("Goals.CascadeOver"));
        if (asked.To.Length > CascadeAsked.MaxTo)
            problems.Add(new Problem("Goals.CascadeToTooLong", asked.To.Length, CascadeAsked.MaxTo));
        CascadeOver? over = asked.Over.Length > 0 ? CascadeWords.Over(asked.Over) : goal.Level is GoalLevel.Company or GoalLevel.Department ? CascadeOver.Teams : CascadeOver.People;
        if (over is null)
            problems.Add(new Problem("Goals.CascadeOverWrong", Shown(asked.Over)));
        CascadeWay? way = asked.By.Length > 0 ? CascadeWords.Way(asked.By) : asked.To.Contains('=') ? CascadeWay.ByWeight : CascadeTerms.Usual(kpi);
        if (way is null)
            problems.Add(new Problem("Goals.CascadeByWrong", Shown(asked.By)));
        var weight = ReadGoal.Weight(asked.Weight, 0, actor.Texts, problems);
        if (problems.Count > 0)
            return new PlanOutcome.Refused(problems);
        var receivers = await find.RunAsync(actor, goal, over!.Value, asked.To, problems, ct);
        if (problems.Count == 0 && way == CascadeWay.ByWeight && receivers.Any(r => r.Weight is null))
            problems.Add(new Problem("Goals.CascadeWeightsMissing", string.Join(", ", receivers.Where(r => r.Weight is null).Take(5).Select(r => CardText.EscapeLine(r.Unit ?? r.Owner)))));
        return problems.Count > 0 ? new PlanOutcome.Refused(problems) : await SplitAsync(actor, goal, kpi, way!.Value, receivers, weight, ct);
    }

    /// <summary>The KPI that is meant, as it was agreed.</summary>
    public async Task<KpiTerms?> KpiAsync(Actor actor, Goal goal, string typed, List<Problem> problems, CancellationToken ct)
    {
        if (!MayDivide(actor, goal) || !goal.IsAgreed || goal.AgreedNumber is not { } number)
        {
            problems.Add(new Problem(goal.IsAgreed ? "Goals.CascadeNotYours" : "Goals.CascadeNotAgreed"));
            return null;
        }

        var kpis = (await db.Set<GoalTerms>().AsNoTracking().SingleAsync(t => t.GoalId == goal.Id && t.Number == number, ct)).Kpis;
        var wanted = TypedText.Comparable(typed);
        var found = kpis.Where(k => wanted.Length == 0 || k.Key == wanted || TypedText.Comparable(k.Name) == wanted).ToList();
        var names = string.Join(", ", kpis.Select(k => $"**{CardText.EscapeLine(k.Key)}**"));
        var problem = found switch
        {
            _ when kpis.Count == 0 => new Problem("Goals.CascadeNoKpi"),
            [] => new Problem("Goals.CascadeKpiUnknown", Shown(typed), names),
            [_, _, ..] => new Problem("Goals.CascadeKpiWhich", names),
            [{ Rule: ScoringRule.Formula } one] => new Problem("Goals.CascadeFormula", CardText.EscapeLine(one.Name)),
            [{ Target: null } one] => new Problem("Goals.CascadeNoTarget", CardText.EscapeLine(one.Name)),
            _ => null,
        };
        if (problem is not null)
            problems.Add(problem);
        return problem is null ? found[0] : null;
    }

    private async Task<PlanOutcome> SplitAsync(Actor actor, Goal goal, KpiTerms kpi, CascadeWay way, IReadOnlyList<CascadeReceiver> receivers, decimal weight, CancellationToken ct)
    {
        var covered = await coverage.OfAsync(goal, kpi, actor.Person!.Id, ct);
        var has = covered.Parts.ToLookup(p => p.Key);

        // Who declined is not asked again unasked.
        bool IsAsked(CascadeReceiver r) => has[r.Key].All(p => p.State == CoverState.Declined && r.IsNamed);
        var isSame = way == CascadeWay.SameForEach;
        var open = isSame ? covered.Target : covered.Target - covered.Agreed - covered.Waiting;
        var asked = covered.Target > 0 && open <= 0 ? [] : receivers.Where(IsAsked).ToList();
        var shares = new Dictionary<string, decimal>();
        if (asked.Count > 0)
        {
            var had = way == CascadeWay.ByLastPeriod ? await last.OfAsync(goal, kpi, asked, ct) : new Dictionary<string, decimal>();
            var split = Cascade.Split(open, kpi.Unit, way, [.. asked.Select(r => new Receiver(r.Key, r.Weight, had.TryGetValue(r.Key, out var value) ? value : null))]);
            if (split.Problem is { } problem)
                return new PlanOutcome.Refused([problem]);
            shares = split.Value.Parts.Where(p => isSame || p.Share > 0).ToDictionary(p => p.Receiver.Key, p => p.Share);
        }

        return new PlanOutcome.Planned(new CascadePlan(
            goal, covered, way, [.. receivers.Select(r => new PlannedShare(r, shares.TryGetValue(r.Key, out var share) ? share : null, has[r.Key].FirstOrDefault()))], weight));
    }

    private static string Shown(string typed) => CardText.EscapeLine(TypedText.Short(typed));
}
