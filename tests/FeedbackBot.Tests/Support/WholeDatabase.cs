using System.Data.Common;
using System.IO.Compression;
using System.Text;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace FeedbackBot.Tests.Support;

/// <summary>Every row of every table as text, with what the engine itself keeps about a row; packed contents unpacked.</summary>
internal static class WholeDatabase
{
    public static async Task<IReadOnlyList<StoredRow>> ReadAsync(TestDatabase? postgres, string sqliteFile)
    {
        await using DbConnection connection = postgres is null
            ? new SqliteConnection($"Data Source={sqliteFile};Pooling=False")
            : new NpgsqlConnection(postgres.ConnectionString);
        await connection.OpenAsync();
        var tables = await RowsAsync(connection, postgres is null
            ? "SELECT name FROM sqlite_master WHERE type = 'table'"
            : "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'");
        var rows = new List<StoredRow>();
        foreach (var table in tables.Select(t => t.Values[0].Text))
        {
            var system = postgres is null ? "*" : "xmin::text AS xmin, ctid::text AS ctid, *";
            rows.AddRange((await RowsAsync(connection, $"SELECT {system} FROM \"{table}\"")).Select(r => r with { Table = table }));
        }

        return rows;
    }

    private static async Task<List<StoredRow>> RowsAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<StoredRow>();
        while (await reader.ReadAsync())
            rows.Add(new StoredRow("", [.. Enumerable.Range(0, reader.FieldCount).Select(i => (reader.GetName(i), Text(reader.GetValue(i))))]));
        return rows;
    }

    private static string Text(object value) => value is byte[] bytes ? $"{Encoding.UTF8.GetString(bytes)}\n{Unpacked(bytes)}" : value.ToString()!;

    private static string Unpacked(byte[] bytes)
    {
        try
        {
            using var brotli = new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress);
            using var text = new StreamReader(brotli);
            return text.ReadToEnd();
        }
        catch (Exception e) when (e is InvalidOperationException or InvalidDataException or IOException)
        {
            return "";
        }
    }
}

internal sealed record StoredRow(string Table, IReadOnlyList<(string Column, string Text)> Values)
{
    public bool Holds(string text) => Values.Any(v => v.Text.Contains(text, StringComparison.OrdinalIgnoreCase));
}
