using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FeedbackBot.Tests.BotFramework.Wire;

/// <summary>Microsoft's OpenID metadata and keys over real HTTP, with what can go wrong there.</summary>
internal sealed class FakeMicrosoft : IAsyncDisposable
{
    private readonly WebApplication app;
    private int fetches;

    private FakeMicrosoft(WebApplication app) => this.app = app;

    public string MetadataUrl => app.Urls.First() + "/v1/.well-known/openidconfiguration";

    /// <summary>What is announced now.</summary>
    public IReadOnlyList<TestKey> Keys { get; set; } = [TestKey.Named("key-1")];

    /// <summary>When set, the key document is answered with this instead.</summary>
    public IResult? Broken { get; set; }

    /// <summary>When set, an answer waits for it.</summary>
    public Task Held { get; set; } = Task.CompletedTask;

    /// <summary>How often the keys were fetched.</summary>
    public int Fetches => Volatile.Read(ref fetches);

    public static async Task<FakeMicrosoft> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var fake = new FakeMicrosoft(app);
        app.MapGet("/v1/.well-known/openidconfiguration", () => Results.Json(new
        {
            issuer = TestToken.Issuer,
            jwks_uri = app.Urls.First() + "/v1/.well-known/keys",
            id_token_signing_alg_values_supported = new[] { "RS256" },
        }));
        app.MapGet("/v1/.well-known/keys", fake.AnswerAsync);
        await app.StartAsync();
        return fake;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<IResult> AnswerAsync()
    {
        Interlocked.Increment(ref fetches);
        await Held;
        return Broken ?? Results.Json(new { keys = Keys.Select(k => k.Announced()) });
    }
}
