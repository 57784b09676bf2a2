using FeedbackBot.CheckIns;
using FeedbackBot.People;

namespace FeedbackBot.Digests.Attention;

/// <summary>
/// Whom to talk to and whom to thank. The rules are few and simple enough to be told to the people they are about, each
/// compares somebody with nobody but themselves, and both lists come by name: they are no ranking.
/// </summary>
internal static class PeopleToNotice
{
    /// <summary>Fewer earlier answers than this say nothing of what is usual for somebody.</summary>
    public const int UsualNeeds = 3;

    /// <summary>On a scale of five.</summary>
    public const int Fall = 2;

    public const int MissedInARow = 3;

    /// <summary>A blocker that lasted longer than a working day took some doing.</summary>
    public const int SolvedAfterDays = 2;

    public static IReadOnlyList<Noticed> TalkTo(PeopleFacts facts)
    {
        var latest = facts.Moods.Where(m => facts.Period.Contains(m.OpensAt)).GroupBy(m => m.PersonId)
            .ToDictionary(g => g.Key, g => g.MaxBy(m => m.OpensAt)!.Score);
        var before = facts.Moods.Where(m => m.OpensAt < facts.Period.Start).ToLookup(m => m.PersonId, m => m.Score);
        var blocked = facts.Blockers.Where(b => facts.Period.Contains(b.OpenedAt)).CountBy(b => b.Owner).ToDictionary();
        return List(facts.People, person =>
        [
            latest.TryGetValue(person, out var mood) && Usual(before[person]) is { } usual && usual - mood >= Fall ? new Why.MoodFell(mood, usual) : null,
            facts.Missed.GetValueOrDefault(person) is >= MissedInARow and var missed ? new Why.MissedInARow(missed) : null,
            blocked.TryGetValue(person, out var count) ? new Why.NewBlocker(count) : null,
            facts.Returned.TryGetValue(person, out var since) ? new Why.Back(since) : null,
        ]);
    }

    public static IReadOnlyList<Noticed> Thank(PeopleFacts facts)
    {
        var solved = facts.Solved.Where(s => s.OpenDays >= SolvedAfterDays).ToLookup(s => s.Owner, s => s.OpenDays);
        return List(facts.People, person =>
        [
            facts.Thanks.TryGetValue(person, out var by) ? new Why.Thanked(by) : null,
            solved.Contains(person) ? new Why.Solved(solved[person].Count(), solved[person].Max()) : null,
        ]);
    }

    /// <summary>The median, so that one bad day does not move it; null where too little is known.</summary>
    public static decimal? Usual(IEnumerable<int> scores)
    {
        var sorted = scores.Order().ToList();
        return sorted.Count < UsualNeeds ? null : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2m;
    }

    private static IReadOnlyList<Noticed> List(IReadOnlyList<PersonInfo> people, Func<PersonId, IReadOnlyList<Why?>> reasons) =>
        [.. people.Select(person => new Noticed(person.Id, person.Name, [.. reasons(person.Id).OfType<Why>()]))
            .Where(noticed => noticed.Reasons.Count > 0)
            .OrderBy(noticed => noticed.Name, StringComparer.Ordinal).ThenBy(noticed => noticed.PersonId.Value)];
}

/// <summary>What the rules look at.</summary>
/// <param name="People">The manager's active reports: nobody else is noticed.</param>
/// <param name="Moods">Of the period and of the weeks before it.</param>
/// <param name="Missed">Prompts missed since somebody last reacted.</param>
/// <param name="Returned">Who came back from an absence in the period, and when.</param>
/// <param name="Thanks">Who was thanked in the period's answers, and by whom.</param>
internal sealed record PeopleFacts(
    DigestPeriod Period,
    IReadOnlyList<PersonInfo> People,
    IReadOnlyList<MoodAnswer> Moods,
    IReadOnlyDictionary<PersonId, int> Missed,
    IReadOnlyList<OpenBlocker> Blockers,
    IReadOnlyList<SolvedBlocker> Solved,
    IReadOnlyDictionary<PersonId, DateOnly> Returned,
    IReadOnlyDictionary<PersonId, IReadOnlyList<string>> Thanks);
