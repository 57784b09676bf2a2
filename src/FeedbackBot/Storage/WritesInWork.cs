using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FeedbackBot.Storage;

/// <summary>
/// Refuses an update or a deletion that EF sends at once where no transaction is under way: it would be committed by
/// itself, outside <see cref="WorkRunner"/>, the one seam that writes.
/// </summary>
internal sealed class WritesInWork : DbCommandInterceptor
{
    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Check(eventData);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Check(eventData);
        return ValueTask.FromResult(result);
    }

    private static void Check(CommandEventData command)
    {
        if (command.CommandSource is CommandSource.ExecuteUpdate or CommandSource.ExecuteDelete
            && command.Context?.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("What is written is written in a piece of work: see WorkRunner.");
        }
    }
}
