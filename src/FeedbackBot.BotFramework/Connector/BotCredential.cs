using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Microsoft.Extensions.Options;

namespace FeedbackBot.BotFramework;

/// <summary>
/// The Azure.Identity credential. Its transport is the named HTTP client, so a host decides there which certificates
/// its process trusts. Made at first use: a bot that only receives needs no credential file.
/// </summary>
internal sealed class BotCredential(IOptions<BotFrameworkOptions> options, IHttpClientFactory http)
{
    public const string HttpClientName = "FeedbackBot.Token";

    private readonly Lazy<TokenCredential> credential = new(() => Create(options.Value, http.CreateClient(HttpClientName)));

    public TokenCredential Value => credential.Value;

    private static TokenCredential Create(BotFrameworkOptions options, HttpClient client)
    {
        var transport = new HttpClientTransport(client);
        var authority = new Uri(CloudEndpoints.Of(options).TokenAuthority);
        var how = options.Credential;
        return how.Kind switch
        {
            BotCredentialKind.Secret => new ClientSecretCredential(options.TenantId, options.AppId, how.Secret,
                Impatient(new ClientSecretCredentialOptions
                {
                    AuthorityHost = authority,
                    Transport = transport,
                    DisableInstanceDiscovery = options.DisableInstanceDiscovery,
                })),
            BotCredentialKind.Certificate => new ClientCertificateCredential(options.TenantId, options.AppId,
                BotCertificate.Load(how.CertificatePath!, how.CertificatePassword),
                Impatient(new ClientCertificateCredentialOptions
                {
                    AuthorityHost = authority,
                    Transport = transport,
                    DisableInstanceDiscovery = options.DisableInstanceDiscovery,
                    SendCertificateChain = true,
                })),
            BotCredentialKind.ManagedIdentity => new ManagedIdentityCredential(
                new ManagedIdentityCredentialOptions(
                    ManagedIdentityId.FromUserAssignedClientId(how.ManagedIdentityClientId ?? options.AppId))
                {
                    AuthorityHost = authority,
                    Transport = transport,
                }),
            _ => throw new InvalidOperationException($"Credential kind {how.Kind} passed validation but has no credential."),
        };
    }

    // Every call to the connector waits for the token; whoever sends keeps a schedule of longer waits.
    private static T Impatient<T>(T options) where T : TokenCredentialOptions
    {
        options.Retry.MaxRetries = 1;
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(10);
        return options;
    }
}
