namespace FeedbackBot.CheckIns.Definition;

/// <summary>Of every group of questions that take turns, one round asks one, in their order. Nothing here reads a clock or a database.</summary>
internal static class Rotation
{
    public static bool Rotates(this IReadOnlyList<Question> questions) => questions.Any(q => q.Group is not null);

    /// <param name="number">Which round of the check-in it is, from 0.</param>
    /// <returns>What is asked, in the order of the set; what follows a question that is not asked is not asked either.</returns>
    public static IReadOnlyList<Question> ForRound(this IReadOnlyList<Question> questions, int number)
    {
        var turns = questions.Where(q => q.Group is not null && q.After is null).GroupBy(q => q.Group!, StringComparer.OrdinalIgnoreCase)
            .Select(group => group.ElementAt(number % group.Count()).Id).ToHashSet();
        return Keep(questions, turns);
    }

    /// <summary>The most that any round can ask: of each group its longest question.</summary>
    public static IReadOnlyList<Question> Longest(this IReadOnlyList<Question> questions)
    {
        var turns = questions.Where(q => q.Group is not null && q.After is null).GroupBy(q => q.Group!, StringComparer.OrdinalIgnoreCase)
            .Select(group => group.MaxBy(q => q.Text.Length + q.Choices.Sum(c => c.Length + 40))!.Id).ToHashSet();
        return Keep(questions, turns);
    }

    private static IReadOnlyList<Question> Keep(IReadOnlyList<Question> questions, HashSet<QuestionId> turns)
    {
        bool Asks(Question question) => question.Group is null || turns.Contains(question.Id);
        return [.. questions.Where(q => q.After is { } after ? questions.Any(of => of.Id == after.Of && Asks(of)) : Asks(q))];
    }
}
