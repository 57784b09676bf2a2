using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Values;

/// <summary>Reads where a goal's KPIs stand now. Whoever calls has looked whether the reader may see the goal.</summary>
internal sealed class LatestValues(FeedbackDb db)
{
    public async Task<IReadOnlyDictionary<KpiId, LatestValue>> OfAsync(Goal goal, CancellationToken ct)
    {
        var kpis = db.Set<Kpi>().Where(k => k.GoalId == goal.Id).Select(k => k.Id);
        var newest = await db.Set<KpiValue>().AsNoTracking()
            .Where(v => kpis.Contains(v.KpiId) && v.Holds && !db.Set<KpiValue>().Any(later => later.KpiId == v.KpiId && later.Holds && later.At > v.At))
            .Select(v => new { v.KpiId, v.Value, v.Day }).ToListAsync(ct);
        return newest.ToDictionary(v => v.KpiId, v => new LatestValue(v.Value, v.Day));
    }
}

/// <param name="Value">In the KPI's unit.</param>
/// <param name="Day">On the calendar of the goal's owner.</param>
internal sealed record LatestValue(decimal Value, DateOnly Day);
