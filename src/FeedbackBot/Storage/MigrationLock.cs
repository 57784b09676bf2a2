using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Storage;

/// <summary>
/// The row that EF Core keeps on SQLite while it migrates. A start that was killed leaves it there, and EF would wait for
/// ever without a word. PostgreSQL's lock ends with its connection and needs none of this.
/// </summary>
internal sealed partial class MigrationLock(ILogger<MigrationLock> logger)
{
    /// <summary>From then on nobody is believed to migrate any more. Whoever still does is writing, and cannot lose the row while it does.</summary>
    private const int AbandonedSeconds = 300;

    private const int SaidAfterTries = 3;
    private const int Busy = 5;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(1);

    /// <summary>Comes back when nobody holds the lock, or nobody can any more.</summary>
    public async Task WaitAsync(FeedbackDb db, CancellationToken ct)
    {
        if (!db.Database.IsSqlite())
            return;
        for (var tries = 1; await ReadAsync(db, ct) is { } held; tries++)
        {
            if (held.Seconds >= AbandonedSeconds && await TakeAwayAsync(db, held.Since, ct))
            {
                TakenOver(logger, held.Since);
                return;
            }

            if (tries == SaidAfterTries)
                Waits(logger, held.Since, AbandonedSeconds / 60);
            // Real time, as what is waited for is another process.
            await Task.Delay(BetweenTries, TimeProvider.System, ct);
        }
    }

    /// <summary>Its age is told by SQLite, which reads the clock of the machine as EF does when it writes the row: the bot's own may be another.</summary>
    private static async Task<Held?> ReadAsync(FeedbackDb db, CancellationToken ct) =>
        await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE type = 'table' AND name = '__EFMigrationsLock'").SingleAsync(ct) == 0
            ? null
            : await db.Database.SqlQuery<Held>(
                $"""SELECT "Timestamp" AS Since, (julianday('now') - julianday("Timestamp")) * 86400 AS Seconds FROM "__EFMigrationsLock" """).SingleOrDefaultAsync(ct);

    private static async Task<bool> TakeAwayAsync(FeedbackDb db, string since, CancellationToken ct)
    {
        try
        {
            return await db.Database.ExecuteSqlAsync($"""DELETE FROM "__EFMigrationsLock" WHERE "Timestamp" = {since}""", ct) > 0;
        }
        catch (SqliteException e) when (e.SqliteErrorCode == Busy)
        {
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Another start has held the lock for migrating the database since {Since}; waiting until it is done. A lock left by a start that was killed is taken over when it is {Minutes} minutes old")]
    private static partial void Waits(ILogger logger, string since, int minutes);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Took over the lock for migrating the database, held since {Since} by a start that did not end")]
    private static partial void TakenOver(ILogger logger, string since);

    private sealed record Held(string Since, double? Seconds);
}
