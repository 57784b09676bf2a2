using FeedbackBot.Goals.Definition;

namespace FeedbackBot.Goals.Warnings;

/// <summary>Finds one sort of what stands in the way of goals. What it no longer finds is mended.</summary>
internal interface IGoalWatch
{
    /// <summary>Everything there is now.</summary>
    /// <param name="goals">Agreed goals whose period runs.</param>
    /// <param name="ct">Stops waiting.</param>
    Task<IReadOnlyList<FoundWarning>> LookAsync(IReadOnlyList<Goal> goals, CancellationToken ct);
}

/// <param name="Mark">See <see cref="GoalWarning.Mark"/>; with the kind it stays the same as long as the same thing is in the way.</param>
/// <param name="Subject">What it is about; part of the sentence "Goals.Warning.{Kind}".</param>
/// <param name="Other">What else the sentence names.</param>
internal sealed record FoundWarning(GoalId GoalId, WarningKind Kind, string Mark, string Subject, string Other = "")
{
    /// <summary>The goal's owner is told in another way, and only those who read the digest need it.</summary>
    public bool OwnerKnows { get; init; }
}
