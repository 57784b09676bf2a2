using System.Text.RegularExpressions;
using FeedbackBot.Goals.Kpis;

namespace FeedbackBot.Goals.Roles;

/// <summary>Makes a person's KPIs from those of a role: each with a key of its own, which guards and formulas then name.</summary>
internal static class RoleTerms
{
    /// <param name="template">The role's.</param>
    /// <param name="version">Of the role's terms.</param>
    /// <param name="idOf">The person's KPI for one of the role's: the same as before, where there is one.</param>
    public static IReadOnlyList<KpiTerms> Of(IReadOnlyList<KpiTerms> template, int version, Func<KpiTerms, (KpiId Id, string Key)> idOf)
    {
        var made = template.Select(k => (Kpi: k, New: idOf(k))).ToList();
        var keys = made.ToDictionary(m => m.Kpi.Key, m => m.New.Key);
        return [.. made.Select(m => m.Kpi with
        {
            Id = m.New.Id,
            Key = m.New.Key,
            PartOf = m.Kpi.Id,
            PartOfVersion = version,
            Guards = [.. m.Kpi.Guards.Select(g => keys.TryGetValue(g.Watches, out var key) ? g with { Watches = key } : g)],
            Rule = m.Kpi.Rule is ScoringRule.Formula formula ? new ScoringRule.Formula(Renamed(formula.Expression, keys)) : m.Kpi.Rule,
        })];
    }

    /// <summary>Whole names only: "sales" is not a part of "sales-eu".</summary>
    private static string Renamed(string expression, IReadOnlyDictionary<string, string> keys) =>
        Regex.Replace(expression, @"[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*", name => keys.TryGetValue(name.Value.ToLowerInvariant(), out var key) ? key : name.Value, RegexOptions.None, TimeSpan.FromSeconds(1));
}
