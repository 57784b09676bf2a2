using FeedbackBot.CheckIns.Definition;

namespace FeedbackBot.CheckIns.Answering;

/// <summary>
/// What somebody had answered to a question before they changed it. Only they read it: everybody else sees the last.
/// It is written by a change alone, so that a first answer costs nothing more.
/// </summary>
internal sealed class EarlierAnswer
{
    private EarlierAnswer()
    {
    }

    public PromptId PromptId { get; private set; }

    public QuestionId QuestionId { get; private set; }

    /// <summary>Which of the person's answers it stood in last, from 1.</summary>
    public int Submission { get; private set; }

    public QuestionKind Kind { get; private set; }

    /// <summary>As <see cref="Answer.Value"/>; null where the question had been left empty.</summary>
    public string? Value { get; private set; }

    public int? Score { get; private set; }

    /// <summary>UTC; until when it held.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <param name="answer">Null where the question had been left empty.</param>
    public static EarlierAnswer Of(Prompt prompt, Question question, Answer? answer, DateTimeOffset now) => new()
    {
        PromptId = prompt.Id,
        QuestionId = question.Id,
        Submission = prompt.Submissions,
        Kind = question.Kind,
        Value = answer?.Value,
        Score = answer?.Score,
        ChangedAt = now,
    };
}
