using FeedbackBot.Common;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Storage;

/// <summary>Brings the database to this version before anything else starts. EF Core holds a lock of its own meanwhile, so two nodes may start at once.</summary>
internal sealed partial class DatabaseUpgrade(IServiceScopeFactory scopes, MigrationLock migrationLock, ILogger<DatabaseUpgrade> logger)
{
    /// <exception cref="NewerDatabaseException">The database was written by a newer version of the bot.</exception>
    /// <exception cref="DatabaseNotOpenedException">There is none where the connection string leads.</exception>
    public async Task RunAsync(CancellationToken ct)
    {
        try
        {
            await UpgradeAsync(ct);
        }
        catch (Exception e) when (DatabaseNotOpenedException.Of(e) is { } problem)
        {
            throw problem;
        }
    }

    private async Task UpgradeAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FeedbackDb>();
        var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var applied = await db.Database.CanConnectAsync(ct) ? await db.Database.GetAppliedMigrationsAsync(ct) : [];
        var unknown = applied.Where(migration => !known.Contains(migration)).ToList();
        if (unknown.Count > 0)
            throw new NewerDatabaseException(unknown[^1]);
        var pending = known.Count - applied.Count();
        if (pending > 0)
        {
            await migrationLock.WaitAsync(db, ct);
            await db.Database.MigrateAsync(ct);
        }

        Upgraded(logger, pending);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Database is current; {Count} migrations applied now")]
    private static partial void Upgraded(ILogger logger, int count);
}

internal sealed class NewerDatabaseException(string migration) : Exception(
    $"The database already has the migration '{migration}', which this version of FeedbackBot does not know. "
    + "It was written by a newer version: start that version, or restore a backup made with this one."), IStartUpProblem;
