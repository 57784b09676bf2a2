using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.Common;
using FeedbackBot.Scheduling;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Channels;

/// <summary>Wakes for each posted round when it opens, when there is something new to show, and when it ends.</summary>
internal sealed class ChannelWakes(WorkRunner work, IServiceScopeFactory scopes, TimeProvider clock) : IWakeSource
{
    public const string SourceName = "checkins.channels";

    /// <summary>Late answers are taken for days; an older round is not looked at any more, however long the bot was down.</summary>
    private const int MostDays = 45;

    public string Name => SourceName;

    public async Task<IReadOnlyList<Wake>> PlanAsync(string? key, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var posts = scope.ServiceProvider.GetRequiredService<PostInChannels>();
        var wakes = new List<Wake>();
        foreach (var round in key is null ? await RecentAsync(scope, ct) : NewIds.ParseId<RoundId>(key) is { } one ? [one] : [])
        {
            if (await posts.DueAsync(round, ct) is { } due)
                wakes.Add(new Wake(round.ToString(), due));
        }

        return wakes;
    }

    public async Task RunAsync(string key, CancellationToken ct)
    {
        if (NewIds.ParseId<RoundId>(key) is { } round)
            await work.RunAsync<PostInChannels, bool>(posts => posts.RunAsync(round, ct), ct);
    }

    private async Task<IReadOnlyList<RoundId>> RecentAsync(AsyncServiceScope scope, CancellationToken ct)
    {
        var since = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(-MostDays);
        return await scope.ServiceProvider.GetRequiredService<FeedbackDb>().Set<Round>().Where(r => r.IsPosted && r.Date >= since).Select(r => r.Id).ToListAsync(ct);
    }
}
