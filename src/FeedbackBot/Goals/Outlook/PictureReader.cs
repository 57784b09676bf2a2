using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Values;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Outlook;

/// <summary>Reads the pictures of KPIs. Whoever calls has looked whether the reader may see them.</summary>
internal sealed class PictureReader(FeedbackDb db, TimeProvider clock)
{
    /// <summary>More values of one KPI and period are not looked at: the oldest are left out.</summary>
    private const int MostValues = 2000;

    /// <summary>In the order of the terms, of those that hold now and have values that add up to something.</summary>
    public async Task<IReadOnlyList<KpiPicture>> OfAsync(Goal goal, IReadOnlyList<KpiTerms> kpis, CancellationToken ct) =>
        [.. (await OfAsync([goal], kpis.ToLookup(_ => goal.Id), ct))[goal.Id]];

    /// <summary>The same of many goals, in as many statements as of one.</summary>
    public async Task<ILookup<GoalId, KpiPicture>> OfAsync(IReadOnlyList<Goal> goals, ILookup<GoalId, KpiTerms> kpis, CancellationToken ct)
    {
        var owners = goals.Select(g => g.OwnerId).Distinct().ToList();
        var zones = await db.Set<Person>().Where(p => owners.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.TimeZone, ct);
        var ids = goals.SelectMany(g => kpis[g.Id]).Select(k => k.Id).ToList();
        var values = (await ValuesAsync(ids, goals.Min(g => g.From), goals.Max(g => g.To), ct)).ToLookup(v => v.KpiId);
        return (
            from goal in goals
            let today = clock.GetUtcNow().DateIn(LocalTimes.FindZone(zones[goal.OwnerId]) ?? TimeZoneInfo.Utc)
            from kpi in kpis[goal.Id]
            select (goal.Id, Picture: Of(goal, kpi, today, [.. values[kpi.Id].Where(v => v.Day >= goal.From && v.Day <= goal.To)]))).ToLookup(p => p.Id, p => p.Picture);
    }

    private static KpiPicture Of(Goal goal, KpiTerms kpi, DateOnly today, IReadOnlyList<Row> newestFirst) => new(
        kpi, goal.Name, new DateRange(goal.From, goal.To), today,
        [.. newestFirst.Reverse().Select(v => new DayValue(v.Day, v.Value))],
        newestFirst.Where(v => v.Confidence is not null).MaxBy(v => v.EnteredAt) is { Confidence: { } sure } said ? new Said(sure, said.EnteredAt) : null);

    private async Task<IReadOnlyList<Row>> ValuesAsync(List<KpiId> ids, DateOnly first, DateOnly last, CancellationToken ct) => ids.Count == 0 ? [] : await (
        from kpi in db.Set<Kpi>().AsNoTracking().Where(k => EF.Parameter(ids).Contains(k.Id))
        from value in db.Set<KpiValue>()
            .Where(v => EF.Parameter(ids).Contains(v.KpiId) && v.KpiId == kpi.Id && v.Holds && v.Day >= first && v.Day <= last).OrderByDescending(v => v.At).Take(MostValues)
        orderby value.At descending
        select new Row(value.KpiId, value.Day, value.Value, value.Confidence, value.EnteredAt)).ToListAsync(ct);

    private sealed record Row(KpiId KpiId, DateOnly Day, decimal Value, Confidence? Confidence, DateTimeOffset EnteredAt);
}
