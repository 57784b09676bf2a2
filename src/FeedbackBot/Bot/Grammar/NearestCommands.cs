namespace FeedbackBot.Bot.Grammar;

/// <summary>What somebody probably meant: commands whose words need few changes to become what was typed.</summary>
internal static class NearestCommands
{
    private const int Most = 3;
    private const int LongestWord = 30;

    public static IReadOnlyList<CommandSpec> To(string text, IEnumerable<CommandSpec> usable)
    {
        var typed = (ChatText.Split(text) ?? text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Take(4).Select(word => word[..Math.Min(word.Length, LongestWord)].ToLowerInvariant()).ToList();
        if (typed.Count == 0)
            return [];
        return [.. usable
            .Select(spec => (spec, distance: Distance(typed, spec.Path)))
            .Where(x => x.distance <= 0.4)
            .OrderBy(x => x.distance).ThenBy(x => x.spec.Path, StringComparer.Ordinal)
            .Take(Most).Select(x => x.spec)];
    }

    // Compared with as many of the typed words as the command has, and with fewer: "chekin lst", "creat checkin Weekly".
    private static double Distance(List<string> typed, string path)
    {
        var words = path.Split(' ');
        var start = string.Join(' ', typed.Take(words.Length));
        var turned = string.Join(' ', typed.Take(words.Length).Reverse());
        var whole = Math.Min(Relative(start, path), Relative(turned, path) + 0.05);
        var firstWord = Relative(typed[0], words[0]) + 0.15;
        return typed.Count < words.Length || words.Length > 1 ? Math.Min(whole, firstWord) : whole;
    }

    private static double Relative(string a, string b) => (double)Edits(a, b) / Math.Max(a.Length, b.Length);

    /// <summary>Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).</summary>
    internal static int Edits(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[a.Length, b.Length];
    }
}
