using FeedbackBot.Playground.Teams;

namespace FeedbackBot.Playground.Host;

/// <summary>
/// Turns the clock so that the bot lives through the time: from one thing due to the next, resting at each, rather
/// than in one jump over all of them.
/// </summary>
internal sealed class TimeTravel(StandIn teams, Rest rest) : IDisposable
{
    /// <summary>How far past the target the clock may go for the outbox to become empty (retries).</summary>
    public static readonly TimeSpan Afterwards = TimeSpan.FromMinutes(10);

    /// <summary>How far to look for the next thing: a weekly one is always within.</summary>
    public static readonly TimeSpan Farthest = TimeSpan.FromDays(8);

    private const string Outbox = "outbox";
    private readonly SemaphoreSlim _oneAtATime = new(1);

    /// <summary>Waits until the bot has nothing to do now. Retries that wait for the clock are waited out.</summary>
    public Task<DateTimeOffset> RestAsync(CancellationToken ct) => MoveToAsync(teams.Clock.GetUtcNow(), ct);

    /// <summary>Moves to <paramref name="target"/>; answers the instant the clock then shows, which is later if the outbox needed it.</summary>
    public async Task<DateTimeOffset> MoveToAsync(DateTimeOffset target, CancellationToken ct)
    {
        await _oneAtATime.WaitAsync(ct);
        try
        {
            while (Next(await rest.WaitAsync(target + Afterwards, ct)) is { } next && next <= target)
            {
                teams.Clock.MoveTo(next);
            }

            teams.Clock.MoveTo(target);
            return await EmptyOutboxAsync(target + Afterwards, ct);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>
    /// Moves to the next thing that somebody can see: over the bot's own housekeeping, until it calls the connector.
    /// When nothing shows within <see cref="Farthest"/>, the clock stops there.
    /// </summary>
    /// <exception cref="PlaygroundProblem">409: nothing is planned.</exception>
    public async Task<DateTimeOffset> MoveToNextAsync(CancellationToken ct)
    {
        var now = await RestAsync(ct);
        var latest = now + Farthest;
        for (var seen = teams.Traffic.Count; teams.Traffic.Count == seen && now < latest;)
        {
            var next = Next(await rest.WaitAsync(now, ct)) ?? throw new PlaygroundProblem(409, "Nothing is planned: the clock has nowhere to go next.");
            now = await MoveToAsync(next < latest ? next : latest, ct);
        }

        return now;
    }

    public void Dispose() => _oneAtATime.Dispose();

    private static DateTimeOffset? Next(IEnumerable<Rest.Reading> readings) => readings.Min(r => r.State.NextAt);

    private async Task<DateTimeOffset> EmptyOutboxAsync(DateTimeOffset latest, CancellationToken ct)
    {
        while (Next((await rest.WaitAsync(latest, ct)).Where(r => r.Name == Outbox)) is { } retry && retry <= latest)
        {
            teams.Clock.MoveTo(retry);
        }

        return teams.Clock.GetUtcNow();
    }
}
