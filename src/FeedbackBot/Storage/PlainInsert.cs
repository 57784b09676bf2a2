using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace FeedbackBot.Storage;

/// <summary>The statement that adds a row of one table, with every value converted as EF converts it.</summary>
internal sealed class PlainInsert
{
    private readonly string _sql;
    private readonly IReadOnlyList<Column> _columns;

    private PlainInsert(string sql, IReadOnlyList<Column> columns) => (_sql, _columns) = (sql, columns);

    /// <exception cref="NotSupportedException">The entity is more than the columns of one table.</exception>
    public static PlainInsert Of(IEntityType type, ISqlGenerationHelper names)
    {
        var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table);
        if (table is null || type.BaseType is not null || type.GetComplexProperties().Any() || type.GetNavigations().Any() || type.GetProperties().Any(p => p.IsShadowProperty()))
            throw new NotSupportedException($"{type.DisplayName()} is more than the columns of one table.");
        var columns = type.GetProperties().Select((property, i) => new Column(
            string.Create(CultureInfo.InvariantCulture, $"@p{i}"), property.GetColumnName(table.Value)!, property.GetRelationalTypeMapping(), property.IsNullable, property.GetGetter())).ToList();
        return new PlainInsert(
            $"INSERT INTO {names.DelimitIdentifier(table.Value.Name, table.Value.Schema)} ({string.Join(", ", columns.Select(c => names.DelimitIdentifier(c.Name)))}) "
            + $"VALUES ({string.Join(", ", columns.Select(c => c.Parameter))})",
            columns);
    }

    public Task RunAsync(DbConnection connection, DbTransaction transaction, object row, CancellationToken ct) => KeptStatements.ExecuteAsync(
        connection, transaction, _sql,
        command =>
        {
            foreach (var column in _columns)
                command.Parameters.Add(column.Mapping.CreateParameter(command, column.Parameter, column.Getter.GetClrValue(row), column.IsNullable));
        },
        ct);

    private sealed record Column(string Parameter, string Name, RelationalTypeMapping Mapping, bool IsNullable, IClrPropertyGetter Getter);
}
