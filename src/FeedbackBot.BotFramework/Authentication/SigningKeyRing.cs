using Microsoft.Extensions.Logging;

namespace FeedbackBot.BotFramework;

/// <summary>
/// The keys Microsoft signs with, shared by all requests. One fetch serves everybody who waits for it. Keys older than
/// a day are never trusted: when they cannot be had anew, requests are refused.
/// </summary>
internal sealed partial class SigningKeyRing(OpenIdMetadata metadata, TimeProvider clock, ILogger<SigningKeyRing> logger)
{
    /// <summary>From this age on the keys are fetched anew, and used on while that fails.</summary>
    public static readonly TimeSpan RefreshAge = TimeSpan.FromHours(12);

    /// <summary>From this age on they are not used.</summary>
    public static readonly TimeSpan LargestAge = TimeSpan.FromHours(24);

    /// <summary>The shortest time between two fetches while usable keys are there, whatever tokens name.</summary>
    public static readonly TimeSpan RefetchInterval = TimeSpan.FromMinutes(5);

    private readonly Lock gate = new();
    private volatile SigningKeys? current;
    private Task<SigningKeys?>? underWay;
    private DateTimeOffset? lastRefetch;

    /// <summary>The key with this id, and whether any keys could be had at all.</summary>
    public async ValueTask<(EndorsedKey? Key, bool Available)> FindAsync(string keyId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var keys = current;
        if (keys is null || now - keys.FetchedAt >= LargestAge)
        {
            keys = await Fetch(keys).WaitAsync(ct);
            return (keys?.Find(keyId), keys is not null);
        }

        var key = keys.Find(keyId);
        if ((key is null || now - keys.FetchedAt >= RefreshAge) && Refetch(keys, now) is { } refetch)
        {
            // A key that cannot be looked up is not known to be withdrawn, nor known at all: only the latter is refused.
            if (await refetch.WaitAsync(ct) is { } fresh) return (fresh.Find(keyId), true);
            return (key, key is not null);
        }

        return (key, true);
    }

    // Joins a fetch under way at any time; starts one only when the last is long enough ago.
    private Task<SigningKeys?>? Refetch(SigningKeys seen, DateTimeOffset now)
    {
        lock (gate)
        {
            if (Joined(seen) is { } joined) return joined;
            if (lastRefetch is { } last && now - last < RefetchInterval) return null;
            lastRefetch = now;
            return Start();
        }
    }

    // Without usable keys every request tries, one fetch at a time: a failure is not remembered, and nobody waits for
    // an interval to pass once Microsoft's side is back.
    private Task<SigningKeys?> Fetch(SigningKeys? seen)
    {
        lock (gate)
        {
            return Joined(seen) ?? Start();
        }
    }

    // A fetch that ended since a request looked has brought it what it wants.
    private Task<SigningKeys?>? Joined(SigningKeys? seen) => current != seen ? Task.FromResult(current) : underWay;

    private Task<SigningKeys?> Start()
    {
        // Off the caller's path: whoever goes away does not take the fetch from those who still wait.
        var fetch = Task.Run(FetchAsync);
        underWay = fetch;
        return fetch;
    }

    private async Task<SigningKeys?> FetchAsync()
    {
        try
        {
            var keys = await metadata.FetchAsync();
            current = keys;
            return keys;
        }
        catch (Exception e)
        {
            Log.FetchFailed(logger, e);
            return null;
        }
        finally
        {
            lock (gate) underWay = null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The signing keys could not be fetched")]
        public static partial void FetchFailed(ILogger logger, Exception exception);
    }
}
