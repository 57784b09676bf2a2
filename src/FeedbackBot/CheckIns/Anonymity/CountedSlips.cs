using System.Globalization;
using System.Security.Cryptography;
using FeedbackBot.CheckIns.Definition;

namespace FeedbackBot.CheckIns.Anonymity;

/// <summary>Counts what an anonymous round's urns held. Whatever may not be shown is left out here, and so never stored.</summary>
internal static class CountedSlips
{
    public static IReadOnlyList<QuestionResult> Of(IReadOnlyList<Question> questions, IReadOnlyCollection<Slip> slips, int threshold)
    {
        var byQuestion = slips.ToLookup(s => s.Question);
        return [.. questions.Select(question => Of(question, [.. byQuestion[question.Id]], threshold))];
    }

    private static QuestionResult Of(Question question, Slip[] slips, int threshold)
    {
        if (slips.Length < threshold)
            return new QuestionResult(question.Id, null, [], [], []);
        if (question.Kind is QuestionKind.Text or QuestionKind.Number or QuestionKind.Blocker)
        {
            var words = slips.Select(s => s.Value).ToArray();
            RandomNumberGenerator.Shuffle(words.AsSpan());
            return new QuestionResult(question.Id, slips.Length, [], words, []);
        }

        var counts = slips.GroupBy(s => s.Value).Select(g => new AnswerCount(g.Key, g.Count())).OrderBy(c => Place(question, c.Value)).ToList();
        return new QuestionResult(question.Id, slips.Length, counts, [], question.Kind is QuestionKind.Mood or QuestionKind.Rating ? Groups(slips, threshold) : []);
    }

    /// <summary>One group alone would only say the total again.</summary>
    private static IReadOnlyList<GroupResult> Groups(Slip[] slips, int threshold)
    {
        var groups = slips.GroupBy(s => s.Team).Select(g => new AnswerGroup(g.Key, [.. g.Select(s => s.Value)])).ToList();
        return groups.Count == 1
            ? []
            : [.. Suppression.Shown(groups, threshold).Select(g => new GroupResult(
                g.Name!, g.Answers.Count, g.Answers.Sum(value => int.Parse(value, CultureInfo.InvariantCulture))))];
    }

    private static int Place(Question question, string value) => question.Kind == QuestionKind.Choice
        ? question.Choices.ToList().IndexOf(value)
        : int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var score) ? score : value == Answering.AnswerReader.Yes ? 0 : 1;
}
