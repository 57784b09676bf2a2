using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Values;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Confidences;

/// <summary>How sure somebody was, at a time, that a goal will be reached. Never changed: what is said next stands beside it.</summary>
internal sealed class GoalConfidence
{
    public const int MaxNote = 500;

    private GoalConfidence()
    {
    }

    public GoalConfidenceId Id { get; private set; }

    public GoalId GoalId { get; private set; }

    public Confidence Confidence { get; private set; }

    /// <summary>In the author's words; empty where nothing was said.</summary>
    public string Note { get; private set; } = "";

    public PersonId AuthorId { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset At { get; private set; }

    public static GoalConfidence Say(GoalConfidenceId id, GoalId goal, Confidence confidence, string note, PersonId author, DateTimeOffset now)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(note.Length, MaxNote);
        return new() { Id = id, GoalId = goal, Confidence = confidence, Note = note, AuthorId = author, At = now };
    }
}
