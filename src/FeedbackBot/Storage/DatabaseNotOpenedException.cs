using System.Net.Sockets;
using FeedbackBot.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace FeedbackBot.Storage;

/// <summary>Where Storage:ConnectionString leads, no database could be opened. Says why in words that hold no part of it that is secret.</summary>
internal sealed class DatabaseNotOpenedException(string reason, Exception inner) : Exception(
    $"Storage:ConnectionString leads to no database that can be opened: {reason}", inner), IStartUpProblem
{
    private const int CannotOpen = 14;
    private const int NoDatabase = 26;

    /// <returns>Null for what happens in a database that was opened: a defect, whose stack tells more.</returns>
    public static DatabaseNotOpenedException? Of(Exception exception) =>
        Reason(exception) is { } reason ? new(reason, exception)
        // EF Core puts what may pass by itself into an exception of its own.
        : exception.InnerException is { } inner ? Of(inner)
        : null;

    private static string? Reason(Exception exception) => exception switch
    {
        SqliteException { SqliteErrorCode: CannotOpen } => "the file cannot be opened or made. Does its folder exist, and may the bot write there?",
        SqliteException { SqliteErrorCode: NoDatabase } => "the file is not a SQLite database.",
        // Refused at the door: wrong user or password, no such database, not ready yet, too many connections.
        PostgresException { SqlState: ['2', '8', ..] or "3D000" or ['0', '8', ..] or "57P03" or "53300" or "42501" } refused =>
            $"PostgreSQL refuses with {refused.SqlState} ({refused.MessageText}).",
        PostgresException => null,
        NpgsqlException { InnerException: SocketException socket } => $"the server cannot be reached ({socket.SocketErrorCode}).",
        NpgsqlException { InnerException: TimeoutException } => "the server does not answer in time.",
        SocketException socket => $"the server cannot be reached ({socket.SocketErrorCode}).",
        _ => null,
    };
}
