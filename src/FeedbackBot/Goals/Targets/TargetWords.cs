using FeedbackBot.Common;
using FeedbackBot.Goals.Kpis;

namespace FeedbackBot.Goals.Targets;

/// <summary>What earlier periods say about a target, in words.</summary>
internal static class TargetWords
{
    public static IEnumerable<string> Lines(Texts texts, KpiTerms kpi, KpiPast past)
    {
        if (!past.SaysSomething)
            yield break;
        string Number(decimal value) => KpiNumbers.Format(texts, kpi, value);
        var count = past.Periods.Count;
        yield return texts["Goals.PastSpread", count, Number(past.Lowest), Number(past.Highest)];
        if (kpi.Target is { } target)
            yield return texts["Goals.PastReached", Number(target), past.Reached(target), count];
        if (past.HasBetter)
            yield return texts["Goals.PastUsual", Number(past.Usual), Number(past.Good)];
        if (past is { Step: { } step, ByTrend: { } next })
            yield return step == 0 ? texts["Goals.PastTrendFlat", Number(next)] : texts[step > 0 ? "Goals.PastTrendUp" : "Goals.PastTrendDown", Number(Math.Round(Math.Abs(step), 2)), Number(Math.Round(next, 2))];
        if (past.YearBefore is { } year)
            yield return texts["Goals.PastYear", Number(year)];
    }

    /// <summary>What matters most, in one line beneath the KPI.</summary>
    public static string? Brief(Texts texts, KpiTerms kpi, KpiPast past) => !past.SaysSomething ? null : kpi.Target is { } target
        ? texts["Goals.PastReached", KpiNumbers.Format(texts, kpi, target), past.Reached(target), past.Periods.Count]
        : texts["Goals.PastSpread", past.Periods.Count, KpiNumbers.Format(texts, kpi, past.Lowest), KpiNumbers.Format(texts, kpi, past.Highest)];
}
