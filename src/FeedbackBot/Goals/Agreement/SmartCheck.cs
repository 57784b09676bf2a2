using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Milestones;
using FeedbackBot.Goals.Scoring;
using FeedbackBot.Goals.Scoring.Formulas;

namespace FeedbackBot.Goals.Agreement;

/// <summary>
/// What a goal lacks to be specific, measurable, within reach of its owner, relevant and dated. A gap that makes the goal's score meaningless
/// keeps it from being proposed or agreed; the others are said and left to the two sides.
/// </summary>
internal static class SmartCheck
{
    /// <summary>A person with more goals than this in one period has none that matters most.</summary>
    public const int MostGoals = 5;

    public const int MostKpis = 5;

    /// <summary>Names shorter than this say no more than a heading.</summary>
    private const int ShortName = 8;

    /// <param name="goal">The goal.</param>
    /// <param name="terms">The terms that are looked at.</param>
    /// <param name="context">What it stands among.</param>
    public static IReadOnlyList<SmartGap> Of(Goal goal, GoalTerms terms, GoalContext context) =>
    [
        .. Weights(goal, terms, context.OwnersGoals),
        .. ScoringRules.Check(terms.Kpis, context.WatchedElsewhere).Select(problem => new SmartGap(problem, MustBeFilled: true)),
        .. goal.Level == GoalLevel.Role ? RoleFormulas(terms) : [],
        .. MilestoneDates.Outside(terms.Kpis, goal.Period).Select(problem => new SmartGap(problem, MustBeFilled: true)),
        .. terms.Kpis.Where(k => !k.IsMilestone).SelectMany(k => Measured(k, context)),
        .. Rest(goal, terms, context.OwnersGoals),
    ];

    private static IEnumerable<SmartGap> Weights(Goal goal, GoalTerms terms, IReadOnlyList<WeighedGoal> besides)
    {
        var total = terms.Kpis.Sum(k => k.Weight);
        if (terms.Kpis.Count == 0)
            yield return goal.Level is GoalLevel.Person or GoalLevel.Role ? Must("Goals.SmartNoNumber") : Should("Goals.SmartOnlyBelow");
        else if (total != 100)
            yield return Must("Goals.SmartKpiWeights", total);
        if (goal.Level != GoalLevel.Person)
            yield break;
        var taken = besides.Sum(g => Math.Min(g.Agreed, g.Planned));
        if (terms.Weight + taken > OwnersWeights.Whole)
            yield return Must("Goals.SmartGoalWeightsOver", terms.Weight + taken, taken, OwnersWeights.Whole - taken);
        else if (terms.Weight == 0)
            yield return Should("Goals.SmartNotWeighed");
        else if (OwnersWeights.Open(terms.Weight, besides) is { } open)
            yield return new SmartGap(open, MustBeFilled: false);
    }

    /// <summary>Everybody of the role gets KPIs with longer keys of their own, which the formula then names.</summary>
    private static IEnumerable<SmartGap> RoleFormulas(GoalTerms terms) =>
        from kpi in terms.Kpis
        let formula = kpi.Rule as ScoringRule.Formula
        where formula is not null && FormulaNames.Longest(formula.Expression) > ScoringRule.Formula.MaxLength
        select Must("Goals.SmartRoleFormula", CardText.EscapeLine(kpi.Name), FormulaNames.Longest(formula.Expression), ScoringRule.Formula.MaxLength);

    private static IEnumerable<SmartGap> Measured(KpiTerms kpi, GoalContext context)
    {
        var name = CardText.EscapeLine(kpi.Name);
        if (kpi is { Baseline: null, Threshold: null, Rule: not ScoringRule.Formula, Direction: not KpiDirection.Within })
            yield return Should("Goals.SmartBaselineUnknown", name);
        if (kpi.Source is null)
            yield return Should("Goals.SmartNoSource", name);
        if (kpi is { Indicator: { } indicator, Guards.Count: 0 } && context.UsualGuards.TryGetValue(indicator, out var usual))
            yield return Should("Goals.SmartUsualGuards", name, string.Join(", ", usual.Select(g => $"`guard {KpiLineText.Guard(g)}`")));
    }

    private static IEnumerable<SmartGap> Rest(Goal goal, GoalTerms terms, IReadOnlyList<WeighedGoal> besides)
    {
        if (goal.Name.Length < ShortName && !goal.Name.Any(c => c > 0x2E7F))
            yield return Should("Goals.SmartVague");
        if (goal.Why.Length == 0)
            yield return Should("Goals.SmartNoWhy");
        if (goal.Level != GoalLevel.Company && goal.ParentId is null)
            yield return Should("Goals.SmartNoParent");
        if (terms.Kpis.Count > MostKpis)
            yield return Should("Goals.SmartManyKpis", terms.Kpis.Count);
        if (goal.Level == GoalLevel.Person && besides.Count + 1 > MostGoals)
            yield return Should("Goals.SmartManyGoals", besides.Count + 1);
    }

    private static SmartGap Must(string key, params object[] args) => new(new Problem(key, args), MustBeFilled: true);

    private static SmartGap Should(string key, params object[] args) => new(new Problem(key, args), MustBeFilled: false);
}

/// <param name="MustBeFilled">Whether the goal can be neither proposed nor agreed with it.</param>
internal sealed record SmartGap(Problem What, bool MustBeFilled);
