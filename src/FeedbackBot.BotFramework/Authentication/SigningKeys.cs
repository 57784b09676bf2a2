using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace FeedbackBot.BotFramework;

/// <summary>A signing key and the channels it is endorsed for.</summary>
internal sealed record EndorsedKey(SecurityKey Key, FrozenSet<string> Endorsements);

/// <summary>The keys one fetch of the metadata gave. Never changed: a refetch makes another set.</summary>
internal sealed class SigningKeys(FrozenDictionary<string, EndorsedKey> byId, DateTimeOffset fetchedAt)
{
    public DateTimeOffset FetchedAt { get; } = fetchedAt;

    public EndorsedKey? Find(string keyId) => byId.GetValueOrDefault(keyId);

    /// <summary>Reads a JWKS document. Keys that cannot verify a token are left out; a document without any is an error.</summary>
    public static SigningKeys Parse(ReadOnlyMemory<byte> jwks, DateTimeOffset now)
    {
        using var json = JsonDocument.Parse(jwks);
        var keys = new Dictionary<string, EndorsedKey>(StringComparer.Ordinal);
        foreach (var entry in json.RootElement.GetProperty("keys").EnumerateArray())
        {
            if (ReadKey(entry) is { KeyId.Length: > 0 } key) keys.TryAdd(key.KeyId, new EndorsedKey(key, Endorsements(entry)));
        }

        return keys.Count > 0
            ? new SigningKeys(keys.ToFrozenDictionary(StringComparer.Ordinal), now)
            : throw new JsonException("The key document announces no usable key.");
    }

    private static RsaSecurityKey? ReadKey(JsonElement entry)
    {
        var jwk = new JsonWebKey(entry.GetRawText());
        if (jwk is not { Kty: "RSA", N.Length: > 0, E.Length: > 0, Use: null or "" or "sig" }) return null;
        return JsonWebKeyConverter.TryConvertToSecurityKey(jwk, out var key) && key is RsaSecurityKey { KeySize: >= 2048 } rsa ? rsa : null;
    }

    private static FrozenSet<string> Endorsements(JsonElement entry) =>
        entry.TryGetProperty("endorsements", out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.String).Select(e => e.GetString()!)
                .ToFrozenSet(StringComparer.Ordinal)
            : [];
}
