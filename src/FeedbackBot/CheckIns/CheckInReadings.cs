using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Blockers;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.People;

namespace FeedbackBot.CheckIns;

/// <summary>What became of the prompts somebody got in a period.</summary>
/// <param name="Open">Not answered and not closed yet.</param>
/// <param name="Missed">Closed without an answer.</param>
/// <param name="Skipped">Said why there is no answer: not missing, and in the denominator all the same.</param>
/// <param name="Late">How many of the answers came after the close.</param>
internal sealed record Participation(
    PersonId PersonId, string Name, bool IsActive, int Answered, int Open, int Missed, int Skipped = 0, int Late = 0)
{
    public int Reacted => Answered + Skipped;

    /// <summary>The denominator.</summary>
    public int Asked => Reacted + Open + Missed;
}

/// <param name="Score">1 (worst) to 5 (best).</param>
/// <param name="OpensAt">UTC; when the round opened for this person.</param>
internal sealed record MoodAnswer(PersonId PersonId, int Score, DateTimeOffset OpensAt);

/// <param name="AgeDays">Whole days since it was written.</param>
internal sealed record OpenBlocker(
    BlockerId Id, PersonId Owner, string OwnerName, bool OwnerIsActive, string Text, DateTimeOffset OpenedAt, int AgeDays, string CheckIn)
{
    /// <summary>Days on which its owner worked since the day it was written; counted for a year at most.</summary>
    public int WorkingDays { get; init; }

    /// <summary>How often its owner named it: 1 for once.</summary>
    public int Mentions { get; init; } = 1;

    /// <summary>UTC; when its owner's manager first saw it; null while they have not.</summary>
    public DateTimeOffset? SeenAt { get; init; }

    /// <summary>Written in confidence: for the direct manager alone, and for no channel.</summary>
    public bool IsConfidential { get; init; }

    /// <summary>Nobody has reacted for as many working days as configuration allows.</summary>
    public bool IsStale { get; init; }

    /// <summary>Nobody reacted to that either, and it was brought further up.</summary>
    public bool IsEscalated { get; init; }
}

/// <summary>What became of blockers in one period, such as a week.</summary>
/// <param name="From">UTC, in the period.</param>
/// <param name="Until">UTC, no longer in it.</param>
/// <param name="Opened">First named in it; another mention of the same is not counted again.</param>
/// <param name="Resolved">Solved in it, and not opened again.</param>
/// <param name="MedianDays">From first named to solved, of those solved in it; null when none was.</param>
internal sealed record BlockerPeriod(DateTimeOffset From, DateTimeOffset Until, int Opened, int Resolved, decimal? MedianDays)
{
    /// <summary>How many were raised in it because nobody had reacted, each once however far up it went.</summary>
    public int Raised { get; init; }

    /// <summary>Those that were solved in it.</summary>
    public IReadOnlyList<SolvedBlocker> Solved { get; init; } = [];

    public bool HasNews => Opened + Resolved + Raised > 0;
}

/// <param name="Periods">Oldest first.</param>
/// <param name="MedianDays">Of all that were solved in any of them; null when none was.</param>
internal sealed record BlockerTrend(IReadOnlyList<BlockerPeriod> Periods, decimal? MedianDays)
{
    /// <summary>Of those that were solved before the last period; null when none was.</summary>
    public decimal? MedianDaysBefore { get; init; }
}

/// <param name="OpenDays">Whole days from its being written to its being solved.</param>
internal sealed record SolvedBlocker(PersonId Owner, int OpenDays);

/// <param name="Answers">Newest first.</param>
internal sealed record AnsweredQuestion(string CheckIn, string Question, IReadOnlyList<TextAnswer> Answers);

/// <param name="IsLate">Given after the round's close.</param>
internal sealed record TextAnswer(PersonId PersonId, string Name, bool IsActive, string Text, DateTimeOffset At, bool IsLate = false);

/// <param name="Date">The round's local date.</param>
/// <param name="IsOpen">Still time until <paramref name="ClosesAt"/>; else it was missed.</param>
internal sealed record SilentPrompt(
    PersonId PersonId, string Name, bool IsActive, string CheckIn, DateOnly Date, bool IsOpen, DateTimeOffset ClosesAt);

/// <param name="Date">The round's local date.</param>
/// <param name="Words">What they said beside the reason; null where nothing.</param>
internal sealed record SkippedPrompt(
    PersonId PersonId, string Name, bool IsActive, string CheckIn, DateOnly Date, SkipReason Reason, string? Words);
