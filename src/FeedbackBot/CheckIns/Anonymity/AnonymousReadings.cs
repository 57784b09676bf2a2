using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.People;

namespace FeedbackBot.CheckIns.Anonymity;

/// <summary>The result of an anonymous round, as it may be shown.</summary>
/// <param name="Id">The round's.</param>
/// <param name="Threshold">From how many answers on something is shown; it held since the round opened.</param>
internal sealed record AnonymousRound(
    RoundId Id, string CheckIn, DateOnly Date, DateTimeOffset ClosedAt, int Threshold, int Asked, int Answered, IReadOnlyList<AnonymousQuestion> Questions)
{
    /// <summary>Of a confidential round: names are kept, and only not shown here.</summary>
    public bool IsConfidential { get; init; }

    /// <summary>Whether the reader's own answers and those of their direct reports, which they know by name, are left out.</summary>
    public bool LeavesOutOwn { get; init; }

    public bool IsShown => Questions.Any(q => q.Result.IsShown);
}

internal sealed record AnonymousQuestion(Question Question, QuestionResult Result);

/// <summary>Somebody was asked in an anonymous round. Whether they answered is nobody's to know.</summary>
internal sealed record AskedAnonymously(RoundId Round, PersonId Person);
