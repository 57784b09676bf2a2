using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Values;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Updating;

/// <summary>Reads the newest value of KPIs, those of this very piece of work too. Whoever calls has looked whether the reader may see them.</summary>
internal sealed class NewestValues(FeedbackDb db)
{
    public async Task<IReadOnlyDictionary<KpiId, KpiValue>> OfAsync(IReadOnlyCollection<KpiId> kpis, CancellationToken ct)
    {
        if (kpis.Count == 0)
            return new Dictionary<KpiId, KpiValue>();
        var stored = await db.Set<KpiValue>().AsNoTracking()
            .Where(v => kpis.Contains(v.KpiId) && v.Holds && !db.Set<KpiValue>().Any(later => later.KpiId == v.KpiId && later.Holds && later.At > v.At))
            .ToListAsync(ct);
        return stored.Concat(db.Set<KpiValue>().Local.Where(v => v.Holds && kpis.Contains(v.KpiId)))
            .GroupBy(v => v.KpiId).ToDictionary(g => g.Key, g => g.OrderByDescending(v => v.At).ThenByDescending(v => v.Revision).First());
    }
}
