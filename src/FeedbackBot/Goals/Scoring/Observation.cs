namespace FeedbackBot.Goals.Scoring;

/// <summary>One value of a KPI, in its own unit: at most 10¹⁵ either way, as typed numbers are, so that sums can be computed.</summary>
internal sealed record Observation(DateTimeOffset At, decimal Value);
