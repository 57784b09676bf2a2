using FeedbackBot.Storage;
using FeedbackBot.Tests.Support;
using Microsoft.Data.Sqlite;
using Npgsql;

[assembly: AssemblyFixture(typeof(TestDatabases))]

namespace FeedbackBot.Tests.Support;

/// <summary>
/// Gives each test a database of its own, on the engine it asks for. The migrations run once per engine and test run; every
/// further database is a copy of that one.
/// </summary>
internal sealed class TestDatabases : IAsyncDisposable
{
    private static readonly SemaphoreSlim Gate = new(1, 1);
    private static readonly Dictionary<StorageProvider, TestDatabase> Templates = [];
    private static int _count;

    /// <summary>A database at the current version, with what a test adds to its services.</summary>
    public static async Task<TestDatabase> CreateAsync(string engine, Action<IServiceCollection>? configure = null)
    {
        var provider = Enum.Parse<StorageProvider>(engine);
        var template = await TemplateAsync(provider);
        var copy = provider == StorageProvider.Sqlite ? CopyFile(template) : await CopyPostgresAsync(template);
        return new TestDatabase(provider, copy, configure);
    }

    /// <summary>A database without any table.</summary>
    public static async Task<TestDatabase> EmptyAsync(string engine, Action<IServiceCollection>? configure = null)
    {
        var provider = Enum.Parse<StorageProvider>(engine);
        var connection = provider == StorageProvider.Sqlite ? NewFile() : await NewPostgresAsync("");
        return new TestDatabase(provider, connection, configure);
    }

    /// <summary>A SQLite file at the current version, to be copied.</summary>
    public static async Task<string> TemplateFileAsync() => FileOf((await TemplateAsync(StorageProvider.Sqlite)).ConnectionString);

    public async ValueTask DisposeAsync()
    {
        foreach (var template in Templates.Values)
            await template.DisposeAsync();
    }

    private static async Task<TestDatabase> TemplateAsync(StorageProvider provider)
    {
        await Gate.WaitAsync();
        try
        {
            if (!Templates.TryGetValue(provider, out var template))
            {
                template = await EmptyAsync(provider.ToString());
                await template.UpgradeAsync();
                template.CloseConnections();
                Templates.Add(provider, template);
            }

            return template;
        }
        finally
        {
            Gate.Release();
        }
    }

    private static string NewFile() => $"Data Source={Path.Combine(Path.GetTempPath(), NewName() + ".db")}";

    private static string CopyFile(TestDatabase template)
    {
        var connection = NewFile();
        File.Copy(FileOf(template.ConnectionString), FileOf(connection));
        return connection;
    }

    private static Task<string> CopyPostgresAsync(TestDatabase template) =>
        NewPostgresAsync($" TEMPLATE \"{new NpgsqlConnectionStringBuilder(template.ConnectionString).Database}\"");

    private static async Task<string> NewPostgresAsync(string template)
    {
        var connection = new NpgsqlConnectionStringBuilder(Needs.Postgres());
        var name = NewName();
        await RunPostgresAsync($"CREATE DATABASE \"{name}\"{template}");
        connection.Database = name;
        connection.MaxPoolSize = 20;
        return connection.ConnectionString;
    }

    internal static async Task DropAsync(StorageProvider provider, string connection)
    {
        if (provider == StorageProvider.Postgres)
        {
            await RunPostgresAsync($"DROP DATABASE IF EXISTS \"{new NpgsqlConnectionStringBuilder(connection).Database}\" WITH (FORCE)");
            return;
        }

        foreach (var suffix in new[] { "", "-wal", "-shm" })
            File.Delete(FileOf(connection) + suffix);
    }

    private static async Task RunPostgresAsync(string sql)
    {
        var admin = new NpgsqlConnectionStringBuilder(Needs.Postgres());
        admin.Pooling = false;
        admin.Database ??= "postgres";
        await using var connection = new NpgsqlConnection(admin.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static string NewName() => $"feedbackbot_test_{Environment.ProcessId}_{Interlocked.Increment(ref _count)}";

    private static string FileOf(string connection) => new SqliteConnectionStringBuilder(connection).DataSource;
}
