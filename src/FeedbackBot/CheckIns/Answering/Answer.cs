using FeedbackBot.CheckIns.Definition;

namespace FeedbackBot.CheckIns.Answering;

/// <summary>What somebody answered to one question. A question left empty has none.</summary>
internal sealed class Answer
{
    /// <summary>In characters; what is typed above that is given back, not cut.</summary>
    public const int MaxText = 4000;

    private Answer()
    {
    }

    public PromptId PromptId { get; private set; }

    public QuestionId QuestionId { get; private set; }

    public QuestionKind Kind { get; private set; }

    /// <summary>The words; for a number its invariant form; for yes or no "yes" or "no".</summary>
    public string Value { get; private set; } = "";

    /// <summary>1 to 5 for a mood or a rating, null for everything else.</summary>
    public int? Score { get; private set; }

    public static Answer Of(PromptId prompt, Question question, AnswerValue value)
    {
        var answer = new Answer { PromptId = prompt, QuestionId = question.Id, Kind = question.Kind };
        answer.Change(value);
        return answer;
    }

    public void Change(AnswerValue value)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value.Text.Length, MaxText);
        (Value, Score) = (value.Text, value.Score);
    }
}

/// <summary>A checked answer, see <see cref="Answer.Value"/> and <see cref="Answer.Score"/>.</summary>
internal readonly record struct AnswerValue(string Text, int? Score = null);
