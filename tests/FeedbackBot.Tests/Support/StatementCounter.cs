using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FeedbackBot.Tests.Support;

/// <summary>What was asked of the database, and how many rows were read of the answers.</summary>
internal sealed class StatementCounter : DbCommandInterceptor
{
    private int _rows;

    public ConcurrentQueue<string> Statements { get; } = new();

    public int Rows => _rows;

    public void Clear()
    {
        Statements.Clear();
        _rows = 0;
    }

    public override ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        Statements.Enqueue(command.CommandText);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult DataReaderDisposing(DbCommand command, DataReaderDisposingEventData eventData, InterceptionResult result)
    {
        Interlocked.Add(ref _rows, eventData.ReadCount);
        return result;
    }
}
