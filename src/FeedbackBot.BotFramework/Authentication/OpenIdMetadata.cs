using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace FeedbackBot.BotFramework;

/// <summary>Fetches the OpenID metadata and the keys it points to.</summary>
internal sealed class OpenIdMetadata(IHttpClientFactory http, IOptions<BotFrameworkOptions> options, TimeProvider clock)
{
    public const string HttpClientName = "FeedbackBot.OpenId";
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);
    public const int MaxDocumentBytes = 1024 * 1024;

    public async Task<SigningKeys> FetchAsync()
    {
        using var client = http.CreateClient(HttpClientName);
        var metadata = OpenIdConnectConfiguration.Create(await client.GetStringAsync(CloudEndpoints.Of(options.Value).OpenIdMetadataUrl));
        if (!Uri.TryCreate(metadata.JwksUri, UriKind.Absolute, out var jwks) || !Urls.AreSafe(jwks))
            throw new JsonException("The metadata names no usable jwks_uri.");
        return SigningKeys.Parse(await client.GetByteArrayAsync(jwks), clock.GetUtcNow());
    }
}
