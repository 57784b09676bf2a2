using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FeedbackBot.Storage;

/// <summary>
/// Keeps what SQLite has prepared for the kept connection (<see cref="WriteConnection"/>): the driver forgets a statement
/// with its command, EF makes a command each time, and parsing and planning a click's few statements costs as much as
/// running them. A statement that is in use is not lent twice. See docs/decisions/0014.
/// </summary>
internal sealed class KeptStatements : DbCommandInterceptor
{
    /// <summary>More than the bot has; a text that differs with every call is not to fill the memory.</summary>
    private const int MaxKept = 500;

    private static readonly ConditionalWeakTable<DbConnection, Statements> Kept = [];

    /// <summary>From now on this connection's statements are kept, until it is closed.</summary>
    public static void Keep(DbConnection connection) => Kept.AddOrUpdate(connection, new Statements());

    /// <summary>Runs a statement that is not EF's: over what is prepared where it is kept.</summary>
    /// <param name="connection">Open.</param>
    /// <param name="transaction">Of the piece of work.</param>
    /// <param name="sql">The same each time.</param>
    /// <param name="bind">Adds the parameters.</param>
    /// <param name="ct">Stops waiting.</param>
    public static async Task ExecuteAsync(DbConnection connection, DbTransaction transaction, string sql, Action<DbCommand> bind, CancellationToken ct)
    {
        var statements = connection is SqliteConnection && Kept.TryGetValue(connection, out var kept) ? kept : null;
        DbCommand command = statements is null ? connection.CreateCommand() : statements.Take(sql, (SqliteConnection)connection);
        try
        {
            command.CommandText = sql;
            command.Transaction = transaction;
            bind(command);
            await command.ExecuteNonQueryAsync(ct);
        }
        catch
        {
            await command.DisposeAsync();
            throw;
        }

        if (statements is null)
            await command.DisposeAsync();
        else
            statements.Return((SqliteCommand)command);
    }

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (Of(command) is not { } statements || result.HasResult)
            return result;
        var kept = statements.Take(command);
        try
        {
            var reader = await kept.ExecuteReaderAsync(cancellationToken);
            statements.Lent(reader, kept);
            return InterceptionResult<DbDataReader>.SuppressWithResult(reader);
        }
        catch
        {
            await kept.DisposeAsync();
            throw;
        }
    }

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (Of(command) is not { } statements || result.HasResult)
            return result;
        var kept = statements.Take(command);
        try
        {
            var rows = await kept.ExecuteNonQueryAsync(cancellationToken);
            statements.Return(kept);
            return InterceptionResult<int>.SuppressWithResult(rows);
        }
        catch
        {
            await kept.DisposeAsync();
            throw;
        }
    }

    /// <summary>Closed before it is given back: whoever takes the statement next must find it at rest.</summary>
    public override InterceptionResult DataReaderDisposing(DbCommand command, DataReaderDisposingEventData eventData, InterceptionResult result)
    {
        if (Of(command) is { } statements && statements.TakeBack(eventData.DataReader) is { } kept)
        {
            eventData.DataReader.Dispose();
            statements.Return(kept);
        }

        return result;
    }

    private static Statements? Of(DbCommand command) =>
        command is SqliteCommand && command.Connection is { } connection && Kept.TryGetValue(connection, out var statements) ? statements : null;

    /// <summary>One connection's. Used by one piece of work at a time.</summary>
    private sealed class Statements
    {
        private readonly Dictionary<string, SqliteCommand> _atRest = new(StringComparer.Ordinal);
        private readonly Dictionary<DbDataReader, SqliteCommand> _lent = new(ReferenceEqualityComparer.Instance);

        public SqliteCommand Take(string sql, SqliteConnection connection)
        {
            if (!_atRest.Remove(sql, out var kept))
                kept = new SqliteCommand(sql, connection);
            kept.Parameters.Clear();
            return kept;
        }

        public SqliteCommand Take(DbCommand like)
        {
            var kept = Take(like.CommandText, (SqliteConnection)like.Connection!);
            kept.Transaction = (SqliteTransaction?)like.Transaction;
            kept.CommandTimeout = like.CommandTimeout;
            foreach (SqliteParameter parameter in like.Parameters)
                kept.Parameters.Add(parameter);
            return kept;
        }

        public void Lent(DbDataReader reader, SqliteCommand kept) => _lent.Add(reader, kept);

        public SqliteCommand? TakeBack(DbDataReader reader) => _lent.Remove(reader, out var kept) ? kept : null;

        public void Return(SqliteCommand kept)
        {
            // What people wrote is not kept with the statement.
            kept.Parameters.Clear();
            if (_atRest.Count >= MaxKept || !_atRest.TryAdd(kept.CommandText, kept))
                kept.Dispose();
        }
    }
}
