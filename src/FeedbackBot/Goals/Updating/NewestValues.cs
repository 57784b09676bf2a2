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
        var holding = db.Set<KpiValue>().AsNoTracking().Where(v => v.Holds);

        // One look-up for each KPI, however many values it has.
        var newest = db.Set<Kpi>().Where(k => EF.Parameter(kpis).Contains(k.Id)).Select(k => holding.Where(v => v.KpiId == k.Id).OrderByDescending(v => v.At).Select(v => v.Id).FirstOrDefault());
        var stored = await holding.Where(v => newest.Contains(v.Id)).ToListAsync(ct);
        var corrected = db.Set<KpiValue>().Local.Where(v => !v.Holds).Select(v => v.Id).ToHashSet();
        return stored.Where(v => !corrected.Contains(v.Id)).Concat(db.Set<KpiValue>().Local.Where(v => v.Holds && kpis.Contains(v.KpiId)))
            .GroupBy(v => v.KpiId).ToDictionary(g => g.Key, g => g.OrderByDescending(v => v.At).ThenByDescending(v => v.Revision).First());
    }
}
