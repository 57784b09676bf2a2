using Microsoft.Extensions.Options;

namespace FeedbackBot.Storage;

/// <summary>
/// SQLite has one writer at a time. Waiting for it in a fair queue here costs microseconds; waiting inside SQLite means
/// sleeping and polling. On PostgreSQL the gate stands open.
/// </summary>
internal sealed class WriteGate(IOptions<StorageOptions> options) : IDisposable
{
    private readonly SemaphoreSlim? _one = options.Value.Provider == StorageProvider.Sqlite ? new(1, 1) : null;

    public async ValueTask<Pass> EnterAsync(CancellationToken ct)
    {
        if (_one is not null)
            await _one.WaitAsync(ct);
        return new Pass(_one);
    }

    public void Dispose() => _one?.Dispose();

    internal readonly struct Pass(SemaphoreSlim? one) : IDisposable
    {
        public void Dispose() => one?.Release();
    }
}
