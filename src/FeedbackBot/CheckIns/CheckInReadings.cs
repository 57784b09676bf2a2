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

/// <param name="Monday">The first day of the ISO week.</param>
/// <param name="Average">1 (worst) to 5 (best), unrounded; null when nobody said.</param>
/// <param name="Count">How many answers the average is made of.</param>
internal sealed record MoodWeek(int Year, int Week, DateOnly Monday, decimal? Average, int Count);

/// <param name="Score">1 (worst) to 5 (best).</param>
/// <param name="OpensAt">UTC; when the round opened for this person.</param>
internal sealed record MoodAnswer(PersonId PersonId, int Score, DateTimeOffset OpensAt);

/// <param name="AgeDays">Whole days since it was written.</param>
internal sealed record OpenBlocker(
    BlockerId Id, PersonId Owner, string OwnerName, bool OwnerIsActive, string Text, DateTimeOffset OpenedAt, int AgeDays, string CheckIn);

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
