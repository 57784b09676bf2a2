namespace FeedbackBot.Goals.Scoring;

/// <summary>A goal with what it is scored from.</summary>
/// <param name="Key">Tells goals apart.</param>
/// <param name="Parent">The key of the goal above; null at the top, or where that goal is not among those scored.</param>
/// <param name="Weight">Its part in the goal above, in proportion to that goal's other children and own KPIs.</param>
/// <param name="OwnWeight">What the goal's own KPIs together weigh beside its children.</param>
/// <param name="Own">The points of its own KPIs; null where it has none, or none with data.</param>
/// <param name="HasKpis">Whether it has KPIs of its own, with or without data.</param>
internal sealed record GoalNode(string Key, string? Parent, string Name, decimal Weight, decimal OwnWeight, decimal? Own, bool HasKpis);

/// <summary>What a goal came to with what is below it.</summary>
/// <param name="Whole">Own KPIs, where there are any, and each child.</param>
internal sealed record RolledUp(GoalNode Goal, WeightedScore Whole)
{
    /// <summary>The key of the part that stands for the goal's own KPIs.</summary>
    public const string OwnKey = "";

    public decimal? Total => Whole.Total;

    public IEnumerable<CountedPart> Children => Whole.Parts.Where(p => p.Part.Key != OwnKey);

    /// <summary>It has children, and none of them has data: its score, if any, is from its own KPIs alone.</summary>
    public bool NoChildHasData => Children.Any() && Children.All(c => c.Part.Points is null);
}

/// <summary>From children to parents, by weights. Children without data are left out and named, never counted as zero.</summary>
internal static class RollUp
{
    public static RolledUp Of(GoalNode goal, IReadOnlyList<ScorePart> children) => new(
        goal,
        WeightedScore.Of([.. goal.HasKpis ? (ScorePart[])[new ScorePart(RolledUp.OwnKey, goal.Name, goal.OwnWeight, goal.Own)] : [], .. children]));

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
                    done[goal.Key] = Of(goal, [.. below[goal.Key].Where(c => done.ContainsKey(c.Key)).Select(c => new ScorePart(c.Key, c.Name, c.Weight, done[c.Key].Total))]);
            }
        }
    }
}
