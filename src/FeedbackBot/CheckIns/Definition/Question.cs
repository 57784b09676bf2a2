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
    public const int MaxGroup = 30;

    /// <summary>Whether it was said that it may be left empty.</summary>
    public bool IsOptional { get; init; }

    /// <summary>The earlier answer after which it is asked, as a second step; null for a question that everybody gets.</summary>
    public FollowUp? After { get; init; }

    /// <summary>The group of which each round asks one; null for a question that every round asks.</summary>
    public string? Group { get; init; }

    public PlanPart Plan { get; init; }

    /// <summary>Nothing in the way is an answer too, so a blocker may be left empty; and a second step never holds up the first.</summary>
    public bool IsRequired => Kind != QuestionKind.Blocker && !IsSupplied && !IsOptional && After is null;

    /// <summary>What it asks is another feature's to say, for each person; nothing where nothing is due.</summary>
    public bool IsSupplied => Kind == QuestionKind.Goal;
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

    /// <summary>The values of somebody's own KPIs that are due. The answer is how many were said; the values are kept with the KPIs.</summary>
    Goal,
}

/// <summary>What a question has to do with somebody's plan from one round to the next.</summary>
internal enum PlanPart
{
    None,

    /// <summary>Its answer is a plan: the next round shows it to whoever made it.</summary>
    Made,

    /// <summary>It asks what became of the last plan, which stands beside it.</summary>
    Recalled,
}
