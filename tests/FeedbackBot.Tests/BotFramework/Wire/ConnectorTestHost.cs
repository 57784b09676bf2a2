using FeedbackBot.BotFramework;

namespace FeedbackBot.Tests.BotFramework.Wire;

/// <summary>The connector client of a host without authentication, against a fake connector.</summary>
internal sealed class ConnectorTestHost(FakeConnector connector, BotHost host) : IAsyncDisposable
{
    public FakeConnector Fake => connector;

    public BotHost Host => host;

    public ConnectorClient Client => host.Connector;

    public static async Task<ConnectorTestHost> StartAsync(Dictionary<string, string?>? options = null, TimeProvider? time = null)
    {
        var configuration = new Dictionary<string, string?>(options ?? []) { ["Bot:Authentication"] = "None" };
        return new ConnectorTestHost(await FakeConnector.StartAsync(), await BotHost.StartAsync(configuration, "Development", time: time));
    }

    public Task<ConnectorResult<ResourceResponse>> SendAsync(bool retry = false) =>
        Client.SendAsync(connector.ServiceUrl, "a:ann", new Activity { Type = ActivityTypes.Message, Text = "hi" }, retry);

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await connector.DisposeAsync();
    }
}
