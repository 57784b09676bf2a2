using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace FeedbackBot.Storage;

/// <summary>
/// Rows that a click adds and nothing reads or changes again in the same piece of work. They are written after everything else, each by one
/// statement that is made once from EF's model: tracking such a row, sorting it among the others and making its SQL anew costs more than writing
/// it. See docs/decisions/0022.
/// </summary>
internal sealed class PlainRows(FeedbackDb db)
{
    private static readonly ConcurrentDictionary<IEntityType, PlainInsert> Inserts = new();
    private readonly List<object> _rows = [];

    /// <param name="row">An entity of its own table, all of whose columns are properties, with its key set.</param>
    public void Add(object row) => _rows.Add(row);

    /// <exception cref="DbException">The database refuses one; a key that is taken is a lost race like any other.</exception>
    public async Task WriteAsync(CancellationToken ct)
    {
        if (_rows.Count == 0)
            return;
        var (connection, transaction) = (db.Database.GetDbConnection(), db.Database.CurrentTransaction!.GetDbTransaction());
        foreach (var row in _rows)
        {
            var type = db.Model.FindEntityType(row.GetType()) ?? throw new InvalidOperationException($"{row.GetType().Name} is no entity.");
            await Inserts.GetOrAdd(type, t => PlainInsert.Of(t, db.GetService<ISqlGenerationHelper>())).RunAsync(connection, transaction, row, ct);
        }

        _rows.Clear();
    }
}
