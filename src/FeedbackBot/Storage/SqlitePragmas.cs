using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FeedbackBot.Storage;

/// <summary>
/// What every SQLite connection of ours is set to. WAL lets cards be read while one is written; the busy time-out covers
/// Quartz, which writes to the same file over connections of its own; FULL makes an acknowledged answer survive a power cut;
/// the log is folded into the file every 16 MB, since doing so more often writes the same pages again and again.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    internal const string Pragmas = "PRAGMA journal_mode=WAL; " + OfConnection;

    private const string OfConnection = "PRAGMA busy_timeout=10000; PRAGMA foreign_keys=ON; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=4000;";

    // Pooled connections keep their handle, and the handle what it was set to.
    private static readonly ConditionalWeakTable<object, object> Set = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (((SqliteConnection)connection).Handle is not { } handle || !Set.TryAdd(handle, Set))
            return;
        using var command = connection.CreateCommand();

        // EF looks read-only whether the database is there; WAL is written to the file.
        command.CommandText = new SqliteConnectionStringBuilder(connection.ConnectionString).Mode == SqliteOpenMode.ReadOnly ? OfConnection : Pragmas;
        command.ExecuteNonQuery();
    }

    /// <summary>SQLite's driver does its work before it returns, so waiting for it would be for show.</summary>
    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
