using Azure.Core;
using Microsoft.Extensions.Options;

namespace FeedbackBot.BotFramework;

/// <summary>The bot's own token for the connector, fetched once for all who wait and kept until shortly before it ends.</summary>
internal sealed class ConnectorTokens(BotCredential credential, IOptions<BotFrameworkOptions> options, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);
    private readonly TokenRequestContext request = new([CloudEndpoints.Of(options.Value).TokenScope]);
    private readonly SemaphoreSlim gate = new(1, 1);
    private volatile Kept? kept;

    /// <summary>A token, or null when the bot runs without authentication.</summary>
    public async ValueTask<string?> GetAsync(CancellationToken ct)
    {
        if (options.Value.Authentication == BotAuthentication.None) return null;
        if (Usable() is { } token) return token;
        await gate.WaitAsync(ct);
        try
        {
            if (Usable() is { } fetchedMeanwhile) return fetchedMeanwhile;
            var fresh = await credential.Value.GetTokenAsync(request, ct);
            kept = new Kept(fresh.Token, fresh.ExpiresOn - Margin);
            return fresh.Token;
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();

    private string? Usable() => kept is { } token && clock.GetUtcNow() < token.Until ? token.Value : null;

    private sealed record Kept(string Value, DateTimeOffset Until);
}
