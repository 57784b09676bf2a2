using FeedbackBot.Common;
using FeedbackBot.Playground.Clock;
using FeedbackBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FeedbackBot.Tests.Support;

/// <summary>One process of the bot with the parts a test adds, its background services running on the database's clock.</summary>
internal sealed class Node(IHost host, TestDatabase database) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private int _disposed;

    public IServiceProvider Services => host.Services;

    public VirtualClock Clock => database.Clock;

    public static async Task<Node> StartAsync(TestDatabase database, Action<IServiceCollection, IConfiguration> configure, params (string, string)[] settings)
    {
        var node = Build(database, configure, settings);
        await node.StartAsync();
        return node;
    }

    /// <summary>A process whose background services do not run.</summary>
    public static Node Build(TestDatabase database, Action<IServiceCollection, IConfiguration> configure, params (string Key, string Value)[] settings)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new() { EnvironmentName = Environments.Development });
        builder.Configuration.AddConfiguration(database.Configuration)
            .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)));
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton<TimeProvider>(database.Clock);
        builder.Services.AddStorage(builder.Configuration);
        configure(builder.Services, builder.Configuration);
        return new Node(builder.Build(), database);
    }

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    public Task<T> WorkAsync<T>(Func<IServiceProvider, Task<T>> work) => Get<WorkRunner>().RunAsync(work, CancellationToken.None);

    public Task WorkAsync<TUseCase>(Func<TUseCase, Task> work)
        where TUseCase : notnull => WorkAsync(async services =>
        {
            await work(services.GetRequiredService<TUseCase>());
            return true;
        });

    /// <summary>Waits, in real time, until nothing is under way and nothing is due at the instant the clock stands at.</summary>
    public Task IdleAsync() => UntilAsync(IsIdleAsync, "The node did not come to rest.");

    /// <summary>Turns the clock once nothing is under way, and waits until everything that became due has happened.</summary>
    public async Task MoveToAsync(DateTimeOffset instant)
    {
        await IdleAsync();
        Clock.MoveTo(instant);
        await IdleAsync();
    }

    public Task AdvanceAsync(TimeSpan by) => MoveToAsync(Clock.GetUtcNow() + by);

    public static async Task UntilAsync(Func<Task<bool>> condition, string otherwise)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await condition())
        {
            if (patience.IsCancellationRequested)
                throw new TimeoutException(otherwise);
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        }
    }

    public async Task<WorkloadState> WorkloadAsync(string name) =>
        await Services.GetServices<IWorkload>().Single(w => w.Name == name).ReadAsync(CancellationToken.None);

    public Task StartAsync() => host.StartAsync();

    public Task StopAsync() => host.StopAsync();

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 1)
            return;
        await host.StopAsync();
        if (host is IAsyncDisposable disposable)
            await disposable.DisposeAsync();
    }

    private async Task<bool> IsIdleAsync()
    {
        foreach (var workload in Services.GetServices<IWorkload>())
        {
            if (await workload.ReadAsync(CancellationToken.None) is { Busy: > 0 } or { Due: > 0 })
                return false;
        }

        return true;
    }
}
