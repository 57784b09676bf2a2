using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace FeedbackBot.BotFramework;

/// <summary>Refuses wrong options at start-up, all at once, each by name.</summary>
internal sealed class BotFrameworkOptionsValidator(IHostEnvironment environment) : IValidateOptions<BotFrameworkOptions>
{
    public ValidateOptionsResult Validate(string? name, BotFrameworkOptions options)
    {
        var wrong = Identity(options).Concat(Addresses(options)).Concat(Connector(options.Connector)).ToList();
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private IEnumerable<string> Identity(BotFrameworkOptions options)
    {
        if (!Enum.IsDefined(options.Cloud)) yield return "Bot:Cloud must be Public, USGov or China.";
        if (options.Authentication == BotAuthentication.None)
        {
            if (!environment.IsDevelopment())
                yield return $"Bot:Authentication=None is for the Development environment only; this is {environment.EnvironmentName}.";
            yield break;
        }

        if (options.Authentication != BotAuthentication.Token) yield return "Bot:Authentication must be Token or None.";
        if (!Guid.TryParse(options.AppId, out _)) yield return "Bot:AppId must be the app registration's client id, a GUID.";
        if (string.IsNullOrWhiteSpace(options.TenantId)) yield return "Bot:TenantId must be the Entra tenant's id.";
        if (options.AllowedTenants.Any(t => !Guid.TryParse(t, out _)))
            yield return "Bot:AllowedTenants must be tenant ids, GUIDs; it is needed when Bot:TenantId is a domain.";
        foreach (var problem in Credential(options.Credential)) yield return problem;
    }

    private static IEnumerable<string> Credential(BotCredentialOptions credential)
    {
        switch (credential.Kind)
        {
            case BotCredentialKind.Secret when string.IsNullOrEmpty(credential.Secret):
                yield return "Bot:Credential:Secret must be given when Bot:Credential:Kind is Secret.";
                break;
            case BotCredentialKind.Certificate when !BotCertificate.IsUsable(credential.CertificatePath, credential.CertificatePassword):
                yield return "Bot:Credential:CertificatePath must name a PFX or PEM file with its private key that "
                    + "Bot:Credential:CertificatePassword opens, when Bot:Credential:Kind is Certificate.";
                break;
            case BotCredentialKind.ManagedIdentity when credential.ManagedIdentityClientId is { } id && !Guid.TryParse(id, out _):
                yield return "Bot:Credential:ManagedIdentityClientId must be a GUID.";
                break;
            case var kind when !Enum.IsDefined(kind):
                yield return "Bot:Credential:Kind must be Secret, Certificate or ManagedIdentity.";
                break;
        }
    }

    private static IEnumerable<string> Addresses(BotFrameworkOptions options)
    {
        if (options.OpenIdMetadataUrl is { } metadata && !(Uri.TryCreate(metadata, UriKind.Absolute, out var at) && Urls.AreSafe(at)))
            yield return "Bot:OpenIdMetadataUrl must be an https address, or http on this machine.";
        if (options.TokenAuthority is { } authority && !(Uri.TryCreate(authority, UriKind.Absolute, out var from) && from.Scheme == Uri.UriSchemeHttps))
            yield return "Bot:TokenAuthority must be an https address.";
        if (options.Issuer is { } issuer && string.IsNullOrWhiteSpace(issuer)) yield return "Bot:Issuer must not be empty.";
        if (options.TokenScope is { } scope && string.IsNullOrWhiteSpace(scope)) yield return "Bot:TokenScope must not be empty.";
        if (options.AllowedServiceUrlHosts.FirstOrDefault(h => Uri.CheckHostName(Bare(h)) == UriHostNameType.Unknown) is { } host)
            yield return $"Bot:AllowedServiceUrlHosts must hold host names, *. in front for any subdomain; '{host}' is none.";
        else if (options.ServiceUrl is { } url && !new ServiceUrlPolicy(Options.Create(options)).Allows(url))
            yield return "Bot:ServiceUrl must be an https address (http on this machine) whose host is in Bot:AllowedServiceUrlHosts.";
    }

    private static string Bare(string host) => host.StartsWith("*.", StringComparison.Ordinal) ? host[2..] : host;

    private static IEnumerable<string> Connector(ConnectorOptions connector)
    {
        if (connector.MaxAttempts is < 1 or > 10) yield return "Bot:Connector:MaxAttempts must be 1 to 10.";
        if (connector.TimeoutSeconds is < 1 or > 100) yield return "Bot:Connector:TimeoutSeconds must be 1 to 100 seconds.";
        if (connector.MaxRetryDelaySeconds is < 1 or > 300) yield return "Bot:Connector:MaxRetryDelaySeconds must be 1 to 300 seconds.";
    }
}
