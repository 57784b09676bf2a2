using Npgsql;

namespace FeedbackBot.Playground.Host;

/// <summary>A PostgreSQL database for one run, made on the server of the connection and dropped afterwards.</summary>
internal sealed class FreshPostgres : IAsyncDisposable
{
    private readonly string _server;
    private readonly string _name;

    private FreshPostgres(string server, string name, string connection) => (_server, _name, Connection) = (server, name, connection);

    public string Connection { get; }

    public static async Task<FreshPostgres> CreateAsync(string server, TimeProvider real, CancellationToken ct)
    {
        var name = $"feedbackbot_playground_{real.GetUtcNow():yyyyMMddHHmmssfff}";
        await RunAsync(server, $"CREATE DATABASE {name}", ct);
        return new FreshPostgres(server, name, new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString);
    }

    public async ValueTask DisposeAsync()
    {
        using (var connection = new NpgsqlConnection(Connection))
        {
            NpgsqlConnection.ClearPool(connection);
        }

        await RunAsync(_server, $"DROP DATABASE IF EXISTS {_name} WITH (FORCE)", CancellationToken.None);
    }

    private static async Task RunAsync(string server, string sql, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}
