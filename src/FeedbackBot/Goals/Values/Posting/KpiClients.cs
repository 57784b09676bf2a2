using System.Net;
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

    private readonly (KpiClient Client, byte[] Hash)[] _known;
    private readonly PartitionedRateLimiter<string> _limiter;
    private readonly PartitionedRateLimiter<IPAddress> _strangers;

    public KpiClients(IOptions<KpiOptions> options)
    {
        _known = [.. options.Value.Clients.Select(c => (c, Convert.FromHexString(c.SecretSha256)))];
        _limiter = PerMinute<string>(options.Value.RequestsPerMinute);
        _strangers = PerMinute<IPAddress>(KpiOptions.StrangersPerMinute);
    }

    /// <param name="authorization">The header as it came.</param>
    /// <returns>Null for a stranger.</returns>
    public KpiClient? Find(string? authorization)
    {
        if (authorization is null || authorization.Length > LongestSecret || !authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return null;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(authorization[Scheme.Length..].Trim()));

        // All are compared, in constant time: how long it takes tells nothing of any.
        KpiClient? found = null;
        foreach (var (client, known) in _known)
        {
            if (CryptographicOperations.FixedTimeEquals(hash, known))
                found = client;
        }

        return found;
    }

    public bool MayCall(KpiClient client)
    {
        using var lease = _limiter.AttemptAcquire(client.Name);
        return lease.IsAcquired;
    }

    /// <summary>Whether a stranger still gets an answer: who tries one secret after the other soon does not.</summary>
    public bool MayTry(IPAddress? address)
    {
        using var lease = _strangers.AttemptAcquire(address ?? IPAddress.None);
        return lease.IsAcquired;
    }

    public void Dispose()
    {
        _limiter.Dispose();
        _strangers.Dispose();
    }

    private static PartitionedRateLimiter<T> PerMinute<T>(int most)
        where T : notnull =>
        PartitionedRateLimiter.Create<T, T>(who => RateLimitPartition.GetFixedWindowLimiter(
            who, _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = TimeSpan.FromMinutes(1) }));
}
