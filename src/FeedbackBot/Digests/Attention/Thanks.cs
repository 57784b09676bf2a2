using System.Globalization;
using System.Text.RegularExpressions;
using FeedbackBot.CheckIns;
using FeedbackBot.Common;
using FeedbackBot.People;

namespace FeedbackBot.Digests.Attention;

/// <summary>
/// Finds who was thanked by whom: one sentence of an answer that holds a word of thanks and somebody's name, as the
/// directory writes it, or their first name where only one of the team has it. Nothing is guessed beyond that.
/// </summary>
internal static partial class Thanks
{
    private const int ShortestName = 2;

    /// <summary>In every language: people of one team answer in several.</summary>
    private static readonly IReadOnlyList<Regex> Words = [.. Language.All
        .SelectMany(language => Texts.For(language)["Digests.ThanksWords"].Split('|'))
        .Distinct().Select(word => Word(word, RegexOptions.IgnoreCase))];

    /// <returns>Who was thanked, with the names of those who did, by name.</returns>
    public static IReadOnlyDictionary<PersonId, IReadOnlyList<string>> In(IEnumerable<TextAnswer> answers, IReadOnlyList<PersonInfo> people)
    {
        var sentences = answers.SelectMany(answer => SentenceEnd().Split(answer.Text)
            .Where(sentence => Words.Any(word => word.IsMatch(sentence))).Select(sentence => (answer.PersonId, answer.Name, Sentence: sentence))).ToList();
        if (sentences.Count == 0)
            return new Dictionary<PersonId, IReadOnlyList<string>>();
        var firstNames = people.Select(p => FirstName(p.Name)).OfType<string>().CountBy(name => name, StringComparer.OrdinalIgnoreCase)
            .Where(name => name.Value == 1).Select(name => name.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return people.Select(person => (person.Id, By: Thanking(person, Named(person.Name, firstNames), sentences)))
            .Where(thanked => thanked.By.Count > 0).ToDictionary(thanked => thanked.Id, thanked => thanked.By);
    }

    private static IReadOnlyList<string> Thanking(
        PersonInfo person, List<Regex> names, List<(PersonId PersonId, string Name, string Sentence)> sentences) =>
        [.. sentences.Where(s => s.PersonId != person.Id && names.Any(name => name.IsMatch(s.Sentence)))
            .Select(s => s.Name).Distinct().Order(StringComparer.Ordinal)];

    private static List<Regex> Named(string name, HashSet<string> firstNames)
    {
        List<Regex> names = name.Length < ShortestName ? [] : [Word(name, RegexOptions.IgnoreCase)];

        // Many first names are also words ("will", "mark"), which are not written with a capital letter.
        if (FirstName(name) is { } first && firstNames.Contains(first))
            names.Add(Word(first, RegexOptions.None));
        return names;
    }

    private static string? FirstName(string name) => name.Split(' ') is [{ Length: >= ShortestName } first, _, ..] ? first : null;

    // Chinese is written without blanks: there a word needs nothing around it.
    private static Regex Word(string word, RegexOptions options) => new(
        (IsSpaced(word[0]) ? @"(?<![\p{L}\p{N}])" : "") + Regex.Escape(word) + (IsSpaced(word[^1]) ? @"(?![\p{L}\p{N}])" : ""),
        options | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static bool IsSpaced(char c) => char.IsLetterOrDigit(c) && char.GetUnicodeCategory(c) != UnicodeCategory.OtherLetter;

    [GeneratedRegex(@"[.!?。！？;；\r\n]+")]
    private static partial Regex SentenceEnd();
}
