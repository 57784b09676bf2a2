using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Values;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Outlook;

/// <summary>Reads the pictures of a goal's KPIs. Whoever calls has looked whether the reader may see them.</summary>
internal sealed class PictureReader(FeedbackDb db, TimeProvider clock)
{
    /// <summary>More values of one KPI and period are not looked at: the oldest are left out.</summary>
    private const int MostValues = 2000;

    /// <summary>In the order of the terms, of those that hold now and have values that add up to something.</summary>
    public async Task<IReadOnlyList<KpiPicture>> OfAsync(Goal goal, IReadOnlyList<KpiTerms> kpis, CancellationToken ct)
    {
        var today = clock.GetUtcNow().DateIn(await RecordValue.ZoneAsync(db, goal, ct));
        var ids = kpis.Select(k => k.Id).ToList();
        var stored = await db.Set<KpiValue>().AsNoTracking().Where(v => ids.Contains(v.KpiId) && v.Holds && v.Day >= goal.From && v.Day <= goal.To)
            .OrderByDescending(v => v.At).Take(MostValues).ToListAsync(ct);
        var values = stored.ToLookup(v => v.KpiId);
        return [.. kpis.Select(k => new KpiPicture(
            k, goal.Name, new DateRange(goal.From, goal.To), today,
            [.. values[k.Id].OrderBy(v => v.At).Select(v => new DayValue(v.Day, v.Value))],
            values[k.Id].Where(v => v.Confidence is not null).MaxBy(v => v.EnteredAt) is { Confidence: { } sure } said ? new Said(sure, said.EnteredAt) : null))];
    }
}
