using FeedbackBot.Common;
using FeedbackBot.Playground.Teams;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FeedbackBot.Playground.Host;

/// <summary>
/// The bot, in this process. All it learns from the playground is configuration: other addresses, another clock, and
/// the certificate that its token client may trust.
/// </summary>
internal sealed class BotProcess(PlaygroundOptions options, StandIn teams, string dataDirectory, string connection, RecentLog log) : IAsyncDisposable
{
    private WebApplication? _app;

    public IServiceProvider Services => _app?.Services ?? throw new InvalidOperationException("The bot is not running.");

    public Uri Url { get; private set; } = null!;

    public IReadOnlyList<IWorkload> Workloads => _app is null ? [] : [.. _app.Services.GetServices<IWorkload>()];

    public async Task StartAsync(CancellationToken ct)
    {
        var create = options.CreateBot ?? FeedbackBot.Program.Create;
        var app = create(["--contentRoot", AppContext.BaseDirectory], Adjust);
        try
        {
            await app.StartAsync(ct);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }

        _app = app;
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Url = new Uri(address);
        teams.Bot.Endpoint = new Uri(Url, "api/messages");
    }

    /// <param name="brutal">Drains nothing: what is under way is cancelled where it stands, as far as a process can do that to itself.</param>
    public async Task StopAsync(bool brutal)
    {
        teams.Bot.Endpoint = null;
        if (_app is not { } app)
        {
            return;
        }

        _app = null;
        try
        {
            await app.StopAsync(new CancellationToken(canceled: brutal));
        }
        catch (OperationCanceledException) when (brutal)
        {
        }

        await app.DisposeAsync();
    }

    public async ValueTask DisposeAsync() => await StopAsync(brutal: false);

    private void Adjust(WebApplicationBuilder builder)
    {
        builder.Configuration.AddInMemoryCollection(Settings());
        builder.Configuration.AddInMemoryCollection(options.Settings);
        builder.WebHost.UseUrls($"http://127.0.0.1:{options.BotPort}");
        builder.Logging.ClearProviders().AddProvider(log);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(10));
        builder.Services.RemoveAll<TimeProvider>();
        builder.Services.AddSingleton<TimeProvider>(teams.Clock);
        builder.Services.AddHttpClient("FeedbackBot.Token").ConfigurePrimaryHttpMessageHandler(() => new HttpClientHandler
        {
            UseProxy = false,
            ServerCertificateCustomValidationCallback = (_, certificate, _, _) => teams.IsOwnCertificate(certificate),
        });
        options.AdjustBot?.Invoke(builder);
    }

    private Dictionary<string, string?> Settings()
    {
        var settings = new Dictionary<string, string?>
        {
            ["Bot:Authentication"] = "Token",
            ["Bot:AppId"] = teams.Options.AppId,
            ["Bot:TenantId"] = teams.Options.TenantId,
            ["Bot:AllowedTenants:0"] = teams.Options.TenantId,
            ["Bot:OpenIdMetadataUrl"] = teams.Url + "v1/.well-known/openidconfiguration",
            ["Bot:Issuer"] = teams.Options.Issuer,
            ["Bot:TokenAuthority"] = teams.TokenUrl.ToString(),
            ["Bot:DisableInstanceDiscovery"] = "true",
            ["Bot:Credential:Kind"] = "Secret",
            ["Bot:Credential:Secret"] = teams.Options.Secret,
            ["Bot:AllowedServiceUrlHosts:0"] = "127.0.0.1",
            ["Bot:ServiceUrl"] = teams.ServiceUrl,
            ["Chat:FileHosts:0"] = "127.0.0.1",
            ["Storage:Provider"] = options.PostgresConnection is null ? "Sqlite" : "Postgres",
            ["Storage:ConnectionString"] = connection,
        };
        if (options.ImportPeople)
        {
            settings["People:ImportFile"] = Path.Combine(dataDirectory, "people.csv");
        }

        foreach (var (index, admin) in teams.Company.All.Where(c => c.IsAdmin).Index())
        {
            settings[$"People:Admins:{index}"] = admin.Id;
        }

        return settings;
    }
}
