namespace FeedbackBot.Goals.Tasks;

/// <summary>Tasks that would wait for each other in a circle, so that none could ever begin.</summary>
internal static class TaskCircle
{
    /// <param name="task">That is to wait.</param>
    /// <param name="after">For this one.</param>
    /// <param name="afters">What each task waits for already.</param>
    /// <returns>The circle, from the task over what it would wait for back to it; null where there is none.</returns>
    public static IReadOnlyList<T>? Of<T>(T task, T after, Func<T, IEnumerable<T>> afters)
        where T : struct
    {
        var from = new Dictionary<T, T>();
        var open = new Queue<T>([after]);
        var seen = new HashSet<T> { after };
        while (open.TryDequeue(out var next))
        {
            if (next.Equals(task))
                return Path(task, after, from);
            foreach (var further in afters(next))
            {
                if (!seen.Add(further))
                    continue;
                from[further] = next;
                open.Enqueue(further);
            }
        }

        return null;
    }

    private static List<T> Path<T>(T task, T after, Dictionary<T, T> from)
        where T : struct
    {
        List<T> back = [task];
        while (!back[^1].Equals(after))
            back.Add(from[back[^1]]);
        back.Reverse();
        return [task, .. back];
    }
}
