using FeedbackBot.Playground.Clock;
using FeedbackBot.Storage;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace FeedbackBot.Tests.Support;

/// <summary>One database and the services that work on it, with a clock that stands still. Dropped when disposed of.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly Lazy<ServiceProvider> _services;

    internal TestDatabase(StorageProvider provider, string connection, Action<IServiceCollection>? configure)
    {
        Provider = provider;
        ConnectionString = connection;
        _services = new(() => BuildNode(configure));
    }

    /// <summary>Monday, 2 November 2026, 09:00 UTC until a test turns it.</summary>
    public VirtualClock Clock { get; } = VirtualClock.Frozen(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero));

    public StorageProvider Provider { get; }

    public string ConnectionString { get; }

    public ServiceProvider Services => _services.Value;

    public IConfiguration Configuration => new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["Storage:Provider"] = Provider.ToString(),
        ["Storage:ConnectionString"] = ConnectionString,
    }).Build();

    /// <summary>The services of one node; call it again for a second node on the same database, which the caller disposes of.</summary>
    public ServiceProvider BuildNode(Action<IServiceCollection>? configure = null)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(Clock).AddStorage(Configuration);
        configure?.Invoke(services);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }

    public Task UpgradeAsync() => Services.GetRequiredService<DatabaseUpgrade>().RunAsync(CancellationToken.None);

    /// <summary>A piece of work, committed when it returns.</summary>
    public Task<T> WorkAsync<T>(Func<IServiceProvider, Task<T>> work) =>
        Services.GetRequiredService<WorkRunner>().RunAsync(work, CancellationToken.None);

    public Task WorkAsync(Func<IServiceProvider, Task> work) => WorkAsync(async services =>
    {
        await work(services);
        return true;
    });

    /// <summary>Adds entities in a piece of work of their own.</summary>
    public Task AddAsync(params object[] entities) => WorkAsync(services =>
    {
        services.GetRequiredService<FeedbackDb>().AddRange(entities);
        return Task.CompletedTask;
    });

    /// <summary>Reads in a scope of its own, without a transaction.</summary>
    public async Task<T> ReadAsync<T>(Func<FeedbackDb, Task<T>> read)
    {
        await using var scope = Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<FeedbackDb>());
    }

    /// <summary>Asks a service in a scope of its own, without a transaction.</summary>
    public async Task<T> AskAsync<TService, T>(Func<TService, Task<T>> ask)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public void CloseConnections()
    {
        if (Provider == StorageProvider.Sqlite)
        {
            using var connection = new SqliteConnection(ConnectionString);
            SqliteConnection.ClearPool(connection);
        }
        else
        {
            using var connection = new NpgsqlConnection(ConnectionString);
            NpgsqlConnection.ClearPool(connection);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_services.IsValueCreated)
            await _services.Value.DisposeAsync();
        CloseConnections();
        await TestDatabases.DropAsync(Provider, ConnectionString);
        Clock.Dispose();
    }
}
