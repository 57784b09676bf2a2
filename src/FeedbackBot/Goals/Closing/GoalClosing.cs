using FeedbackBot.Goals.Definition;
using FeedbackBot.People;
using FeedbackBot.Storage;

namespace FeedbackBot.Goals.Closing;

/// <summary>
/// How a goal ended: with the score its values came to, or given up. What the score was computed from is kept with it, so that it can be
/// recomputed and explained however much later. A goal that is taken up again and closed once more has two of them.
/// </summary>
internal sealed class GoalClosing : IVersioned
{
    public const int MaxWords = 1500;

    private GoalClosing()
    {
    }

    public GoalClosingId Id { get; private set; }

    public GoalId GoalId { get; private set; }

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    /// <summary>Of the terms it was scored by.</summary>
    public int TermsNumber { get; private set; }

    /// <summary>Whether it was given up, and so has no score.</summary>
    public bool IsDropped { get; private set; }

    /// <summary>Null where nobody closed it and the time for that was over.</summary>
    public PersonId? ById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>0 to 200 points, two decimals; null where no KPI has a value, and for what was given up.</summary>
    public decimal? Score { get; private set; }

    /// <summary>The values it was computed from; null for what was given up.</summary>
    public ScoreRecord? Record { get; private set; }

    /// <summary>What was learnt, or why it was given up; empty where nothing was said.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Whose words they are.</summary>
    public PersonId? WordsById { get; private set; }

    public PersonId? ReopenedById { get; private set; }

    public DateTimeOffset? ReopenedAt { get; private set; }

    /// <summary>Why it was taken up again.</summary>
    public string ReopenReason { get; private set; } = "";

    public int Version { get; set; }

    public static GoalClosing Scored(GoalClosingId id, Goal goal, int number, ScoreRecord record, decimal? score, PersonId? by, DateTimeOffset now) => new()
    {
        Id = id,
        GoalId = goal.Id,
        Number = number,
        TermsNumber = goal.AgreedNumber ?? throw new InvalidOperationException("Nothing was agreed."),
        Record = record,
        Score = score,
        ById = by,
        At = now,
    };

    public static GoalClosing GivenUp(GoalClosingId id, Goal goal, int number, PersonId by, DateTimeOffset now) => new()
    {
        Id = id,
        GoalId = goal.Id,
        Number = number,
        TermsNumber = goal.AgreedNumber ?? throw new InvalidOperationException("Nothing was agreed."),
        IsDropped = true,
        ById = by,
        At = now,
    };

    public void Say(string words, PersonId by)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(words.Length, MaxWords);
        (Words, WordsById) = (words, by);
    }

    public void Reopen(PersonId by, string reason, DateTimeOffset now)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(reason.Length, MaxWords);
        (ReopenedById, ReopenReason, ReopenedAt) = (by, reason, now);
    }
}
