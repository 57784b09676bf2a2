using FeedbackBot.CheckIns.Definition;

namespace FeedbackBot.CheckIns.Answering;

/// <summary>Which second questions an answer leads to. Pure: it reads what was asked and answered, nothing else.</summary>
internal static class FollowUps
{
    /// <summary>Those whose condition is met, answered or not.</summary>
    public static IReadOnlySet<QuestionId> Due(IReadOnlyList<Question> questions, GivenAnswers given) => questions
        .Where(q => q.After is { } after && questions.FirstOrDefault(of => of.Id == after.Of) is { } earlier && after.IsMetBy(given.To(earlier)?.Value))
        .Select(q => q.Id).ToHashSet();

    /// <summary>Whether what came holds nothing but second questions that had no answer yet: it adds to the answer and changes nothing.</summary>
    public static bool IsSecondStep(IReadOnlyList<Question> questions, GivenAnswers given, TypedAnswers typed) =>
        typed.Shown is { Count: > 0 } shown && shown.All(i => questions[i].After is not null && given.To(questions[i]) is null);

    /// <summary>Those to ask after an answer was taken: due, not answered, and not on the card that was just sent, where they were left empty.</summary>
    public static IReadOnlyList<Question> Open(IReadOnlyList<Question> questions, GivenAnswers given, TypedAnswers typed)
    {
        if (questions.All(q => q.After is null))
            return [];
        var due = Due(questions, given);
        return [.. questions.Where((q, i) => due.Contains(q.Id) && given.To(q) is null && !(typed.Shown?.Contains(i) ?? false))];
    }
}
