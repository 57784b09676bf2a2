namespace FeedbackBot.Goals.Kpis;

/// <summary>The words a part of a typed KPI begins with, in both languages.</summary>
internal static class KpiLineWords
{
    private static readonly Dictionary<string, KpiPart> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["weight"] = KpiPart.Weight,
        ["权重"] = KpiPart.Weight,
        ["threshold"] = KpiPart.Threshold,
        ["门槛"] = KpiPart.Threshold,
        ["stretch"] = KpiPart.Stretch,
        ["挑战"] = KpiPart.Stretch,
        ["cap"] = KpiPart.Cap,
        ["封顶"] = KpiPart.Cap,
        ["tolerance"] = KpiPart.Tolerance,
        ["容差"] = KpiPart.Tolerance,
        ["bands"] = KpiPart.Bands,
        ["分档"] = KpiPart.Bands,
        ["formula"] = KpiPart.Formula,
        ["公式"] = KpiPart.Formula,
        ["guard"] = KpiPart.Guard,
        ["约束"] = KpiPart.Guard,
        ["key"] = KpiPart.Key,
        ["代号"] = KpiPart.Key,
        ["by"] = KpiPart.By,
        ["数据负责人"] = KpiPart.By,
        ["source"] = KpiPart.Source,
        ["来源"] = KpiPart.Source,
        ["indicator"] = KpiPart.Indicator,
        ["指标"] = KpiPart.Indicator,
        ["unit"] = KpiPart.Unit,
        ["单位"] = KpiPart.Unit,
        ["due"] = KpiPart.Due,
        ["milestone"] = KpiPart.Due,
        ["截止"] = KpiPart.Due,
        ["里程碑"] = KpiPart.Due,
        ["all-or-nothing"] = KpiPart.AllOrNothing,
        ["all or nothing"] = KpiPart.AllOrNothing,
        ["达标即满分"] = KpiPart.AllOrNothing,
    };

    public static KpiPart Of(string word) => Words.GetValueOrDefault(word.Trim());
}

internal enum KpiPart
{
    None,
    Weight,
    Threshold,
    Stretch,
    Cap,
    Tolerance,
    Bands,
    Formula,
    Guard,
    Key,
    By,
    Source,
    Indicator,
    Unit,
    AllOrNothing,
    Due,
}
