using FeedbackBot.People;

namespace FeedbackBot.CheckIns.Blockers;

/// <summary>How blockers came and went, by period.</summary>
internal static class BlockerTrends
{
    public static BlockerTrend Of(IReadOnlyList<BlockerLife> lives, IReadOnlyList<BlockerRaised> raised, IReadOnlyList<DateTimeOffset> bounds)
    {
        var periods = bounds.Zip(bounds.Skip(1), (from, until) =>
        {
            var solved = SolvedIn(lives, from, until);
            return new BlockerPeriod(from, until, lives.Count(b => from <= b.OpenedAt && b.OpenedAt < until), solved.Count, Median(solved))
            {
                Raised = raised.Where(r => from <= r.At && r.At < until).DistinctBy(r => r.Blocker).Count(),
                Solved = [.. solved.Select(b => new SolvedBlocker(b.Owner, (int)Math.Max(0, (b.ResolvedAt!.Value - b.OpenedAt).TotalDays)))],
            };
        }).ToList();
        return new BlockerTrend(periods, Median(SolvedIn(lives, bounds[0], bounds[^1]))) { MedianDaysBefore = Median(SolvedIn(lives, bounds[0], bounds[^2])) };
    }

    private static List<BlockerLife> SolvedIn(IEnumerable<BlockerLife> lives, DateTimeOffset from, DateTimeOffset until) =>
        [.. lives.Where(b => from <= b.ResolvedAt && b.ResolvedAt < until)];

    /// <summary>In days, to a tenth; the middle of the two in the middle where their number is even.</summary>
    private static decimal? Median(IReadOnlyList<BlockerLife> solved)
    {
        if (solved.Count == 0)
            return null;
        var days = solved.Select(b => (decimal)(b.ResolvedAt!.Value - b.OpenedAt).Ticks / TimeSpan.TicksPerDay).Order().ToList();
        return Math.Round((days[(days.Count - 1) / 2] + days[days.Count / 2]) / 2, 1, MidpointRounding.AwayFromZero);
    }
}

internal readonly record struct BlockerLife(PersonId Owner, DateTimeOffset OpenedAt, DateTimeOffset? ResolvedAt);

/// <summary>Nobody had reacted to a blocker, and somebody was told so.</summary>
internal readonly record struct BlockerRaised(BlockerId Blocker, DateTimeOffset At);
