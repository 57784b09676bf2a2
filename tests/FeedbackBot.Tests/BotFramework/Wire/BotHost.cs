using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using FeedbackBot.BotFramework;
using FeedbackBot.Playground.Clock;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FeedbackBot.Tests.BotFramework.Wire;

/// <summary>The protocol on a real Kestrel, on a free port, with a bot that writes down its turns.</summary>
internal sealed class BotHost : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);

    private readonly WebApplication app;

    private BotHost(WebApplication app, VirtualClock clock, RefusalLog log)
    {
        (this.app, Clock, Log) = (app, clock, log);
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Client { get; }

    public VirtualClock Clock { get; }

    public RefusalLog Log { get; }

    public Turns Turns => app.Services.GetRequiredService<Turns>();

    public ConnectorClient Connector => app.Services.GetRequiredService<ConnectorClient>();

    public static Dictionary<string, string?> Configuration(string? metadataUrl = null) => new()
    {
        ["Bot:AppId"] = TestToken.AppId,
        ["Bot:TenantId"] = TestToken.Tenant,
        ["Bot:Credential:Secret"] = "not-a-real-secret",
        ["Bot:OpenIdMetadataUrl"] = metadataUrl,
    };

    public static Task<BotHost> StartAsync(FakeMicrosoft microsoft) => StartAsync(Configuration(microsoft.MetadataUrl));

    public static async Task<BotHost> StartAsync(
        Dictionary<string, string?> configuration, string environment = "Production", Action<IServiceCollection>? services = null, TimeProvider? time = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Configuration.AddInMemoryCollection(configuration);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var log = new RefusalLog();
        builder.Logging.ClearProviders().AddProvider(log);
        var clock = VirtualClock.Frozen(Start);
        builder.Services.AddSingleton(time ?? clock);
        builder.Services.AddSingleton<Turns>();
        builder.Services.AddBotFramework<RecordingBot>(builder.Configuration.GetSection(BotFrameworkOptions.Section));
        services?.Invoke(builder.Services);
        var app = builder.Build();
        app.MapBotFramework();
        try
        {
            await app.StartAsync();
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }

        return new BotHost(app, clock, log);
    }

    /// <summary>A token that is right now.</summary>
    public string Token(TestKey? key = null, Action<JsonObject>? claims = null, Action<JsonObject>? header = null) =>
        TestToken.Write(key ?? TestKey.Named("key-1"), Clock.GetUtcNow(), claims, header);

    public Task<HttpResponseMessage> PostAsync(JsonNode activity, string? token = null) => PostAsync(activity.ToJsonString(), "Bearer " + (token ?? Token()));

    public async Task<HttpResponseMessage> PostAsync(string body, string? authorization, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages");
        request.Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        if (authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        change?.Invoke(request);
        return await Client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
        Clock.Dispose();
    }
}
