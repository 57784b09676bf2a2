using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Scoring;

namespace FeedbackBot.Tests.Goals.Scoring;

/// <summary>KPIs and values to score, by as few words as possible.</summary>
internal static class ScoringSamples
{
    private static readonly DateTimeOffset Start = new(2026, 10, 1, 9, 0, 0, TimeSpan.Zero);

    public static KpiTerms Kpi(
        string key, ScoringRule? rule = null, decimal? target = 100, KpiDirection direction = KpiDirection.Up, decimal weight = 100, KpiUnit unit = KpiUnit.Number) =>
        new(KpiId.From(new Guid(key.Length, 0, 0, new byte[8])), key, key, unit, direction, weight, target, rule ?? new ScoringRule.Linear());

    public static KpiTerms Formula(string key, string expression, decimal weight = 100) =>
        Kpi(key, new ScoringRule.Formula(expression), target: null, weight: weight);

    /// <summary>A day apart, the first on October 1.</summary>
    public static IReadOnlyList<Observation> Values(params IEnumerable<decimal> values) => [.. values.Select((v, i) => new Observation(Start.AddDays(i), v))];

    public static KpiScore Scored(this KpiTerms kpi, params IEnumerable<decimal> values) => KpiScoring.Of(kpi, Values(values));

    public static decimal? Points(this KpiTerms kpi, params IEnumerable<decimal> values) => kpi.Scored(values).Points;

    public static Guard Cap(string watches, GuardSide when, decimal limit, decimal points) => new(watches, when, limit, new GuardEffect.Cap(points));

    public static Guard Multiply(string watches, GuardSide when, decimal limit, decimal factor) => new(watches, when, limit, new GuardEffect.Multiply(factor));

    public static ScoringAround Seen(params IEnumerable<(string Key, decimal Value)> values) => ScoringAround.Of(values.ToDictionary(v => v.Key, v => v.Value));

    public static GoalScore Goal(params IEnumerable<(KpiTerms Terms, decimal? Value)> kpis) =>
        GoalScoring.Of([.. kpis.Select(k => new KpiInput(k.Terms, k.Value is { } value ? Values(value) : []))]);
}
