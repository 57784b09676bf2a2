using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.Common;
using FeedbackBot.Scheduling;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Anonymity;

/// <summary>Wakes once for each anonymous round, when it has closed in every zone, to count it.</summary>
internal sealed class CountingWakes(WorkRunner work, IServiceScopeFactory scopes) : IWakeSource
{
    public const string SourceName = "checkins.count";

    public string Name => SourceName;

    public async Task<IReadOnlyList<Wake>> PlanAsync(string? key, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var count = scope.ServiceProvider.GetRequiredService<CountRound>();
        var rounds = NewIds.ParseId<RoundId>(key) is { } one ? count.Uncounted.Where(r => r.Id == one) : count.Uncounted;
        var wakes = new List<Wake>();
        foreach (var round in await rounds.ToListAsync(ct))
            wakes.Add(new Wake(round.Id.ToString(), await count.DueAsync(round, ct)));
        return wakes;
    }

    public async Task RunAsync(string key, CancellationToken ct)
    {
        if (NewIds.ParseId<RoundId>(key) is { } round)
            await work.RunAsync<CountRound, bool>(count => count.RunAsync(round, ct), ct);
    }
}
