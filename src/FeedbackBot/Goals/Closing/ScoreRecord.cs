using System.Text.Json;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Scoring;

namespace FeedbackBot.Goals.Closing;

/// <summary>
/// Everything a score is computed from beside the terms, which are kept anyway: with it the same number comes out again.
/// </summary>
/// <param name="Values">The values of the period, of each KPI of the terms.</param>
/// <param name="Elsewhere">The KPIs of other goals that guards watched, and what they were.</param>
/// <param name="Today">The day it was scored on, on the calendar of the goal's owner.</param>
internal sealed record ScoreRecord(IReadOnlyDictionary<Guid, IReadOnlyList<Observation>> Values, IReadOnlyList<WatchedElsewhere> Elsewhere, DateOnly Today)
{
    public GoalScore Score(IReadOnlyList<KpiTerms> kpis) => GoalScoring.Of(
        [.. kpis.Select(k => new KpiInput(k, Values.GetValueOrDefault(k.Id.Value) ?? []))],
        Elsewhere.Where(w => w.Value is not null).ToDictionary(w => w.Terms.Key, w => w.Value!.Value),
        Today);

    public string Write() => JsonSerializer.Serialize(this, KpiJson.Options);

    public static ScoreRecord Read(string json) => JsonSerializer.Deserialize<ScoreRecord>(json, KpiJson.Options)!;
}

/// <param name="Value">Of the same period; null where there was none.</param>
internal sealed record WatchedElsewhere(KpiTerms Terms, decimal? Value);
