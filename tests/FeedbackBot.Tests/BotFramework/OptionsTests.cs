using FeedbackBot.BotFramework;
using FeedbackBot.Tests.BotFramework.Wire;
using Microsoft.Extensions.Options;

namespace FeedbackBot.Tests.BotFramework;

public sealed class OptionsTests
{
    [Theory]
    [InlineData("AppId", "")]
    [InlineData("AppId", "my-bot")]
    [InlineData("TenantId", "")]
    [InlineData("Cloud", "7")]
    [InlineData("Authentication", "7")]
    [InlineData("OpenIdMetadataUrl", "http://login.example.com/keys")]
    [InlineData("OpenIdMetadataUrl", "keys")]
    [InlineData("TokenAuthority", "http://127.0.0.1:1/")]
    [InlineData("Issuer", " ")]
    [InlineData("TokenScope", " ")]
    [InlineData("AllowedTenants:0", "contoso")]
    [InlineData("AllowedServiceUrlHosts:0", "https://smba.trafficmanager.net/")]
    [InlineData("AllowedServiceUrlHosts:0", "*")]
    [InlineData("ServiceUrl", "https://smba.example.com/")]
    [InlineData("ServiceUrl", "http://smba.trafficmanager.net/teams")]
    [InlineData("Credential:Kind", "7")]
    [InlineData("Credential:Secret", "")]
    [InlineData("Connector:MaxAttempts", "0")]
    [InlineData("Connector:MaxAttempts", "11")]
    [InlineData("Connector:TimeoutSeconds", "0")]
    [InlineData("Connector:TimeoutSeconds", "101")]
    [InlineData("Connector:MaxRetryDelaySeconds", "0")]
    [InlineData("Connector:MaxRetryDelaySeconds", "301")]
    public async Task A_wrong_option_stops_the_host_and_is_named(string option, string value)
    {
        var configuration = BotHost.Configuration();
        configuration["Bot:" + option] = value;

        var error = await Should.ThrowAsync<OptionsValidationException>(() => BotHost.StartAsync(configuration));

        error.Failures.ShouldHaveSingleItem().ShouldContain("Bot:" + option.Split(":0")[0]);
    }

    [Theory]
    [InlineData("Cloud", "Mars")]
    [InlineData("Authentication", "Perhaps")]
    [InlineData("Connector:MaxAttempts", "many")]
    public async Task A_value_of_another_kind_stops_the_host_and_is_named(string option, string value)
    {
        var configuration = BotHost.Configuration();
        configuration["Bot:" + option] = value;

        var error = await Should.ThrowAsync<InvalidOperationException>(() => BotHost.StartAsync(configuration));

        error.Message.ShouldContain("Bot:" + option);
    }

    [Theory]
    [InlineData("Certificate", "Credential:CertificatePath", "/nowhere/bot.pfx")]
    [InlineData("ManagedIdentity", "Credential:ManagedIdentityClientId", "mine")]
    public async Task What_a_kind_of_credential_needs_is_asked_for(string kind, string option, string value)
    {
        var configuration = BotHost.Configuration();
        configuration["Bot:Credential:Kind"] = kind;
        configuration["Bot:" + option] = value;

        var error = await Should.ThrowAsync<OptionsValidationException>(() => BotHost.StartAsync(configuration));

        error.Failures.ShouldHaveSingleItem().ShouldContain("Bot:" + option);
    }

    [Fact]
    public async Task A_certificate_that_its_password_does_not_open_stops_the_host()
    {
        using var certificate = FakeTokenServer.SelfSigned("CN=bot");
        var folder = Directory.CreateTempSubdirectory();
        var path = Path.Combine(folder.FullName, "bot.pfx");
        await File.WriteAllBytesAsync(path, certificate.Export(System.Security.Cryptography.X509Certificates.X509ContentType.Pfx, "right"));
        var configuration = BotHost.Configuration();
        configuration["Bot:Credential:Kind"] = "Certificate";
        configuration["Bot:Credential:CertificatePath"] = path;
        configuration["Bot:Credential:CertificatePassword"] = "wrong";
        try
        {
            var error = await Should.ThrowAsync<OptionsValidationException>(() => BotHost.StartAsync(configuration));
            error.Failures.ShouldHaveSingleItem().ShouldContain("Bot:Credential:CertificatePassword");

            configuration["Bot:Credential:CertificatePassword"] = "right";
            await using var host = await BotHost.StartAsync(configuration);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task All_that_is_wrong_is_said_at_once()
    {
        var error = await Should.ThrowAsync<OptionsValidationException>(() => BotHost.StartAsync([]));

        error.Failures.Count().ShouldBe(3);
    }

    [Theory]
    [InlineData(BotCloud.Public, "https://smba.trafficmanager.net/teams/")]
    [InlineData(BotCloud.USGov, "https://smba.infra.gov.teams.microsoft.us/teams")]
    [InlineData(BotCloud.China, null)]
    public void Each_cloud_brings_addresses_its_own_rules_allow(BotCloud cloud, string? serviceUrl)
    {
        var options = new BotFrameworkOptions { Cloud = cloud };
        new BotFrameworkDefaults().PostConfigure(null, options);

        options.ServiceUrl.ShouldBe(serviceUrl);
        if (serviceUrl is not null) new ServiceUrlPolicy(Options.Create(options)).Allows(serviceUrl).ShouldBeTrue();
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/", true)]
    [InlineData("https://SMBA.TrafficManager.net", true)]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/teams", true)]
    [InlineData("https://webchat.botframework.com/", true)]
    [InlineData("https://teams.microsoft.com.example.com/", false)]
    [InlineData("https://teams.microsoft.com/", false)]
    [InlineData("https://trafficmanager.net/", false)]
    [InlineData("https://other.trafficmanager.net/", false)]
    [InlineData("http://127.0.0.1:5199/", false)]
    [InlineData("ftp://smba.trafficmanager.net/", false)]
    [InlineData("//smba.trafficmanager.net/", false)]
    [InlineData("https://smba.trafficmanager.net\\@example.com/", false)]
    [InlineData("https://example.com#smba.trafficmanager.net", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_microsofts_hosts_are_believed_by_default(string? serviceUrl, bool allowed) =>
        new ServiceUrlPolicy(Options.Create(new BotFrameworkOptions())).Allows(serviceUrl).ShouldBe(allowed);
}
