namespace FeedbackBot.CheckIns.Definition;

/// <summary>What a check-in asks, as it stood at one time. An edit makes another set, so a round that was asked keeps its own.</summary>
internal sealed class QuestionSet
{
    /// <summary>What one round asks, second steps included.</summary>
    public const int MaxQuestions = 10;

    /// <summary>With those that take turns.</summary>
    public const int MaxInAll = 40;

    private QuestionSet()
    {
    }

    public QuestionSetId Id { get; private set; }

    /// <summary>In the order asked; 1 to <see cref="MaxInAll"/>.</summary>
    public IReadOnlyList<Question> Questions { get; private set; } = [];

    public static QuestionSet Of(QuestionSetId id, IReadOnlyList<Question> questions)
    {
        ArgumentOutOfRangeException.ThrowIfZero(questions.Count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(questions.Count, MaxInAll);
        return new QuestionSet { Id = id, Questions = questions };
    }
}
