using System.Globalization;
using FeedbackBot.Common;
using FeedbackBot.Delivery;
using FeedbackBot.Goals.Definition;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Warnings;

/// <summary>Compares what stands in the way of goals with what is known of: what is new is told to the owner once, what is mended is closed.</summary>
internal sealed class SettleWarnings(FeedbackDb db, IEnumerable<IGoalWatch> watches, PeopleQueries people, Outbox outbox, TimeProvider clock)
{
    public const string OccasionPrefix = "goal/warning";

    /// <summary>The goals of which something is new or mended, or that are over with something open.</summary>
    public async Task<IReadOnlyList<GoalId>> ChangedAsync(IReadOnlyList<GoalId> ids, CancellationToken ct)
    {
        var found = (await FindAsync(ids, ct)).ToLookup(f => f.GoalId, Mark);
        var open = (await OpenAsync(ids, ct)).ToLookup(w => w.GoalId, w => w.OpenMark!);
        return [.. ids.Where(id => !found[id].ToHashSet().SetEquals(open[id]))];
    }

    /// <returns>How many were new.</returns>
    public async Task<int> RunAsync(GoalId id, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var found = (await FindAsync([id], ct)).DistinctBy(Mark).ToDictionary(Mark);
        var open = await OpenAsync([id], ct);
        foreach (var mended in open.Where(w => !found.ContainsKey(w.OpenMark!)))
            mended.Mend(now);
        var known = open.Select(w => w.OpenMark).ToHashSet();
        var fresh = found.Where(f => !known.Contains(f.Key)).Select(f => (Warning: GoalWarning.Open(clock.NewId<GoalWarningId>(), f.Value, now), f.Value.OwnerKnows)).ToList();
        db.AddRange(fresh.Select(f => f.Warning));
        var toTell = fresh.Where(f => !f.OwnerKnows).Select(f => f.Warning).ToList();
        if (toTell.Count == 0)
            return fresh.Count;
        var goal = await db.Set<Goal>().SingleAsync(g => g.Id == id, ct);
        if (await people.FindAsync(goal.OwnerId, ct) is { IsActive: true } owner)
        {
            var day = now.DateIn(owner.Zone).ToString("yyyyMMdd", CultureInfo.InvariantCulture);
            await outbox.PostAsync(
                new Destination.ToPerson(owner.Id), Occasion.Of(OccasionPrefix, toTell[0].Id, day),
                new OutgoingMessage.Card(WarningCards.One(owner.Texts, goal, toTell), owner.Texts["Goals.WarningSummary"]), ct);
        }

        return fresh.Count;
    }

    private static string Mark(FoundWarning found) => $"{found.GoalId}|{found.Kind}|{found.Mark}";

    private async Task<IReadOnlyList<FoundWarning>> FindAsync(IReadOnlyList<GoalId> ids, CancellationToken ct)
    {
        var today = clock.GetUtcNow().DateIn(TimeZoneInfo.Utc);
        var running = await db.Set<Goal>().AsNoTracking()
            .Where(g => ids.Contains(g.Id) && g.Status == GoalStatus.Agreed && g.From <= today && g.To >= today).ToListAsync(ct);
        var found = new List<FoundWarning>();
        if (running.Count > 0)
        {
            foreach (var watch in watches)
                found.AddRange(await watch.LookAsync(running, ct));
        }

        return found;
    }

    private async Task<IReadOnlyList<GoalWarning>> OpenAsync(IReadOnlyList<GoalId> ids, CancellationToken ct) =>
        await db.Set<GoalWarning>().Where(w => ids.Contains(w.GoalId) && w.OpenMark != null).ToListAsync(ct);
}
