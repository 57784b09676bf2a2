using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Storage;

/// <summary>
/// The one seam that writes. A piece of work (a turn, a job's item) gets a scope of its own, is saved and committed whole,
/// and starts again from nothing when another won the race; so a piece of work must not send, or change anything outside
/// the database. Because nobody else saves, pieces that wait together can later be committed together here.
/// </summary>
internal sealed partial class WorkRunner(
    IServiceScopeFactory scopes, WriteGate gate, WriteConnection connection, ILogger<WorkRunner> logger)
{
    private const int MaxAttempts = 6;

    /// <summary>Runs one use case, resolved from the work's own scope.</summary>
    public Task<T> RunAsync<TUseCase, T>(Func<TUseCase, Task<T>> work, CancellationToken ct)
        where TUseCase : notnull => RunAsync(services => work(services.GetRequiredService<TUseCase>()), ct);

    public async Task<T> RunAsync<T>(Func<IServiceProvider, Task<T>> work, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryOnceAsync(work, attempt, ct);
            }
            catch (Exception e) when (attempt < MaxAttempts && LostRaces.IsLostRace(e))
            {
                LostRace(logger, attempt, e.GetType().Name);
            }
        }
    }

    private async Task<T> TryOnceAsync<T>(Func<IServiceProvider, Task<T>> work, int attempt, CancellationToken ct)
    {
        AfterCommit after;
        T result;
        using (await gate.EnterAsync(ct))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<FeedbackDb>();
                scope.ServiceProvider.GetRequiredService<WorkAttempt>().Number = attempt;
                after = scope.ServiceProvider.GetRequiredService<AfterCommit>();
                var plain = scope.ServiceProvider.GetRequiredService<PlainRows>();
                using var loan = await connection.LendAsync(db, ct);

                // Nothing of a failed piece is kept, so there is nothing to go back to within it.
                db.Database.AutoSavepointsEnabled = false;
                await using var transaction = await db.Database.BeginTransactionAsync(ct);
                result = await work(scope.ServiceProvider);
                await db.SaveChangesAsync(ct);
                await plain.WriteAsync(ct);
                await transaction.CommitAsync(ct);
            }
            catch (Exception e) when (!LostRaces.IsLostRace(e))
            {
                await connection.RenewAsync();
                throw;
            }
        }

        after.Run();
        return result;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Work lost a race ({Kind}), attempt {Attempt}; starting again")]
    private static partial void LostRace(ILogger logger, int attempt, string kind);
}
