using FeedbackBot.Goals.Definition;

namespace FeedbackBot.Goals.Targets;

/// <summary>What a KPI came to in a period that is over.</summary>
/// <param name="Value">In the KPI's unit.</param>
internal sealed record PastPeriod(GoalPeriod Period, decimal Value);
