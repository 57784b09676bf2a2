namespace FeedbackBot.Bot.Typed;

/// <summary>The names somebody may have meant.</summary>
internal static class NearestNames
{
    /// <summary>Nobody names something at such length; comparing costs the more the longer it is.</summary>
    private const int MostTyped = 200;

    public static IReadOnlyList<string> To(string typed, IEnumerable<string> names, int count = 3)
    {
        var wanted = TypedText.Comparable(typed.Length > MostTyped ? typed[..MostTyped] : typed);
        return [.. names.Select(name => (name, distance: Distance(wanted, TypedText.Comparable(name)))).OrderBy(n => n.distance)
            .ThenBy(n => n.name, StringComparer.Ordinal).Take(count).Select(n => n.name)];
    }

    /// <summary>How many characters must be put in, left out or exchanged; a name that contains what was typed is nearer than any other.</summary>
    private static int Distance(string a, string b)
    {
        if (a.Length > 0 && b.Contains(a, StringComparison.Ordinal))
            return 0;
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }

        return row[^1];
    }
}
