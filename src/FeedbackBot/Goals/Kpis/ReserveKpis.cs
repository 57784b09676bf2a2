using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Roles;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Kpis;

/// <summary>Keeps the rows of a goal's KPIs in step with its terms: a key is taken from the first draft on.</summary>
internal sealed class ReserveKpis(FeedbackDb db, RoleSignal roles)
{
    public async Task RunAsync(Goal goal, IReadOnlyList<KpiTerms> kpis, CancellationToken ct)
    {
        var rows = await RowsAsync(goal, ct);

        // While it is negotiated a counter-proposal may be taken back, and what it left out stands again under its key.
        if (goal.Status == GoalStatus.Draft)
            Free(rows, kpis);
        foreach (var kpi in kpis.Where(k => rows.All(row => row.Id != k.Id)))
            db.Add(Kpi.Reserve(kpi, goal.Id, goal.OwnerId));
    }

    /// <summary>The terms were agreed: values are taken for these KPIs, and no longer for those that are not among them.</summary>
    /// <param name="goal">The goal.</param>
    /// <param name="kpis">Of the terms.</param>
    /// <param name="isFirst">Nothing was agreed before.</param>
    /// <param name="ct">Stops waiting.</param>
    public async Task AgreeAsync(Goal goal, IReadOnlyList<KpiTerms> kpis, bool isFirst, CancellationToken ct)
    {
        await RunAsync(goal, kpis, ct);
        if (isFirst)
            Free(await RowsAsync(goal, ct), kpis);
        if (goal.Level == GoalLevel.Role)
        {
            // Nobody says values of a template: those who have the role get KPIs of their own.
            roles.Changed();
            return;
        }

        foreach (var row in await RowsAsync(goal, ct))
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

    /// <summary>The goal goes on. A key that another KPI has by now stays with that one; this one is then found by its name.</summary>
    public async Task ReviveAsync(Goal goal, CancellationToken ct)
    {
        foreach (var row in await db.Set<Kpi>().Where(k => k.GoalId == goal.Id && !db.Set<Kpi>().Any(other => other.LiveKey == k.Key)).ToListAsync(ct))
            row.Revive();
    }

    /// <summary>Nothing of them was ever agreed and so no value was said: what is not in the terms frees its key.</summary>
    private void Free(IReadOnlyList<Kpi> rows, IReadOnlyList<KpiTerms> kpis) => db.RemoveRange(rows.Where(row => kpis.All(k => k.Id != row.Id)));

    /// <summary>Those of this very piece of work too, less those it took away.</summary>
    private async Task<IReadOnlyList<Kpi>> RowsAsync(Goal goal, CancellationToken ct)
    {
        var stored = await db.Set<Kpi>().Where(k => k.GoalId == goal.Id).ToListAsync(ct);
        return [.. stored.Union(db.Set<Kpi>().Local.Where(k => k.GoalId == goal.Id)).Where(k => db.Entry(k).State != EntityState.Deleted)];
    }
}
