namespace FeedbackBot.Goals.Scoring;

/// <summary>One value of a KPI, in its own unit.</summary>
internal sealed record Observation(DateTimeOffset At, decimal Value);
