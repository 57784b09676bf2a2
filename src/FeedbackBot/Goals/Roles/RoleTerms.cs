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
        var renamed = RenamedKpis.Of(template, made.ToDictionary(m => m.Kpi.Key, m => m.New.Key));
        return [.. renamed.Zip(made, (kpi, m) => kpi with { Id = m.New.Id, PartOf = m.Kpi.Id, PartOfVersion = version })];
    }
}
