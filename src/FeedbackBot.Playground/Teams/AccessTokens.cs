using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace FeedbackBot.Playground.Teams;

/// <summary>
/// The tokens given to the bot for calling the connector. They live as long as the process: their receiver caches
/// them by real time, and the stand-in's clock may jump a month in a second.
/// </summary>
public sealed class AccessTokens
{
    private readonly ConcurrentDictionary<string, bool> _issued = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>How often the token endpoint has given one out.</summary>
    public int Count => _count;

    /// <summary>Makes every token given out so far invalid, as a rotated secret would.</summary>
    public void RevokeAll() => _issued.Clear();

    internal string Issue()
    {
        var token = "playground." + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        _issued[token] = true;
        Interlocked.Increment(ref _count);
        return token;
    }

    internal bool Accepts(string? authorization) =>
        authorization is not null &&
        authorization.StartsWith("Bearer ", StringComparison.Ordinal) &&
        _issued.ContainsKey(authorization["Bearer ".Length..]);
}
