namespace FeedbackBot.Goals.Tree;

/// <summary>Puts goals below the ones they contribute to, each once.</summary>
internal static class TreeOrder
{
    /// <param name="goals">In the order in which those side by side are to stand.</param>
    /// <param name="top">From which goal on downward; null for all. A goal whose parent is not among them stands at the top.</param>
    public static IReadOnlyList<(T Goal, int Depth)> Of<T, TKey>(IReadOnlyList<T> goals, Func<T, TKey> key, Func<T, TKey?> parent, TKey? top)
        where TKey : struct
    {
        var known = goals.Select(key).ToHashSet();
        var below = goals.Where(g => parent(g) is not null).ToLookup(g => parent(g)!.Value);
        var (order, done) = (new List<(T, int)>(), new HashSet<TKey>());
        foreach (var goal in goals.Where(g => top is { } one ? key(g).Equals(one) : parent(g) is not { } above || !known.Contains(above)))
            Place(goal);

        // Who is above themselves hangs from nobody.
        foreach (var goal in top is null ? goals : [])
            Place(goal);
        return order;

        void Place(T from)
        {
            var open = new Stack<(T Goal, int Depth)>([(from, 0)]);
            while (open.TryPop(out var next))
            {
                if (!done.Add(key(next.Goal)))
                    continue;
                order.Add(next);
                foreach (var child in below[key(next.Goal)].Reverse())
                    open.Push((child, next.Depth + 1));
            }
        }
    }
}
