using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FeedbackBot.Tests.Support;

/// <summary>Lets something happen right after the first statement that reads a table was answered, before whoever asked goes on.</summary>
internal sealed class Meanwhile(string table) : DbCommandInterceptor
{
    private Func<Task>? _happens;

    public bool Happened { get; private set; }

    public void Happens(Func<Task> happens) => _happens = happens;

    public override async ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        if (command.CommandText.StartsWith("SELECT", StringComparison.Ordinal) && command.CommandText.Contains(table, StringComparison.Ordinal)
            && Interlocked.Exchange(ref _happens, null) is { } happens)
        {
            await happens();
            Happened = true;
        }

        return result;
    }
}
