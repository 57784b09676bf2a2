using System.Text;
using FeedbackBot.Goals.Kpis;

namespace FeedbackBot.Goals.Scoring.Formulas;

/// <summary>Writes a formula with other names for its KPIs.</summary>
internal static class FormulaNames
{
    /// <summary>Only what is read as the name of a KPI: neither a function, nor the "points" behind a name, nor a part of a longer name.</summary>
    public static string Renamed(string formula, IReadOnlyDictionary<string, string> keys)
    {
        var (text, signs) = (FormulaSigns.Plain(formula), FormulaSigns.Of(formula));
        var (renamed, from) = (new StringBuilder(), 0);
        for (var i = 0; i < signs.Count; i++)
        {
            if (!IsKpi(signs, i) || !keys.TryGetValue(signs[i].Text, out var key))
                continue;
            renamed.Append(text, from, signs[i].At - 1 - from).Append(key);
            from = signs[i].At - 1 + signs[i].Text.Length;
        }

        return from == 0 ? formula : renamed.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>In characters, where each KPI has the longest key there can be.</summary>
    public static int Longest(string formula)
    {
        var signs = FormulaSigns.Of(formula);
        return FormulaSigns.Plain(formula).Length + signs.Where((_, i) => IsKpi(signs, i)).Sum(s => KpiTerms.MaxKey - s.Text.Length);
    }

    private static bool IsKpi(IReadOnlyList<FormulaSign> signs, int i) =>
        signs[i].Kind == FormulaSignKind.Name && !signs[i + 1].Is("(") && (i == 0 || !signs[i - 1].Is("."));
}
