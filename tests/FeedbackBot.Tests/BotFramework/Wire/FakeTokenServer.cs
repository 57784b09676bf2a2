using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FeedbackBot.BotFramework;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FeedbackBot.Tests.BotFramework.Wire;

/// <summary>An authority over https with a certificate nobody knows but the host that is told to.</summary>
internal sealed class FakeTokenServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly X509Certificate2 certificate;

    private FakeTokenServer(WebApplication app, X509Certificate2 certificate) => (this.app, this.certificate) = (app, certificate);

    public string Authority => app.Urls.First() + "/";

    /// <summary>Path and form of each request.</summary>
    public ConcurrentQueue<(string Path, Dictionary<string, string> Form)> Requests { get; } = new();

    public int Status { get; set; } = 200;

    public int ExpiresInSeconds { get; set; } = 3600;

    public static async Task<FakeTokenServer> StartAsync()
    {
        var certificate = SelfSigned("CN=localhost");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration()
            .ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate)));
        var app = builder.Build();
        var fake = new FakeTokenServer(app, certificate);
        app.MapPost("/{**path}", (Delegate)fake.AnswerAsync);
        await app.StartAsync();
        return fake;
    }

    /// <summary>A certificate with its private key, made here and now.</summary>
    public static X509Certificate2 SelfSigned(string name)
    {
        using var rsa = RSA.Create(2048);
        var request = new CertificateRequest(name, rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }

    /// <summary>Makes this host's token client, and nothing else on the machine, trust the certificate.</summary>
    public void TrustedBy(IServiceCollection services) =>
        services.AddHttpClient("FeedbackBot.Token").ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            SslOptions = { RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == certificate.GetCertHashString() },
        });

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        certificate.Dispose();
    }

    private async Task<IResult> AnswerAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync();
        Requests.Enqueue((http.Request.Path, form.ToDictionary(f => f.Key, f => f.Value.ToString())));
        return Status == 200
            ? Results.Json(new { token_type = "Bearer", expires_in = ExpiresInSeconds, access_token = $"token-{Requests.Count}" })
            : Results.Json(new { error = Status < 500 ? "invalid_client" : "temporarily_unavailable", error_description = "no" }, statusCode: Status);
    }
}
