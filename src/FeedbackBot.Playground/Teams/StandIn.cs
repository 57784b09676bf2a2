using System.Net;
using System.Security.Cryptography.X509Certificates;
using FeedbackBot.Playground.Clock;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace FeedbackBot.Playground.Teams;

/// <summary>
/// Microsoft's side on this machine: connector, signing keys, token endpoint, and people's clients. It knows nothing
/// of the bot but its address.
/// </summary>
public sealed class StandIn : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly X509Certificate2 _certificate;
    private SendTrap? _trap;
    private int _under;

    private StandIn(StandInOptions options, VirtualClock clock, Company company, WebApplication app, X509Certificate2 certificate)
    {
        (Options, Clock, Company, _app, _certificate) = (options, clock, company, app, certificate);
        Events = new EventHub();
        Chats = new Chats(company, clock, Events);
        Faults = new FaultDice(Events, options.Seed);
        Traffic = new Traffic(Events, clock);
        clock.Moved += OnClockMoved;
    }

    public StandInOptions Options { get; }

    public VirtualClock Clock { get; }

    public Company Company { get; }

    public Chats Chats { get; }

    public FaultDice Faults { get; }

    public Traffic Traffic { get; }

    public EventHub Events { get; }

    public AccessTokens Tokens { get; } = new();

    /// <summary>The line to the bot.</summary>
    public BotLine Bot { get; private set; } = null!;

    /// <summary>What people do.</summary>
    public Clients Clients { get; private set; } = null!;

    /// <summary>What people do in teams' channels.</summary>
    public ChannelClients ChannelClients { get; private set; } = null!;

    /// <summary>Root of page, connector and OpenID metadata.</summary>
    public Uri Url { get; private set; } = null!;

    /// <summary>What activities carry as serviceUrl.</summary>
    public string ServiceUrl => Url + "connector/";

    /// <summary>Root of the token endpoint (https): the authority without its tenant.</summary>
    public Uri TokenUrl { get; private set; } = null!;

    /// <summary>Calls of the bot that are not answered yet.</summary>
    public int CallsUnderWay => Volatile.Read(ref _under);

    /// <param name="map">Adds further routes, such as the page and the scripting interface.</param>
    public static async Task<StandIn> StartAsync(
        StandInOptions options, VirtualClock clock, Company company, Action<WebApplication, StandIn>? map = null, CancellationToken ct = default)
    {
        var certificate = TokenCertificate.Create(TimeProvider.System);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.Sources.Clear();
        builder.Logging.ClearProviders();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, options.Port);
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate));
        });
        var app = builder.Build();
        var teams = new StandIn(options, clock, company, app, certificate);
        app.MapIdentity(teams);
        app.MapConnector(teams, new Connector(options, company, teams.Chats, teams.Faults, clock));
        app.MapGet("/files/{key}/{name}", (string key) => teams.Files.Find(key) is { } file ? Results.Bytes(file) : Results.NotFound());
        app.MapPut("/uploads/{key}/{name}", (string key, HttpRequest request) => UploadAsync(teams, key, request));
        map?.Invoke(app, teams);
        await app.StartAsync(ct);
        teams.Open();
        return teams;
    }

    /// <summary>Whether the certificate is the stand-in's own; for the bot's token client and nobody else.</summary>
    public bool IsOwnCertificate(X509Certificate2? certificate) => certificate?.Thumbprint == _certificate.Thumbprint;

    /// <summary>Sets a trap for the next send or update that the connector accepts.</summary>
    public SendTrap TrapNextSend() => _trap = new SendTrap();

    public async ValueTask DisposeAsync()
    {
        Clock.Moved -= OnClockMoved;
        _trap?.Drop();
        await _app.StopAsync();
        await _app.DisposeAsync();
        Bot.Dispose();
        _certificate.Dispose();
    }

    internal SharedFiles Files { get; private set; } = null!;

    internal SendTrap? Caught() => Interlocked.Exchange(ref _trap, null);

    internal Call Enter()
    {
        Interlocked.Increment(ref _under);
        return new Call(this);
    }

    private static async Task<IResult> UploadAsync(StandIn teams, string key, HttpRequest request)
    {
        using var content = new MemoryStream();
        await request.Body.CopyToAsync(content, request.HttpContext.RequestAborted);

        // As OneDrive does: a range that does not say the whole is no finished file.
        return request.Headers.ContentRange == $"bytes 0-{content.Length - 1}/{content.Length}" && teams.Files.Take(key, content.ToArray())
            ? Results.StatusCode(201)
            : Results.BadRequest();
    }

    private void Open()
    {
        var addresses = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        Url = new Uri(addresses.First(a => a.StartsWith("http:", StringComparison.Ordinal)) + "/");
        TokenUrl = new Uri(addresses.First(a => a.StartsWith("https:", StringComparison.Ordinal)) + "/");
        Files = new SharedFiles(Url);
        Bot = new BotLine(Options, Clock, Traffic, ServiceUrl);
        var make = new ActivityMaker(Options, Clock, ServiceUrl);
        Clients = new Clients(Chats, Bot, Clock, make, Files);
        ChannelClients = new ChannelClients(Chats, Bot, Clock, make);
    }

    private void OnClockMoved(DateTimeOffset now) => Events.Publish("clock");

    internal readonly struct Call(StandIn teams) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref teams._under);
    }
}
