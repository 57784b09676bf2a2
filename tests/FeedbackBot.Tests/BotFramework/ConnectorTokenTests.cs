using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using FeedbackBot.BotFramework;
using FeedbackBot.Tests.BotFramework.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace FeedbackBot.Tests.BotFramework;

public sealed class ConnectorTokenTests : IAsyncLifetime
{
    private FakeTokenServer authority = null!;
    private FakeConnector connector = null!;

    public async ValueTask InitializeAsync()
    {
        authority = await FakeTokenServer.StartAsync();
        connector = (await FakeConnector.StartAsync()).Answers(200, "{}");
    }

    public async ValueTask DisposeAsync()
    {
        await connector.DisposeAsync();
        await authority.DisposeAsync();
    }

    [Fact]
    public async Task A_secret_is_exchanged_for_a_token_at_the_tenants_authority()
    {
        await using var host = await StartAsync();

        (await SendAsync(host)).Succeeded.ShouldBeTrue();

        var (path, form) = authority.Requests.ShouldHaveSingleItem();
        path.ShouldBe($"/{TestToken.Tenant}/oauth2/v2.0/token");
        form["grant_type"].ShouldBe("client_credentials");
        form["client_id"].ShouldBe(TestToken.AppId);
        form["client_secret"].ShouldBe("not-a-real-secret");
        form["scope"].Split(' ').ShouldContain("https://api.botframework.com/.default");
        connector.Requests.ShouldHaveSingleItem().Authorization.ShouldBe("Bearer token-1");
    }

    [Theory]
    [InlineData("bot.pfx")]
    [InlineData("bot.pem")]
    public async Task A_certificate_signs_instead_of_a_secret(string file)
    {
        using var certificate = FakeTokenServer.SelfSigned("CN=bot");
        var folder = Directory.CreateTempSubdirectory();
        var path = Path.Combine(folder.FullName, file);
        await File.WriteAllBytesAsync(path, file.EndsWith("pfx", StringComparison.Ordinal)
            ? certificate.Export(X509ContentType.Pfx, "pass")
            : Encoding.ASCII.GetBytes(certificate.ExportCertificatePem() + "\n" + certificate.GetRSAPrivateKey()!.ExportPkcs8PrivateKeyPem()));
        try
        {
            await using var host = await StartAsync(new()
            {
                ["Bot:Credential:Kind"] = "Certificate",
                ["Bot:Credential:CertificatePath"] = path,
                ["Bot:Credential:CertificatePassword"] = "pass",
            });

            (await SendAsync(host)).Succeeded.ShouldBeTrue();

            var form = authority.Requests.ShouldHaveSingleItem().Form;
            form["client_assertion_type"].ShouldBe("urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
            form.ShouldNotContainKey("client_secret");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_managed_identity_is_asked_for_by_the_apps_id()
    {
        var asked = new List<Uri>();
        await using var host = await StartAsync(new() { ["Bot:Credential:Kind"] = "ManagedIdentity" }, services =>
            services.AddHttpClient("FeedbackBot.Token").ConfigurePrimaryHttpMessageHandler(() => new Answering(request =>
            {
                lock (asked) asked.Add(request.RequestUri!);
                return new HttpResponseMessage(HttpStatusCode.OK)
                {
                    Content = new StringContent("""{"access_token":"identity","expires_on":"4102444800","resource":"r","token_type":"Bearer"}"""),
                };
            })));

        (await SendAsync(host)).Succeeded.ShouldBeTrue();

        connector.Requests.ShouldHaveSingleItem().Authorization.ShouldBe("Bearer identity");
        Uri.UnescapeDataString(asked[^1].Query).ShouldContain(TestToken.AppId);
        Uri.UnescapeDataString(asked[^1].Query).ShouldContain("https://api.botframework.com");
    }

    [Fact]
    public async Task A_token_is_kept_and_everybody_who_waits_gets_the_same()
    {
        await using var host = await StartAsync();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => SendAsync(host)));
        await SendAsync(host);

        authority.Requests.Count.ShouldBe(1);
        connector.Requests.Count.ShouldBe(9);
    }

    [Fact]
    public async Task A_token_that_is_about_to_end_is_not_used_again()
    {
        authority.ExpiresInSeconds = 200;
        await using var host = await StartAsync(time: TimeProvider.System);

        await SendAsync(host);
        await SendAsync(host);

        connector.Requests.Select(r => r.Authorization).ShouldBe(["Bearer token-1", "Bearer token-2"]);
    }

    [Fact]
    public async Task An_authority_that_refuses_means_not_authorised_and_nothing_is_sent()
    {
        authority.Status = 401;
        await using var host = await StartAsync();

        (await SendAsync(host)).Failure.ShouldBe(new ConnectorFailure.NotAuthorised { Code = "TokenRefused" });
        connector.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_authority_nobody_told_the_host_to_trust_gets_no_secret()
    {
        await using var host = await StartAsync(services: _ => { });

        (await SendAsync(host)).Failure.ShouldBe(new ConnectorFailure.Transient { Code = "TokenUnavailable" });
        authority.Requests.ShouldBeEmpty();
        connector.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task After_a_failure_the_next_call_asks_again()
    {
        authority.Status = 401;
        await using var host = await StartAsync();
        await SendAsync(host);
        authority.Status = 200;

        (await SendAsync(host)).Succeeded.ShouldBeTrue();
    }

    private Task<BotHost> StartAsync(
        Dictionary<string, string?>? options = null, Action<IServiceCollection>? services = null, TimeProvider? time = null)
    {
        var configuration = BotHost.Configuration();
        configuration["Bot:TokenAuthority"] = authority.Authority;
        configuration["Bot:DisableInstanceDiscovery"] = "true";
        configuration["Bot:AllowedServiceUrlHosts:0"] = "127.0.0.1";
        configuration["Bot:ServiceUrl"] = connector.ServiceUrl;
        foreach (var (name, value) in options ?? []) configuration[name] = value;
        return BotHost.StartAsync(configuration, services: services ?? authority.TrustedBy, time: time);
    }

    private Task<ConnectorResult<ResourceResponse>> SendAsync(BotHost host) =>
        host.Connector.SendAsync(connector.ServiceUrl, "a:ann", new Activity { Type = "message" }, retry: false);

    private sealed class Answering(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(answer(request));

        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) => answer(request);
    }
}
