using FeedbackBot.Bot.Typed;
namespace FeedbackBot.CheckIns.Definition;

/// <summary>Who may know what somebody answered. A round keeps what it was opened with, whatever becomes of its check-in.</summary>
/// <param name="Threshold">How many answers there must be before any are shown without names; null for the usual number, and where names are shown.</param>
internal readonly record struct Privacy(Confidentiality Kind, int? Threshold = null)
{
    /// <summary>With fewer answers a result is too easily one person's.</summary>
    public const int MinThreshold = 3;
    public const int DefaultThreshold = 5;

    /// <summary>A threshold above this is a slip of the finger: nothing would ever be shown.</summary>
    public const int MaxThreshold = 1000;

    public static readonly Privacy Named = default;
    public static readonly Privacy Confidential = new(Confidentiality.Confidential);

    /// <summary>From how many answers on something is shown without names.</summary>
    public int Least => Threshold ?? DefaultThreshold;

    public bool IsAnonymous => Kind == Confidentiality.Anonymous;

    /// <summary>Whether people are told the same about both.</summary>
    public bool SaysTheSameAs(Privacy other) => Kind == other.Kind && (Kind == Confidentiality.Named || Least == other.Least);

    public static Privacy Anonymous(int threshold = DefaultThreshold) => new(Confidentiality.Anonymous, threshold);

    /// <summary>Why a question cannot be asked this way; null where it can.</summary>
    public Problem? Refuses(Question question) => Kind != Confidentiality.Named && question.IsSupplied ? new Problem("CheckIns.GoalNamed")
        : !IsAnonymous ? null
        : question.Kind == QuestionKind.Blocker ? new Problem("CheckIns.AnonymousBlocker")
        : question.After is not null || question.Plan != PlanPart.None ? new Problem("CheckIns.AnonymousSteps")
        : null;

    /// <summary>An answer after the count would show itself by what it changes.</summary>
    public Problem? RefusesLate(int hours) => IsAnonymous && hours > 0 ? new Problem("CheckIns.AnonymousLate") : null;
}

internal enum Confidentiality
{
    /// <summary>Whoever may see an answer sees whose it is.</summary>
    Named,

    /// <summary>The direct manager sees whose an answer is; everybody else who may see it does not.</summary>
    Confidential,

    /// <summary>Nobody sees whose an answer is, and nothing stored tells.</summary>
    Anonymous,
}
