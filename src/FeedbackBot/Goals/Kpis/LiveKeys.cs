using FeedbackBot.Goals.Definition;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Kpis;

/// <summary>The keys that are in use: a new KPI needs another one.</summary>
internal static class LiveKeys
{
    /// <param name="db">The database.</param>
    /// <param name="except">The goal whose own keys do not count; null where all do.</param>
    /// <param name="ct">Stops waiting.</param>
    public static async Task<HashSet<string>> ReadAsync(FeedbackDb db, GoalId? except, CancellationToken ct)
    {
        var live = db.Set<Kpi>().Where(k => k.LiveKey != null);
        if (except is { } goal)
            live = live.Where(k => k.GoalId != goal);
        return (await live.Select(k => k.LiveKey!).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
    }
}
