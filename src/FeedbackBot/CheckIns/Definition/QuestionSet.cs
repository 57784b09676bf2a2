namespace FeedbackBot.CheckIns.Definition;

/// <summary>What a check-in asks, as it stood at one time. An edit makes another set, so a round that was asked keeps its own.</summary>
internal sealed class QuestionSet
{
    public const int MaxQuestions = 10;

    private QuestionSet()
    {
    }

    public QuestionSetId Id { get; private set; }

    /// <summary>In the order asked; 1 to <see cref="MaxQuestions"/>.</summary>
    public IReadOnlyList<Question> Questions { get; private set; } = [];

    public static QuestionSet Of(QuestionSetId id, IReadOnlyList<Question> questions)
    {
        ArgumentOutOfRangeException.ThrowIfZero(questions.Count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(questions.Count, MaxQuestions);
        return new QuestionSet { Id = id, Questions = questions };
    }
}
