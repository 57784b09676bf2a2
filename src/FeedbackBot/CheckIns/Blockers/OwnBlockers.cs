using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Blockers;

/// <summary>What else is in the way of somebody who just named a blocker: asked for only then.</summary>
internal static class OwnBlockers
{
    /// <summary>How many are offered as "the same".</summary>
    public const int MostOffered = 5;

    /// <returns>Those that the given ones are mentions of, and the newest open ones; tracked.</returns>
    public static async Task<IReadOnlyList<Blocker>> OwnBlockersAsync(
        this FeedbackDb db, PersonId owner, IReadOnlyCollection<Blocker> given, CancellationToken ct)
    {
        if (given.Count == 0)
            return [];
        var (ids, firsts) = (given.Select(b => b.Id).ToList(), given.Select(b => b.SameAs).OfType<BlockerId>().ToList());
        return await db.Set<Blocker>()
            .Where(b => b.OwnerId == owner && !ids.Contains(b.Id) && ((b.SameAs == null && b.ResolvedAt == null) || firsts.Contains(b.Id)))
            .OrderByDescending(b => firsts.Contains(b.Id)).ThenByDescending(b => b.OpenedAt).ThenBy(b => b.Id)
            .Take(MostOffered + firsts.Count).ToListAsync(ct);
    }
}
