using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Goals.Kpis;

namespace FeedbackBot.Goals.Scoring.Formulas;

/// <summary>What is wrong with the formulas of a goal when its terms are typed.</summary>
internal static class FormulaChecks
{
    /// <summary>The KPIs that a formula names and the goal has not. Nothing where it cannot be read, which is another problem.</summary>
    public static IEnumerable<Problem> Names(ScoringRule.Formula rule, IReadOnlyList<string> keys)
    {
        var read = FormulaReader.Read(rule.Expression);
        if (read.Problem is not null)
            return [];
        return read.Value.All().OfType<FormulaNode.Named>().Select(n => n.Key).Distinct().Where(name => !keys.Contains(name)).Select(name => Unknown(name, keys));
    }

    /// <summary>The formulas that need each other's points without end, one problem for each circle.</summary>
    public static IEnumerable<Problem> Circles(IReadOnlyList<KpiTerms> kpis)
    {
        var needs = kpis.GroupBy(k => k.Key).ToDictionary(k => k.Key, k => Needed(k.First()));
        var told = new HashSet<string>();
        foreach (var key in needs.Keys.Order(StringComparer.Ordinal))
        {
            if (!told.Contains(key) && WayBack(key, key, needs, []) is { } circle)
            {
                told.UnionWith(circle);
                yield return new Problem("Goals.FormulaCircle", CardText.EscapeLine(string.Join(" → ", circle.Append(key))));
            }
        }
    }

    private static IReadOnlyList<string> Needed(KpiTerms kpi) =>
        kpi.Rule is ScoringRule.Formula formula && FormulaReader.Read(formula.Expression) is { Problem: null, Value: var node }
            ? [.. node.All().OfType<FormulaNode.Named>().Where(n => n.IsPoints).Select(n => n.Key).Distinct()]
            : [];

    /// <summary>Each KPI is gone through once, so this ends whatever the formulas say.</summary>
    private static List<string>? WayBack(string from, string to, Dictionary<string, IReadOnlyList<string>> needs, HashSet<string> been)
    {
        if (!been.Add(from))
            return null;
        foreach (var next in needs.GetValueOrDefault(from) ?? [])
        {
            if (next == to)
                return [from];
            if (WayBack(next, to, needs, been) is { } rest)
                return [from, .. rest];
        }

        return null;
    }

    private static Problem Unknown(string name, IReadOnlyList<string> keys)
    {
        var escaped = CardText.EscapeLine(TypedText.Short(name));
        if (name.Contains('-') && name.Split('-').All(part => keys.Contains(part) || part.All(char.IsAsciiDigit)))
            return new Problem("Goals.FormulaMinusNeedsRoom", escaped, CardText.EscapeLine(name.Replace("-", " - ")));
        return keys.Count == 0
            ? new Problem("Goals.FormulaNoNames", escaped)
            : new Problem("Goals.FormulaUnknownName", escaped, CardText.EscapeLine(string.Join(", ", NearestNames.To(name, keys))));
    }
}
