using FeedbackBot.Goals.Values;

namespace FeedbackBot.Goals.Standing;

/// <summary>What a goal comes to with the values there are.</summary>
/// <param name="Points">Two decimals; null where no KPI has data.</param>
/// <param name="Kpis">How many were agreed.</param>
/// <param name="WithData">How many of them have points.</param>
/// <param name="Confidence">The least sure that was said last of any of its KPIs; null where nobody said any.</param>
internal sealed record GoalStanding(decimal? Points, int Kpis, int WithData, Confidence? Confidence);
