using System.Buffers;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace FeedbackBot.BotFramework;

/// <summary>Checks everything about a token that can be checked before the request's body is read.</summary>
internal sealed class TokenValidator(SigningKeyRing keys, IOptions<BotFrameworkOptions> options, TimeProvider clock)
{
    public static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private const string Scheme = "Bearer ";
    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];
    private static readonly SearchValues<char> TokenCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");
    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false };
    private readonly BelievedTokens believed = new();
    private readonly string issuer = CloudEndpoints.Of(options.Value).Issuer;

    public async ValueTask<Checked<BotToken>> ValidateAsync(StringValues authorization, CancellationToken ct)
    {
        if (authorization.Count > 1) return TokenRefusal.SeveralTokens;
        if (authorization.ToString() is not { Length: > 0 } header) return TokenRefusal.NoToken;
        if (!header.StartsWith(Scheme, StringComparison.Ordinal)) return TokenRefusal.WrongScheme;
        var raw = header[Scheme.Length..];
        if (believed.TryFind(raw, out var before) && await IsStillRightAsync(before, ct)) return before.Token;
        if (Parse(raw) is not { } token) return TokenRefusal.Malformed;
        if (!Algorithms.Contains(token.Alg, StringComparer.Ordinal)) return TokenRefusal.AlgorithmNotAllowed;
        if (string.IsNullOrEmpty(token.Kid)) return TokenRefusal.NoKeyId;

        var (key, available) = await keys.FindAsync(token.Kid, ct);
        if (key is null) return available ? TokenRefusal.UnknownKey : TokenRefusal.KeysUnavailable;

        var result = await handler.ValidateTokenAsync(token, Parameters(key.Key));
        if (!result.IsValid) return Name(result.Exception);

        // A list is refused even when it names us: Microsoft's channel writes one audience, and its own client wants one.
        if (!HasString(token, "aud")) return TokenRefusal.WrongAudience;
        if (ServiceUrl(token) is not { Length: > 0 } serviceUrl) return TokenRefusal.NoServiceUrl;
        var right = new BotToken(serviceUrl, key);
        DateTime? notBefore = token.ValidFrom == default ? null : token.ValidFrom;
        believed.Keep(raw, new BelievedToken(right, token.Kid, notBefore, token.ValidTo));
        return right;
    }

    // Its words cannot have changed; the time has, and the keys may have. What is not right any more is checked whole, to say why.
    private async ValueTask<bool> IsStillRightAsync(BelievedToken token, CancellationToken ct) =>
        LifetimeProblem(token.NotBefore, token.Expires) is null
        && ReferenceEquals((await keys.FindAsync(token.KeyId, ct)).Key, token.Token.Key);

    private static JsonWebToken? Parse(string raw)
    {
        // The library forgives spaces and padding; a token that was tampered with in such a way is not ours to mend.
        if (raw.AsSpan().ContainsAnyExcept(TokenCharacters)) return null;
        try
        {
            var token = new JsonWebToken(raw);
            return token.IsEncrypted ? null : token;
        }
        catch (Exception e) when (e is ArgumentException or SecurityTokenException or JsonException or FormatException)
        {
            return null;
        }
    }

    // Made for each token: nothing one request sees can be changed by another.
    private TokenValidationParameters Parameters(SecurityKey key) => new()
    {
        RequireSignedTokens = true,
        ValidateIssuerSigningKey = true,
        IssuerSigningKey = key,
        TryAllIssuerSigningKeys = false,
        ValidAlgorithms = Algorithms,
        ValidateIssuer = true,
        ValidIssuer = issuer,
        ValidateAudience = true,
        ValidAudience = options.Value.AppId,
        RequireAudience = true,
        ValidateLifetime = true,
        LifetimeValidator = CheckLifetime,
    };

    private bool CheckLifetime(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters parameters) =>
        LifetimeProblem(notBefore, expires) is { } problem ? throw problem : true;

    private SecurityTokenException? LifetimeProblem(DateTime? notBefore, DateTime? expires)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (expires is not { } end) return new SecurityTokenNoExpirationException();
        if (notBefore > end) return new SecurityTokenInvalidLifetimeException();
        if (notBefore is { } begin && begin - Skew > now) return new SecurityTokenNotYetValidException();
        return end + Skew <= now ? new SecurityTokenExpiredException() : null;
    }

    private static string? ServiceUrl(JsonWebToken token) =>
        HasString(token, "serviceurl") && token.TryGetPayloadValue<string>("serviceurl", out var claim) ? claim : null;

    private static bool HasString(JsonWebToken token, string claim) =>
        token.TryGetPayloadValue<object>(claim, out var value) && value is string;

    private static TokenRefusal Name(Exception? reason) => reason switch
    {
        SecurityTokenExpiredException => TokenRefusal.Expired,
        SecurityTokenNotYetValidException => TokenRefusal.NotYetValid,
        SecurityTokenNoExpirationException or SecurityTokenInvalidLifetimeException => TokenRefusal.NoLifetime,
        SecurityTokenInvalidIssuerException => TokenRefusal.WrongIssuer,
        SecurityTokenInvalidAudienceException => TokenRefusal.WrongAudience,
        SecurityTokenInvalidAlgorithmException => TokenRefusal.AlgorithmNotAllowed,
        SecurityTokenInvalidSignatureException => TokenRefusal.BadSignature,
        _ => TokenRefusal.Malformed,
    };
}
