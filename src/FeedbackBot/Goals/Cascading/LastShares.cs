using FeedbackBot.Bot.Typed;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Scoring;
using FeedbackBot.Goals.Values;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Cascading;

/// <summary>Reads what teams or people came to with the same KPI in the last period before this one, at most a year before.</summary>
internal sealed class LastShares(FeedbackDb db)
{
    private const int DaysBack = 366;

    /// <returns>By the receiver's key; who has none is left out.</returns>
    public async Task<IReadOnlyDictionary<string, decimal>> OfAsync(Goal goal, KpiTerms kpi, IReadOnlyList<CascadeReceiver> receivers, CancellationToken ct)
    {
        var (before, since, level) = (goal.From, goal.From.AddDays(-DaysBack), receivers[0].Level);
        var owners = receivers.Select(r => r.OwnerId).ToList();
        var found = await (
            from row in db.Set<Kpi>().AsNoTracking()
            join of in db.Set<Goal>() on row.GoalId equals of.Id
            where of.To < before && of.To >= since && of.Level == level && (of.Status == GoalStatus.Agreed || of.Status == GoalStatus.Closed) && row.Terms != null
                && (level != GoalLevel.Person || EF.Parameter(owners).Contains(of.OwnerId))
            select new { row.Id, row.Terms, of.Level, of.Unit, of.OwnerId, of.From, of.To }).ToListAsync(ct);
        var keys = receivers.Select(r => r.Key).ToHashSet();
        var last = found.Where(f => IsSame(f.Terms!, kpi)).Select(f => (Key: CascadeReceiver.KeyOf(f.Level, f.Unit, f.OwnerId), Row: f)).Where(f => keys.Contains(f.Key))
            .GroupBy(f => f.Key).ToDictionary(g => g.Key, g => g.Select(f => f.Row).MaxBy(r => r.To)!);
        var ids = last.Values.Select(r => r.Id).ToList();
        var values = (await db.Set<KpiValue>().AsNoTracking().Where(v => EF.Parameter(ids).Contains(v.KpiId) && v.Holds && v.Day >= since.AddDays(-DaysBack) && v.Day < before)
            .Select(v => new { v.KpiId, v.At, v.Day, v.Value }).ToListAsync(ct)).ToLookup(v => v.KpiId);
        var shares = new Dictionary<string, decimal>();
        foreach (var (key, row) in last)
        {
            if (PeriodValue.Of(row.Terms!.Aggregation, [.. values[row.Id].Where(v => v.Day >= row.From && v.Day <= row.To).Select(v => new Observation(v.At, v.Value))]) is { } value)
                shares[key] = value;
        }

        return shares;
    }

    private static bool IsSame(KpiTerms last, KpiTerms now) => last.Unit == now.Unit && last.Currency == now.Currency
        && ((now.Indicator is { } indicator && last.Indicator == indicator) || TypedText.Comparable(last.Name) == TypedText.Comparable(now.Name));
}
