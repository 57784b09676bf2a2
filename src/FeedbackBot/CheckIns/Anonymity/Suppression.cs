namespace FeedbackBot.CheckIns.Anonymity;

/// <summary>
/// Which groups of an anonymous result may be shown beside its total. A group with fewer answers than the threshold may
/// not; and since whoever knows the total can take the shown groups from it, what is left over must not give a hidden
/// group away either: as many groups more are hidden, the smallest first, as that takes.
/// </summary>
internal static class Suppression
{
    /// <param name="groups">Each answer is in exactly one of them.</param>
    /// <returns>Those that may be shown, by name.</returns>
    public static IReadOnlyList<AnswerGroup> Shown(IReadOnlyCollection<AnswerGroup> groups, int threshold)
    {
        var shown = groups.Where(g => g.Name is not null && g.Answers.Count >= threshold)
            .OrderByDescending(g => g.Answers.Count).ThenBy(g => g.Name, StringComparer.Ordinal).ToList();
        while (shown.Count > 0 && !IsSafe([.. groups.Except(shown, ReferenceEqualityComparer.Instance).Cast<AnswerGroup>()], threshold))
            shown.RemoveAt(shown.Count - 1);
        return [.. shown.OrderBy(g => g.Name, StringComparer.Ordinal)];
    }

    /// <summary>
    /// Whether what is left over may be known: nothing at all; or a crowd, in which each hidden group could have answered
    /// otherwise, which takes a second group and a second answer to exchange with.
    /// </summary>
    private static bool IsSafe(List<AnswerGroup> hidden, int threshold)
    {
        var some = hidden.Where(g => g.Answers.Count > 0).ToList();
        if (some.Count == 0)
            return true;
        return some.Sum(g => g.Answers.Count) >= threshold
            && (some.TrueForAll(g => g.Name is null) || (some.Count > 1 && some.SelectMany(g => g.Answers).Distinct().Count() > 1));
    }
}

/// <param name="Name">Null for those who are in no group that could be shown.</param>
internal sealed record AnswerGroup(string? Name, IReadOnlyList<string> Answers);
