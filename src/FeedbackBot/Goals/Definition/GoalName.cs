using FeedbackBot.Bot.Typed;

namespace FeedbackBot.Goals.Definition;

/// <summary>A goal as people name it where several have the same name: with its period, its owner, or both after the name.</summary>
/// <param name="Name">As names are compared.</param>
/// <param name="Period">Null where none was said.</param>
/// <param name="Owner">The words of the owner's name, as names are compared; empty where none were said.</param>
internal sealed record GoalName(string Name, GoalPeriod? Period, IReadOnlyList<string> Owner)
{
    /// <summary>"上半年" and a name of three words; more after a name are a name of their own.</summary>
    private const int MostWords = 4;

    /// <summary>What it may mean: a name first, which may end like a period, then with ever more of its last words as what tells it apart.</summary>
    public static IEnumerable<GoalName> Readings(string typed)
    {
        var words = TypedText.Comparable(typed).Split(' ');
        yield return new GoalName(string.Join(' ', words), null, []);
        for (var after = 1; after <= MostWords && after < words.Length; after++)
        {
            var (period, owner) = Read(words[^after..]);
            yield return new GoalName(string.Join(' ', words[..^after]), period, owner);
        }
    }

    /// <summary>Every word said is the beginning of a word of the name.</summary>
    public bool IsOwnedBy(string name)
    {
        var comparable = TypedText.Comparable(name);
        var words = comparable.Split(' ');
        return Owner.All(said => words.Any(w => w.StartsWith(said, StringComparison.Ordinal)));
    }

    private static (GoalPeriod? Period, IReadOnlyList<string> Owner) Read(string[] words)
    {
        foreach (var (index, word) in words.Index())
        {
            if (PeriodText.Parse(word, DateOnly.MinValue, mayBePast: true) is { Problem: null, Value: var period })
                return (period, [.. words[..index], .. words[(index + 1)..]]);
        }

        return (null, words);
    }
}
