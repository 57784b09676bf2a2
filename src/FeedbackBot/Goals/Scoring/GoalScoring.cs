using FeedbackBot.Goals.Kpis;

namespace FeedbackBot.Goals.Scoring;

/// <summary>A KPI with the values of the period.</summary>
internal sealed record KpiInput(KpiTerms Terms, IReadOnlyList<Observation> Values);

/// <summary>What a goal's own KPIs came to in a period.</summary>
/// <param name="Kpis">In the order of the terms.</param>
/// <param name="Whole">Their total by weight; its parts have the KPIs' keys.</param>
/// <param name="Watched">The value of every key that guards and formulas could see.</param>
internal sealed record GoalScore(IReadOnlyList<KpiScore> Kpis, WeightedScore Whole, IReadOnlyDictionary<string, decimal> Watched)
{
    public decimal? Total => Whole.Total;
}

/// <summary>Scores a goal by its own KPIs: those with formulas after those they need, guards by the values of all.</summary>
internal static class GoalScoring
{
    /// <param name="elsewhere">Values of KPIs of other goals, for guards that watch them. A key of this goal's own goes before.</param>
    /// <param name="today">The day it is scored on, on the calendar of the goal's owner, which decides what milestones are overdue; null: none.</param>
    public static GoalScore Of(IReadOnlyList<KpiInput> kpis, IReadOnlyDictionary<string, decimal>? elsewhere = null, DateOnly? today = null)
    {
        var values = new Dictionary<string, decimal>(elsewhere ?? new Dictionary<string, decimal>());
        foreach (var kpi in kpis)
        {
            if (PeriodValue.Of(kpi.Terms, kpi.Values, today) is { } value)
                values[kpi.Terms.Key] = value;
            else
                values.Remove(kpi.Terms.Key);
        }

        var scores = new Scores(kpis, values, today);
        var all = kpis.Select(k => scores.Of(k.Terms.Key)).ToList();
        return new GoalScore(all, WeightedScore.Of([.. all.Select(s => new ScorePart(s.Terms.Key, s.Terms.Name, s.Terms.Weight, s.Points))]), values);
    }

    private sealed class Scores(IReadOnlyList<KpiInput> kpis, IReadOnlyDictionary<string, decimal> values, DateOnly? today)
    {
        private readonly Dictionary<string, KpiInput> _inputs = kpis.ToDictionary(k => k.Terms.Key);
        private readonly Dictionary<string, KpiScore> _done = [];
        private readonly HashSet<string> _begun = [];

        public KpiScore Of(string key)
        {
            if (_done.TryGetValue(key, out var done))
                return done;
            _begun.Add(key);
            var input = _inputs[key];
            return _done[key] = KpiScoring.Of(input.Terms, input.Values, new ScoringAround(values, PointsOf) { Today = today });
        }

        private KpiPoints PointsOf(string key)
        {
            if (!_inputs.ContainsKey(key))
                return new KpiPoints(null, new Missing(MissingReason.OtherIsMissing, key));
            if (_begun.Contains(key) && !_done.ContainsKey(key))
                return new KpiPoints(null, new Missing(MissingReason.Circle, key));
            var score = Of(key);
            return new KpiPoints(score.Points, score.Missing);
        }
    }
}
