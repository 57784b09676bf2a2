using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Values;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Milestones;

/// <summary>Reads which milestones were reported as done, and for which day. Whoever calls has looked whether the reader may see the goal.</summary>
internal sealed class MilestonesDone(FeedbackDb db)
{
    public async Task<IReadOnlyDictionary<KpiId, DateOnly>> SinceAsync(IReadOnlyList<KpiTerms> kpis, CancellationToken ct)
    {
        var ids = kpis.Where(k => k.IsMilestone).Select(k => k.Id).Distinct().ToList();
        if (ids.Count == 0)
            return new Dictionary<KpiId, DateOnly>();
        var stored = await db.Set<KpiValue>().Where(v => ids.Contains(v.KpiId) && v.Holds).ToListAsync(ct);

        // What this very piece of work said is not in the database yet.
        var values = stored.Union(db.Set<KpiValue>().Local.Where(v => ids.Contains(v.KpiId))).Where(v => v.Holds).OrderByDescending(v => v.At);

        // Said again, it was done the first time; taken back and done again, the time after.
        return values.GroupBy(v => v.KpiId).Where(g => g.First().Value == 1).ToDictionary(g => g.Key, g => g.TakeWhile(v => v.Value == 1).Last().Day);
    }
}
