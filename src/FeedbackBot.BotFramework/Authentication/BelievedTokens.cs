using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace FeedbackBot.BotFramework;

/// <summary>
/// Tokens found right before. Microsoft sends the same one for up to an hour, and checking its signature costs more than
/// reading the activity. Only what was believed is remembered, by its hash, so that nobody can fill the memory; key and
/// lifetime are looked at anew each time by <see cref="TokenValidator"/>.
/// </summary>
internal sealed class BelievedTokens
{
    private const int MostKept = 200;
    private readonly ConcurrentDictionary<string, BelievedToken> _byHash = new(StringComparer.Ordinal);

    public bool TryFind(string raw, [NotNullWhen(true)] out BelievedToken? token) => _byHash.TryGetValue(HashOf(raw), out token);

    public void Keep(string raw, BelievedToken token)
    {
        if (_byHash.Count >= MostKept)
            _byHash.Clear();
        _byHash[HashOf(raw)] = token;
    }

    private static string HashOf(string raw) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(raw)));
}

/// <param name="Token">What it says.</param>
/// <param name="KeyId">The name of the key it was signed with.</param>
/// <param name="NotBefore">UTC; null when the token does not say.</param>
/// <param name="Expires">UTC.</param>
internal sealed record BelievedToken(BotToken Token, string KeyId, DateTime? NotBefore, DateTime Expires);
