namespace FeedbackBot.Goals.Scoring;

/// <summary>A goal with what it is scored from.</summary>
/// <param name="Key">Tells goals apart.</param>
/// <param name="Parent">The key of the goal above; null at the top, or where that goal is not among those scored.</param>
/// <param name="Weight">Its part among the goals below the same parent, in proportion; 0 where nobody said any.</param>
/// <param name="Own">The points of its own KPIs; null where it has none, or none with data.</param>
/// <param name="HasKpis">Whether it has KPIs of its own, with or without data.</param>
internal sealed record GoalNode(string Key, string? Parent, string Name, decimal Weight, decimal? Own, bool HasKpis)
{
    /// <summary>Whose it is, where whoever reads may not see this goal; null where they may.</summary>
    public string? HiddenOwner { get; init; }

    /// <summary>Whose it is, where not everybody may see it; null for goals of teams and above.</summary>
    public string? PersonalOwner { get; init; }

    public bool IsClosed { get; init; }

    /// <summary>Of a closed one without KPIs: what the goals below it came to, as everybody may know it; null where that was nothing.</summary>
    public decimal? Kept { get; init; }
}

/// <summary>What a goal comes to, and beside it what the goals below it come to.</summary>
/// <param name="Below">As whoever reads may see it.</param>
internal sealed record RolledUp(GoalNode Goal, BelowScore Below)
{
    /// <summary>
    /// Own KPIs are what was agreed, so they alone are the score; a goal without any takes what is below, and from its end on what was kept
    /// of it. Whom that would tell of a few stays with what they see.
    /// </summary>
    public decimal? Total => Goal.HasKpis ? Goal.Own : Goal.IsClosed && !Below.KeptTellsOfFew ? Goal.Kept : Below.Total;
}

/// <summary>From children to parents, by weights.</summary>
internal static class RollUp
{
    public static RolledUp Of(GoalNode goal, IReadOnlyList<ChildScore> children) => new(goal, BelowScore.Of(children));

    /// <summary>All goals, each after its children. Goals that are above themselves are scored without the one that closes the circle.</summary>
    public static IReadOnlyDictionary<string, RolledUp> Tree(IReadOnlyList<GoalNode> goals)
    {
        var below = goals.Where(g => g.Parent is not null && g.Parent != g.Key).ToLookup(g => g.Parent!);
        var (done, begun) = (new Dictionary<string, RolledUp>(), new HashSet<string>());
        foreach (var goal in goals)
            Visit(goal);
        return done;

        // A stack of its own: a chain of goals may be deeper than the thread's.
        void Visit(GoalNode top)
        {
            var open = new Stack<GoalNode>([top]);
            while (open.TryPeek(out var goal))
            {
                var waiting = begun.Add(goal.Key) ? below[goal.Key].Where(c => !begun.Contains(c.Key)).ToList() : [];
                waiting.ForEach(open.Push);
                if (waiting.Count > 0)
                    continue;
                open.Pop();
                if (!done.ContainsKey(goal.Key))
                    done[goal.Key] = Of(goal, [.. below[goal.Key].Where(c => done.ContainsKey(c.Key)).Select(c => new ChildScore(c, done[c.Key].Total) { KeptTellsOfFew = !c.HasKpis && done[c.Key].Below.KeptTellsOfFew })]);
            }
        }
    }
}
