using FeedbackBot.CheckIns;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.People;

namespace FeedbackBot.Digests;

/// <summary>
/// The order in which answers are worth reading. It is simple enough to be told to the people it is about, and leaves
/// nobody out:
/// <list type="number">
/// <item>whoever's mood this week is low (2 or less of 5) or has fallen by two or more since they said it last,</item>
/// <item>then whoever has met a new blocker this week,</item>
/// <item>then everybody else;</item>
/// </list>
/// within each, the longer answer (in letters and digits) comes first, since it says more; equals come by name.
/// </summary>
internal static class WorthReading
{
    public static IReadOnlyList<AnswerToRead> Order(IEnumerable<TextAnswer> answers, IReadOnlyDictionary<PersonId, Signs> signs) =>
        [.. answers.Select(answer => new AnswerToRead(answer, signs.GetValueOrDefault(answer.PersonId, Signs.None)))
            .OrderBy(a => a.Signs.Rank)
            .ThenByDescending(a => a.Answer.Text.EnumerateRunes().Count(System.Text.Rune.IsLetterOrDigit))
            .ThenBy(a => a.Answer.Name, StringComparer.Ordinal)
            .ThenBy(a => a.Answer.PersonId.Value)
            .ThenBy(a => a.Answer.At)
            .ThenBy(a => a.Answer.Text, StringComparer.Ordinal)];
}

/// <summary>What this week says about somebody beside their words.</summary>
/// <param name="Mood">1 to 5, the latest in the week; null when they did not say.</param>
/// <param name="MoodBefore">1 to 5, the latest before the week.</param>
internal sealed record Signs(int? Mood, int? MoodBefore, bool HasNewBlocker)
{
    public const int LowMood = 2;
    public const int Fall = 2;
    public static readonly Signs None = new(null, null, false);

    public bool IsLow => Mood <= LowMood;

    public bool HasFallen => MoodBefore - Mood >= Fall;

    /// <summary>0 is read first.</summary>
    public int Rank => IsLow || HasFallen ? 0 : HasNewBlocker ? 1 : 2;

    public static IReadOnlyDictionary<PersonId, Signs> Of(
        IReadOnlyList<MoodAnswer> moods, IReadOnlyList<OpenBlocker> blockers, DigestPeriod period)
    {
        var latest = moods.Where(m => period.Contains(m.OpensAt)).GroupBy(m => m.PersonId).ToDictionary(g => g.Key, Latest);
        var before = moods.Where(m => m.OpensAt < period.Start).GroupBy(m => m.PersonId).ToDictionary(g => g.Key, Latest);
        var blocked = blockers.Where(b => period.Contains(b.OpenedAt)).Select(b => b.Owner).ToHashSet();
        return latest.Keys.Union(blocked).ToDictionary(person => person, person => new Signs(
            latest.TryGetValue(person, out var now) ? now : null,
            before.TryGetValue(person, out var then) ? then : null,
            blocked.Contains(person)));
    }

    private static int Latest(IEnumerable<MoodAnswer> moods) => moods.MaxBy(m => m.OpensAt)!.Score;
}
