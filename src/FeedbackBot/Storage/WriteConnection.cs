using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FeedbackBot.Storage;

/// <summary>
/// The one connection all pieces of work write over on SQLite, kept open. Opening one anew each time sets up EF's functions
/// in it again, which costs as much as a query. Whoever uses it is alone: <see cref="WriteGate"/> lets one in at a time.
/// </summary>
internal sealed class WriteConnection(WriteGate gate, IOptions<StorageOptions> options, IServiceScopeFactory scopes) : IAsyncDisposable
{
    private readonly bool _isKept = options.Value.Provider == StorageProvider.Sqlite;
    private (AsyncServiceScope Scope, FeedbackDb Db)? _owner;
    private bool _isDisposed;

    /// <summary>Lets the context use it until the loan is given back. On PostgreSQL the context keeps its own, from the driver's pool.</summary>
    public async ValueTask<Loan> LendAsync(FeedbackDb db, CancellationToken ct)
    {
        if (!_isKept)
            return default;
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        db.Database.SetDbConnection(await KeptAsync(ct), contextOwnsConnection: false);
        return new Loan(db, options.Value.ConnectionString);
    }

    /// <summary>Work failed in a way nobody expected: whatever state the connection is in, the next one is new.</summary>
    public async ValueTask RenewAsync()
    {
        if (_owner is not { } owner)
            return;
        _owner = null;

        // Its context goes back to the pool: whoever gets it next could not be lent another connection while it counts this one as open.
        await owner.Db.Database.CloseConnectionAsync();
        await owner.Scope.DisposeAsync();
    }

    /// <summary>Waits for whoever uses it: closing it under a transaction breaks both.</summary>
    public async ValueTask DisposeAsync()
    {
        using (await gate.EnterAsync(CancellationToken.None))
        {
            _isDisposed = true;
            await RenewAsync();
        }
    }

    private async ValueTask<DbConnection> KeptAsync(CancellationToken ct)
    {
        if (_owner is { } owner)
            return owner.Db.Database.GetDbConnection();
        var scope = scopes.CreateAsyncScope();
        try
        {
            var db = scope.ServiceProvider.GetRequiredService<FeedbackDb>();
            await db.Database.OpenConnectionAsync(ct);
            var connection = db.Database.GetDbConnection();
            KeptStatements.Keep(connection);
            _owner = (scope, db);
            return connection;
        }
        catch
        {
            await scope.DisposeAsync();
            throw;
        }
    }

    internal readonly struct Loan(FeedbackDb? db, string ownConnection) : IDisposable
    {
        /// <summary>The context goes back to its pool, where others use it: it must not know this connection any more.</summary>
        public void Dispose()
        {
            db?.Database.SetDbConnection(null);
            db?.Database.SetConnectionString(ownConnection);
        }
    }
}
