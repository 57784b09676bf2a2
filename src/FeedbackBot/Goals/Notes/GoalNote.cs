using FeedbackBot.Goals.Definition;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Notes;

/// <summary>
/// What speaks for and against a goal when it is set, and what the market does: noted by its two sides, read by them and those above, and
/// shown again when the goal is reviewed.
/// </summary>
internal sealed class GoalNote
{
    public const int MaxText = 500;

    /// <summary>On one goal.</summary>
    public const int Most = 40;

    private GoalNote()
    {
    }

    public GoalNoteId Id { get; private set; }

    public GoalId GoalId { get; private set; }

    public GoalNoteKind Kind { get; private set; }

    public string Text { get; private set; } = "";

    public PersonId ById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset At { get; private set; }

    public static GoalNote Of(GoalNoteId id, GoalId goal, GoalNoteKind kind, string text, PersonId by, DateTimeOffset now)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(text.Length, MaxText);
        return new() { Id = id, GoalId = goal, Kind = kind, Text = text, ById = by, At = now };
    }
}

internal enum GoalNoteKind
{
    Strength,
    Weakness,
    Opportunity,
    Threat,
    Market,
}
