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

    /// <summary>When the score was frozen; null while it may change.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>What the goals below it come to, as the reader may see it; null where there are none.</summary>
    public RolledUp? RolledUp { get; init; }

    /// <summary>The terms of other goals' KPIs that guards watch, by key, for their names and units.</summary>
    public IReadOnlyDictionary<string, KpiTerms> Elsewhere { get; init; } = new Dictionary<string, KpiTerms>();

    /// <summary>What was frozen, or would be if it were closed now; see <see cref="ClosedAt"/>.</summary>
    public decimal? Kept { get; init; }

    /// <summary>Of its own KPIs, which are what was agreed; where it has none, of the goals below until it is closed, then what was kept of them.</summary>
    public decimal? Total => Score.Kpis.Count > 0 ? Score.Total : ClosedAt is null || !IsKeptTold ? RolledUp?.Below.Total : Kept;

    /// <summary>False where what was kept would tell the reader what a few people came to.</summary>
    public bool IsKeptTold => Score.Kpis.Count > 0 || RolledUp is not { Below.KeptTellsOfFew: true };
}
