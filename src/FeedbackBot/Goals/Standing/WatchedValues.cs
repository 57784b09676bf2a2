using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Scoring;
using FeedbackBot.Goals.Values;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Standing;

/// <summary>The values of KPIs of other goals that guards watch, each in the period of the goal that watches.</summary>
internal sealed class WatchedValues
{
    private readonly Dictionary<string, List<WatchedKpi>> _kpis = [];
    private readonly Dictionary<(string Key, DateOnly From, DateOnly To, DateOnly Today), decimal?> _values = [];

    /// <param name="keys">That are watched in any goal; KPIs of persons' goals are watched within them only.</param>
    /// <param name="watching">All KPIs that are scored: their periods bound what is read.</param>
    public static async Task<WatchedValues> ReadAsync(FeedbackDb db, List<string> keys, IReadOnlyList<StandingRow> watching, CancellationToken ct)
    {
        var watched = new WatchedValues();
        if (keys.Count == 0)
            return watched;
        var (first, last) = (watching.Min(r => r.From), watching.Max(r => r.To));
        var kpis = await (
            from kpi in db.Set<Kpi>().AsNoTracking()
            join goal in db.Set<Goal>() on kpi.GoalId equals goal.Id
            where EF.Parameter(keys).Contains(kpi.Key) && kpi.Terms != null && goal.Level != GoalLevel.Person
                && ((kpi.LiveKey != null && goal.Status == GoalStatus.Agreed) || (goal.Status == GoalStatus.Closed && goal.From <= last && goal.To >= first))
            select new { kpi.Id, kpi.Key, kpi.Terms, IsLive = kpi.LiveKey != null, goal.From, goal.To }).ToListAsync(ct);
        var ids = kpis.ConvertAll(k => k.Id);
        var values = (await db.Set<KpiValue>().AsNoTracking().Where(v => EF.Parameter(ids).Contains(v.KpiId) && v.Holds && v.Day >= first && v.Day <= last)
            .Select(v => new { v.KpiId, v.At, v.Day, v.Value }).ToListAsync(ct)).ToLookup(v => v.KpiId, v => (v.Day, new Observation(v.At, v.Value)));
        foreach (var same in kpis.GroupBy(k => k.Key))
            watched._kpis[same.Key] = [.. same.Select(k => new WatchedKpi(k.Terms!, k.From, k.To, k.IsLive, [.. values[k.Id]]))];
        return watched;
    }

    public KpiTerms? Find(string key, DateOnly from, DateOnly to) => Nearest(key, from, to)?.Terms;

    public IReadOnlyDictionary<string, decimal> Of(IReadOnlyList<string> keys, DateOnly from, DateOnly to, DateOnly today)
    {
        var found = new Dictionary<string, decimal>();
        foreach (var key in keys)
        {
            if (ValueOf(key, from, to, today) is { } value)
                found[key] = value;
        }

        return found;
    }

    private decimal? ValueOf(string key, DateOnly from, DateOnly to, DateOnly today)
    {
        if (!_values.TryGetValue((key, from, to, today), out var value))
        {
            value = Nearest(key, from, to) is { } kpi ? PeriodValue.Of(kpi.Terms, [.. kpi.Values.Where(v => v.Day >= from && v.Day <= to).Select(v => v.Value)], today) : null;
            _values[(key, from, to, today)] = value;
        }

        return value;
    }

    /// <summary>What was closed before or is of after the watching goal has nothing to say about it.</summary>
    private WatchedKpi? Nearest(string key, DateOnly from, DateOnly to) =>
        _kpis.GetValueOrDefault(key)?.Where(k => k.IsLive || (k.From <= to && k.To >= from)).ToList() is { Count: > 0 } same
            ? Watched.Of(same, from, to, k => (k.From, k.To, k.IsLive))
            : null;

    private sealed record WatchedKpi(KpiTerms Terms, DateOnly From, DateOnly To, bool IsLive, IReadOnlyList<(DateOnly Day, Observation Value)> Values);
}
