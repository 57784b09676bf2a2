using FeedbackBot.Scheduling;
using FeedbackBot.Tests.Support;

namespace FeedbackBot.Tests.Scheduling;

/// <summary>A database, one source of wakes, and as many processes after and beside each other as a test wants.</summary>
internal sealed class World(TestDatabase database) : IAsyncDisposable
{
    private readonly List<Node> _nodes = [];

    public TestDatabase Database => database;

    public NotedSource Source { get; } = new(database.Clock);

    public DateTimeOffset Now => database.Clock.GetUtcNow();

    public static async Task<World> CreateAsync(string engine) => new(await TestDatabases.CreateAsync(engine));

    public Task<Node> StartAsync(params (string, string)[] settings) => StartAsync(_ => { }, settings);

    public async Task<Node> StartAsync(Action<IServiceCollection> more, params (string, string)[] settings)
    {
        var node = await Node.StartAsync(
            database,
            (services, configuration) => more(services.AddScheduling(configuration).AddSingleton<IWakeSource>(Source)),
            settings);
        lock (_nodes)
            _nodes.Add(node);
        return node;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes)
            await node.DisposeAsync();
        await database.DisposeAsync();
    }
}
