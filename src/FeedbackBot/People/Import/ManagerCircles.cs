namespace FeedbackBot.People.Import;

/// <summary>Finds people who would be their own manager's manager, at any distance.</summary>
internal static class ManagerCircles
{
    /// <param name="managers">From everybody to their manager, both by id; null for nobody.</param>
    /// <returns>Each circle once, from its smallest id upwards along the managers.</returns>
    public static IReadOnlyList<IReadOnlyList<string>> In(IReadOnlyDictionary<string, string?> managers)
    {
        var circles = new List<IReadOnlyList<string>>();
        var walkOf = new Dictionary<string, int>();
        var walk = 0;
        foreach (var start in managers.Keys.Order(StringComparer.Ordinal))
        {
            walk++;
            var at = start;
            while (at is not null && managers.ContainsKey(at) && walkOf.TryAdd(at, walk))
                at = managers[at];

            // Whoever this walk meets a second time is on a circle; whoever an earlier walk met was looked at then.
            if (at is not null && walkOf.TryGetValue(at, out var met) && met == walk)
                circles.Add(CircleThrough(at, managers));
        }

        return circles;
    }

    private static List<string> CircleThrough(string member, IReadOnlyDictionary<string, string?> managers)
    {
        var circle = new List<string> { member };
        for (var next = managers[member]!; next != member; next = managers[next]!)
            circle.Add(next);
        var smallest = circle.IndexOf(circle.Min(StringComparer.Ordinal)!);
        return [.. circle.Skip(smallest), .. circle.Take(smallest)];
    }
}
