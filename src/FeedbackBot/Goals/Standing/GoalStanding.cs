namespace FeedbackBot.Goals.Standing;

/// <summary>What a goal comes to with the values there are.</summary>
/// <param name="Points">Two decimals; null where no KPI has data.</param>
/// <param name="Kpis">How many were agreed.</param>
/// <param name="WithData">How many of them have points.</param>
internal sealed record GoalStanding(decimal? Points, int Kpis, int WithData);
