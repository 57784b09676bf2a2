using FeedbackBot.Goals.Kpis;

namespace FeedbackBot.Goals.Scoring.Explaining;

/// <summary>A score and what it rests on.</summary>
/// <param name="Goal">Its name.</param>
/// <param name="Period">In words.</param>
/// <param name="TermsNumber">Of the terms whose rules were used.</param>
/// <param name="Zone">Of whoever reads it: in which days the values are told.</param>
internal sealed record Explanation(string Goal, string Period, int TermsNumber, GoalScore Score, TimeZoneInfo Zone)
{
    /// <summary>The names of those who agreed to the terms.</summary>
    public IReadOnlyList<string> AgreedBy { get; init; } = [];

    public DateTimeOffset? AgreedAt { get; init; }

    /// <summary>With the goals below it; null where there are none.</summary>
    public RolledUp? RolledUp { get; init; }

    /// <summary>The terms of other goals' KPIs that guards watch, by key, for their names and units.</summary>
    public IReadOnlyDictionary<string, KpiTerms> Elsewhere { get; init; } = new Dictionary<string, KpiTerms>();

    public decimal? Total => RolledUp is { } rolled ? rolled.Total : Score.Total;
}
