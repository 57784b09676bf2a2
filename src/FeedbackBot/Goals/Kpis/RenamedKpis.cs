using FeedbackBot.Goals.Scoring.Formulas;

namespace FeedbackBot.Goals.Kpis;

/// <summary>The KPIs of a goal under other keys, which their guards and formulas then name.</summary>
internal static class RenamedKpis
{
    /// <param name="kpis">Of one goal.</param>
    /// <param name="keys">The new key of each old one; what is not among them stays.</param>
    public static IReadOnlyList<KpiTerms> Of(IReadOnlyList<KpiTerms> kpis, IReadOnlyDictionary<string, string> keys) => [.. kpis.Select(k => k with
    {
        Key = keys.GetValueOrDefault(k.Key, k.Key),
        Guards = [.. k.Guards.Select(g => keys.TryGetValue(g.Watches, out var key) ? g with { Watches = key } : g)],
        Rule = k.Rule is ScoringRule.Formula formula ? new ScoringRule.Formula(FormulaNames.Renamed(formula.Expression, keys)) : k.Rule,
    })];
}
