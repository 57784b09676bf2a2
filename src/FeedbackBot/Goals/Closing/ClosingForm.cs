using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Notes;
using FeedbackBot.Goals.Scoring.Explaining;

namespace FeedbackBot.Goals.Closing;

/// <summary>What is asked when a goal's period is over, with what was typed.</summary>
/// <param name="Score">What it comes to now.</param>
internal sealed record ClosingForm(Goal Goal, Explanation? Score)
{
    public const string ReflectionKey = "reflection";
    public const string NextKey = "next";
    public const string CarryOver = "carry";
    public const string NoMore = "none";

    /// <summary>What was noted when it was set.</summary>
    public IReadOnlyList<ReadNote> Notes { get; init; } = [];

    public string Reflection { get; init; } = "";

    public string Next { get; init; } = NoMore;

    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>It was closed without a word: only that is still asked.</summary>
    public bool IsClosed => Goal.Status == GoalStatus.Closed;
}
