using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Outlook;
using FeedbackBot.Goals.Values;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Confidences;

/// <summary>Reads how sure goals are. Whoever calls has looked whether the reader may see them.</summary>
internal sealed class ReadConfidences(FeedbackDb db)
{
    public const int MostShown = 100;

    /// <summary>Of each goal of which anything was said.</summary>
    public async Task<IReadOnlyDictionary<GoalId, Said>> OfAsync(IReadOnlyCollection<GoalId> goals, CancellationToken ct)
    {
        if (goals.Count == 0)
            return new Dictionary<GoalId, Said>();
        var said = await db.Set<GoalConfidence>().AsNoTracking()
            .Where(c => goals.Contains(c.GoalId) && !db.Set<GoalConfidence>().Any(later => later.GoalId == c.GoalId && later.At > c.At)).ToListAsync(ct);
        var direct = said.Concat(db.Set<GoalConfidence>().Local.Where(c => goals.Contains(c.GoalId))).GroupBy(c => c.GoalId)
            .ToDictionary(g => g.Key, g => g.MaxBy(c => c.At)!);
        var kpis = await (
            from kpi in db.Set<Kpi>()
            join value in db.Set<KpiValue>() on kpi.Id equals value.KpiId
            where goals.Contains(kpi.GoalId) && kpi.Terms != null && value.Holds && value.Confidence != null
                && !db.Set<KpiValue>().Any(later => later.KpiId == value.KpiId && later.Holds && later.Confidence != null && later.EnteredAt > value.EnteredAt)
            select new { kpi.GoalId, Sure = value.Confidence!.Value, value.EnteredAt }).ToListAsync(ct);
        var byGoal = kpis.ToLookup(k => k.GoalId, k => new Said(k.Sure, k.EnteredAt));
        return goals.Distinct()
            .Select(id => (id, Now: ConfidenceNow.Of(direct.TryGetValue(id, out var own) ? new Said(own.Confidence, own.At) : null, [.. byGoal[id]])))
            .Where(g => g.Now is not null).ToDictionary(g => g.id, g => g.Now!);
    }

    /// <summary>What was said of the goal itself, the newest first.</summary>
    public async Task<IReadOnlyList<SaidOfGoal>> HistoryAsync(GoalId goal, CancellationToken ct)
    {
        var stored = await db.Set<GoalConfidence>().AsNoTracking().Where(c => c.GoalId == goal).OrderByDescending(c => c.At).Take(MostShown).ToListAsync(ct);
        var all = stored.Concat(db.Set<GoalConfidence>().Local.Where(c => c.GoalId == goal)).DistinctBy(c => c.Id).OrderByDescending(c => c.At).ToList();
        var ids = all.Select(c => c.AuthorId).Distinct().ToList();
        var names = await db.Set<Person>().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        return [.. all.Select(c => new SaidOfGoal(c.Confidence, c.Note, names[c.AuthorId], c.At))];
    }
}

/// <param name="At">UTC.</param>
internal sealed record SaidOfGoal(Confidence Sure, string Note, string Author, DateTimeOffset At);
