using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Values;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Updating;

/// <summary>Reads a card that asks for values, as its person may answer it now.</summary>
internal sealed class UpdateReader(FeedbackDb db, NewestValues newest, TimeProvider clock)
{
    /// <returns>Null for a card that was never sent to this person.</returns>
    public async Task<UpdateFacts?> FindAsync(UpdateRequestId id, Actor actor, CancellationToken ct)
    {
        var me = actor.Person!.Id;
        if (await db.Set<UpdateRequest>().SingleOrDefaultAsync(r => r.Id == id && r.PersonId == me, ct) is not { } request)
            return null;
        var rows = await (
            from update in db.Set<RequestedUpdate>()
            join kpi in db.Set<Kpi>() on update.KpiId equals kpi.Id
            join goal in db.Set<Goal>() on kpi.GoalId equals goal.Id
            where update.RequestId == id
            orderby update.Position
            select new { Kpi = kpi, Goal = goal }).ToListAsync(ct);
        var values = await newest.OfAsync([.. rows.Select(r => r.Kpi.Id)], ct);
        var items = new List<UpdateItem>();
        foreach (var row in rows)
        {
            var zone = await RecordValue.ZoneAsync(db, row.Goal, ct);
            var item = UpdateItem.Of(row.Kpi, row.Goal, request, values.GetValueOrDefault(row.Kpi.Id), zone, clock.GetUtcNow());

            // What somebody else says now is theirs to see, unless the goal is open to all or one's own.
            items.Add(ValueRights.May(actor, row.Kpi, row.Goal) ? item : item with { State = UpdateState.NotYours, Newest = null });
        }

        return new UpdateFacts(request, items);
    }

    /// <summary>What stood in the card's inputs to be changed, whether it still holds or not; ids that are not of the card's KPIs are left out.</summary>
    public async Task<IReadOnlyDictionary<KpiId, KpiValue>> ShownAsync(IEnumerable<KpiValueId?> shown, UpdateFacts facts, CancellationToken ct)
    {
        var ids = shown.OfType<KpiValueId>().ToList();
        var kpis = facts.Items.Select(i => i.Id).ToList();
        var values = ids.Count == 0 ? [] : await db.Set<KpiValue>().AsNoTracking().Where(v => ids.Contains(v.Id) && kpis.Contains(v.KpiId)).ToListAsync(ct);
        return values.GroupBy(v => v.KpiId).ToDictionary(g => g.Key, g => g.First());
    }
}
