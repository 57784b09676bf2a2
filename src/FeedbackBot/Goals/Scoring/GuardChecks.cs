using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Goals.Kpis;

namespace FeedbackBot.Goals.Scoring;

internal static class GuardChecks
{
    public static IEnumerable<Problem> Of(KpiTerms kpi)
    {
        var name = CardText.EscapeLine(kpi.Name);
        if (kpi.Guards.Count > KpiTerms.MaxGuards)
            yield return new Problem("Goals.ScoreGuardsMost", name, KpiTerms.MaxGuards);
        if (kpi.Guards.Any(g => g.Watches == kpi.Key))
            yield return new Problem("Goals.ScoreGuardSelf", name);
        if (kpi.Guards.Select(g => g.Effect).OfType<GuardEffect.Cap>().Any(c => c.Points is < 0 or > 100 || c.Points != Rounded.Points(c.Points)))
            yield return new Problem("Goals.ScoreGuardCap", name);
        if (kpi.Guards.Select(g => g.Effect).OfType<GuardEffect.Multiply>().Any(m => m.Factor is < 0 or > 1))
            yield return new Problem("Goals.ScoreGuardFactor", name);
    }
}
