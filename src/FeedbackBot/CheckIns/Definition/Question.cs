using FeedbackBot.CheckIns.Blockers;

namespace FeedbackBot.CheckIns.Definition;

/// <summary>One question of a set; never changed once it may have been asked.</summary>
/// <param name="Choices">What can be chosen, in order; only for <see cref="QuestionKind.Choice"/>.</param>
internal sealed record Question(QuestionId Id, QuestionKind Kind, string Text, IReadOnlyList<string> Choices)
{
    public const int MaxText = 200;
    public const int MinChoices = 2;
    public const int MaxChoices = 10;
    public const int MaxChoice = 60;

    /// <summary>Nothing in the way is an answer too, so a blocker may be left empty.</summary>
    public bool IsRequired => Kind != QuestionKind.Blocker;
}

internal enum QuestionKind
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>1 (worst) to 5 (best), each with a word.</summary>
    Mood,

    /// <summary>1 to 5 stars.</summary>
    Rating,
    Number,

    /// <summary>One of <see cref="Question.Choices"/>.</summary>
    Choice,
    YesNo,

    /// <summary>Words that open a <see cref="CheckIns.Blocker"/>; empty means nothing is in the way.</summary>
    Blocker,
}
