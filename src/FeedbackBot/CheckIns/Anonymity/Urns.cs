using System.Security.Cryptography;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.Scheduling;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Anonymity;

/// <summary>Where an anonymous round's slips go until it is counted.</summary>
internal sealed class Urns(FeedbackDb db, AfterCommit afterCommit, WakePlanner planner)
{
    public async Task PutAsync(RoundId round, IReadOnlyList<Slip> slips, CancellationToken ct)
    {
        var numbers = await db.Set<Urn>().Where(u => u.RoundId == round).Select(u => u.Number).ToListAsync(ct);
        if (numbers.Count == 0)
            afterCommit.Do(() => planner.Replan(CountingWakes.SourceName, round.ToString()));
        var urn = numbers.Count == 0
            ? db.Set<Urn>().Add(Urn.First(round)).Entity
            : await OpenAsync(round, numbers[RandomNumberGenerator.GetInt32(numbers.Count)], ct);
        if (urn.Put(slips) is { } second)
            db.Set<Urn>().Add(second);
    }

    /// <summary>Two people who send at once wait for each other here; otherwise one of them would start again, and in a crowd give up.</summary>
    private async Task<Urn> OpenAsync(RoundId round, int number, CancellationToken ct)
    {
        await db.Set<Urn>().Where(u => u.RoundId == round && u.Number == number)
            .ExecuteUpdateAsync(u => u.SetProperty(urn => urn.Version, urn => urn.Version + 1), ct);
        return await db.Set<Urn>().SingleAsync(u => u.RoundId == round && u.Number == number, ct);
    }
}
