using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Rounds;

namespace FeedbackBot.CheckIns.Anonymity;

/// <summary>
/// What is left of an anonymous round once it is counted: exactly what may be shown, and nothing else. What is below the
/// threshold is not in it, so no later reading can show it by mistake.
/// </summary>
internal sealed class AnonymousResult
{
    private AnonymousResult()
    {
    }

    public RoundId RoundId { get; private set; }

    /// <summary>UTC; when the round was closed for everybody. The same for all who took part.</summary>
    public DateTimeOffset ClosedAt { get; private set; }

    /// <summary>UTC; when the bot counted it, shortly after the close or once it ran again. Only from then on is there anything to show.</summary>
    public DateTimeOffset CountedAt { get; private set; }

    public int Asked { get; private set; }

    /// <summary>How many took part.</summary>
    public int Answered { get; private set; }

    /// <summary>In the order asked; also those of which nothing may be shown.</summary>
    public IReadOnlyList<QuestionResult> Questions { get; private set; } = [];

    public static AnonymousResult Of(Round round, int asked, int answered, IReadOnlyList<QuestionResult> questions, DateTimeOffset closedAt, DateTimeOffset now) => new()
    {
        RoundId = round.Id,
        ClosedAt = closedAt,
        CountedAt = now,
        Asked = asked,
        Answered = answered,
        Questions = questions,
    };
}

/// <param name="Count">How many answers; null where they are too few to be shown.</param>
/// <param name="Counts">By answer, for what is chosen.</param>
/// <param name="Words">In no order, for what is written and for numbers.</param>
/// <param name="Groups">By team, for moods and ratings; only those that may be shown.</param>
internal sealed record QuestionResult(
    QuestionId Question, int? Count, IReadOnlyList<AnswerCount> Counts, IReadOnlyList<string> Words, IReadOnlyList<GroupResult> Groups)
{
    public bool IsShown => Count is not null;
}

/// <param name="Value">See <see cref="Answering.Answer.Value"/>.</param>
internal sealed record AnswerCount(string Value, int Count);

/// <param name="Sum">Of the scores.</param>
internal sealed record GroupResult(string Team, int Count, int Sum);
