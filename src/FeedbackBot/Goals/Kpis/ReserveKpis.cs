using FeedbackBot.Goals.Definition;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Kpis;

/// <summary>Keeps the rows of a goal's KPIs in step with its terms: a key is taken from the first draft on.</summary>
internal sealed class ReserveKpis(FeedbackDb db)
{
    public async Task RunAsync(Goal goal, IReadOnlyList<KpiTerms> kpis, CancellationToken ct)
    {
        var known = await db.Set<Kpi>().Where(k => k.GoalId == goal.Id).Select(k => k.Id).ToListAsync(ct);
        foreach (var kpi in kpis.Where(k => !known.Contains(k.Id)))
            db.Add(Kpi.Reserve(kpi, goal.Id, goal.OwnerId));
    }

    /// <summary>The terms were agreed: values are taken for these KPIs, and no longer for those that are not among them.</summary>
    public async Task AgreeAsync(Goal goal, IReadOnlyList<KpiTerms> kpis, CancellationToken ct)
    {
        await RunAsync(goal, kpis, ct);
        var rows = await db.Set<Kpi>().Where(k => k.GoalId == goal.Id).ToListAsync(ct);
        rows.AddRange(db.Set<Kpi>().Local.Where(k => k.GoalId == goal.Id && !rows.Contains(k)));
        foreach (var row in rows)
        {
            if (kpis.FirstOrDefault(k => k.Id == row.Id) is { } terms)
                row.Agree(terms, goal.OwnerId);
            else
                row.TakeAway();
        }
    }

    public async Task RetireAsync(Goal goal, CancellationToken ct)
    {
        foreach (var row in await db.Set<Kpi>().Where(k => k.GoalId == goal.Id).ToListAsync(ct))
            row.Retire();
    }
}
