using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace FeedbackBot.Goals.Values.Posting;

/// <summary>Tells by its secret which system calls, and whether it calls too often.</summary>
internal sealed class KpiClients : IDisposable
{
    private const string Scheme = "Bearer ";
    private const int LongestSecret = 512;

    private readonly (string Name, byte[] Hash)[] _known;
    private readonly PartitionedRateLimiter<string> _limiter;

    public KpiClients(IOptions<KpiOptions> options)
    {
        _known = [.. options.Value.Clients.Select(c => (c.Name, Convert.FromHexString(c.SecretSha256)))];
        _limiter = PartitionedRateLimiter.Create<string, string>(name => RateLimitPartition.GetFixedWindowLimiter(
            name, _ => new FixedWindowRateLimiterOptions { PermitLimit = options.Value.RequestsPerMinute, Window = TimeSpan.FromMinutes(1) }));
    }

    /// <param name="authorization">The header as it came.</param>
    /// <returns>The system's name; null for a stranger.</returns>
    public string? Find(string? authorization)
    {
        if (authorization is null || authorization.Length > LongestSecret || !authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return null;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(authorization[Scheme.Length..].Trim()));

        // All are compared, in constant time: how long it takes tells nothing of any.
        string? found = null;
        foreach (var (name, known) in _known)
        {
            if (CryptographicOperations.FixedTimeEquals(hash, known))
                found = name;
        }

        return found;
    }

    public bool MayCall(string client)
    {
        using var lease = _limiter.AttemptAcquire(client);
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();
}
