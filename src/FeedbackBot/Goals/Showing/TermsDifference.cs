using FeedbackBot.AdaptiveCards;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Scoring.Explaining;

namespace FeedbackBot.Goals.Showing;

/// <summary>What one version of a goal's terms changes against another, a sentence each.</summary>
internal static class TermsDifference
{
    public static IReadOnlyList<string> Between(Texts texts, GoalTerms before, GoalTerms after)
    {
        var changes = new List<string>();
        if (before.Weight != after.Weight)
            changes.Add(texts["Goals.ChangeWeight", before.Weight, after.Weight]);
        foreach (var gone in before.Kpis.Where(k => after.Kpis.All(a => a.Id != k.Id)))
            changes.Add(texts["Goals.ChangeGone", CardText.EscapeLine(gone.Name)]);
        foreach (var kpi in after.Kpis)
        {
            if (before.Kpis.FirstOrDefault(k => k.Id == kpi.Id) is { } was)
                changes.AddRange(Of(texts, was, kpi, after.Kpis));
            else
                changes.Add(texts["Goals.ChangeNew", CardText.EscapeLine(kpi.Name)]);
        }

        return changes;
    }

    private static IEnumerable<string> Of(Texts texts, KpiTerms was, KpiTerms now, IReadOnlyList<KpiTerms> after)
    {
        var name = CardText.EscapeLine(now.Name);
        if (was.Weight != now.Weight)
            yield return texts["Goals.ChangeKpiWeight", name, was.Weight, now.Weight];
        if (KpiCards.Aim(texts, was) is var aim && KpiCards.Aim(texts, now) is var aimNow && aim != aimNow)
            yield return texts["Goals.ChangeKpi", name, aim, aimNow];
        if (RuleWords.Of(texts, was) is var rule && RuleWords.Of(texts, now) is var ruleNow && rule != ruleNow)
            yield return texts["Goals.ChangeKpi", name, rule, ruleNow];
        if (!was.Guards.SequenceEqual(now.Guards))
            yield return texts["Goals.ChangeKpiGuards", name, now.Guards.Count == 0 ? texts["Goals.NoGuard"] : string.Join("; ", now.Guards.Select(g => KpiCards.Guard(texts, g, after)))];
        if (was.Cadence != now.Cadence || was.Aggregation != now.Aggregation || was.DataOwner != now.DataOwner || was.Source != now.Source || was.Unit != now.Unit)
            yield return texts["Goals.ChangeKpiData", name];
    }
}
