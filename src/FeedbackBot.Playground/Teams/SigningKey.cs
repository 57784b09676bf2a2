using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace FeedbackBot.Playground.Teams;

/// <summary>
/// The key with which the stand-in signs its calls to the bot. Written by hand rather than with the library the bot
/// validates with, so that the two check each other.
/// </summary>
public sealed class SigningKey : IDisposable
{
    private static readonly Lazy<SigningKey> Ours = new(() => new SigningKey());

    private readonly RSA _rsa = RSA.Create(2048);

    public SigningKey() => Id = Base64Url.EncodeToString(SHA256.HashData(_rsa.ExportSubjectPublicKeyInfo()).AsSpan(0, 20));

    /// <summary>
    /// The key every stand-in of this process begins with: to find the primes of one costs more than the rest of a
    /// stand-in's start. It belongs to the process, so nobody disposes of it.
    /// </summary>
    public static SigningKey OfThisProcess => Ours.Value;

    /// <summary>The kid.</summary>
    public string Id { get; }

    /// <summary>The entry of the key set, with Teams' endorsement.</summary>
    public JsonObject ToJwk()
    {
        var key = _rsa.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["alg"] = "RS256",
            ["kid"] = Id,
            ["n"] = Base64Url.EncodeToString(key.Modulus),
            ["e"] = Base64Url.EncodeToString(key.Exponent),
            ["endorsements"] = new JsonArray("msteams"),
        };
    }

    /// <summary>A signed token with exactly these claims.</summary>
    public string Sign(JsonObject claims)
    {
        var header = new JsonObject { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = Id };
        var body = $"{Encode(header)}.{Encode(claims)}";
        var signature = _rsa.SignData(Encoding.ASCII.GetBytes(body), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{body}.{Base64Url.EncodeToString(signature)}";
    }

    public void Dispose() => _rsa.Dispose();

    private static string Encode(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));
}
